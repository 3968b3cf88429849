import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import fc from 'fast-check'
import { addNoise, addTypo } from './generate/noise.ts'
import { createPeople, type Person } from './generate/person.ts'
import { createRandom } from './random.ts'
import { compareEntities, matchKeys, normaliseEntity, type Comparison, type RawEntity } from './index.ts'
import { formatBirthDate } from './fields/birth.ts'
import { isCompoundWord } from './names/compounds.ts'
import { readEastAsian } from './names/east-asian.ts'
import { fold } from './names/fold.ts'

const seeds = fc.integer({ min: 0, max: 2 ** 31 - 1 })
const people = seeds.map((seed): Person => createPeople(createRandom(seed))())
const compare = (left: RawEntity, right: RawEntity): Comparison =>
  compareEntities(normaliseEntity(left), normaliseEntity(right))
const scripts = fc.constantFrom(
  'abcdeghijklmnoprstuvyz',
  'абвгдежзиклмнопрстуфхцчшя',
  'αβγδεζηθικλμνοπρστυφχψω',
  'ابتثجحخدرزسشعغفقكلمنهوي',
  'ăâđêôơưșțăîłżźćń',
)
const words = scripts.chain((letters) =>
  fc.array(fc.constantFrom(...letters), { minLength: 2, maxLength: 9 }).map((drawn) => drawn.join('')),
)
const names = fc.array(words, { minLength: 1, maxLength: 4 }).map((drawn) => drawn.join(' '))

describe('comparing', () => {
  test('is symmetric', () => {
    fc.assert(
      fc.property(seeds, people, (seed, person) => {
        const random = createRandom(seed)
        const other = random() < 0.5 ? addNoise(person, random) : createPeople(random)()
        const forth = compare(person, other)
        const back = compare(other, person)
        assert.equal(forth.bits, back.bits)
        assert.equal(forth.band, back.band)
      }),
      { numRuns: 400 },
    )
  })

  test('is symmetric for names of any script', () => {
    fc.assert(
      fc.property(names, names, (left, right) =>
        assert.equal(compare({ name: left }, { name: right }).bits, compare({ name: right }, { name: left }).bits),
      ),
      { numRuns: 400 },
    )
  })

  test('is symmetric for names whose parts stand together or apart', () => {
    const gaps = fc.array(fc.boolean(), { minLength: 5, maxLength: 5 })
    const write = (parts: readonly string[], apart: readonly boolean[]): string =>
      parts.map((part, index) => (apart[index] === true ? `${part} ` : part)).join('')
    fc.assert(
      fc.property(fc.array(words, { minLength: 3, maxLength: 5 }), gaps, gaps, (parts, some, others) => {
        const [left, right] = [write(parts, some), write(parts, others)]
        assert.equal(compare({ name: left }, { name: right }).bits, compare({ name: right }, { name: left }).bits)
      }),
      {
        numRuns: 400,
        examples: [
          [
            ['ال', 'ćșăă', 'aa'],
            [false, true, false, false, false],
            [true, true, false, false, false],
          ],
        ],
      },
    )
  })

  test('never scores a typo above the thing itself', () => {
    const fields = fc.constantFrom<keyof Person>(
      'givenName',
      'surname',
      'birthDate',
      'street',
      'houseNumber',
      'postcode',
      'place',
      'phone',
    )
    fc.assert(
      fc.property(people, fields, seeds, (person, field, seed) => {
        const slip = { ...person, [field]: addTypo(person[field], createRandom(seed)) }
        assert.ok(compare(person, slip).bits <= compare(person, person).bits + 1e-9)
      }),
      { numRuns: 600 },
    )
  })

  test('never scores a typo in a whole name above the name itself', () => {
    fc.assert(
      fc.property(names, seeds, (name, seed) => {
        assert.ok(
          compare({ name }, { name: addTypo(name, createRandom(seed)) }).bits <=
            compare({ name }, { name }).bits + 1e-9,
        )
      }),
      { numRuns: 400 },
    )
  })

  test('explains its bits in full', () => {
    fc.assert(
      fc.property(people, people, (left, right) => {
        const { bits, explain } = compare(left, right)
        const sum = explain.reduce((total, line) => total + line.bits, 0)
        assert.ok(Math.abs(sum - bits) < 0.1, `${sum} and ${bits}`)
      }),
    )
  })
})

describe('normalising', () => {
  /** Not promised of what spells a Chinese name: a syllable written apart may be a particle or a legal form (de, ao). */
  const readsAsChinese = (name: string): boolean =>
    readEastAsian(
      fold(name)
        .split(' ')
        .map((text) => ({ text, consonantal: false })),
      () => false,
    ) !== undefined

  test('twice is normalising once', () => {
    fc.assert(
      fc.property(people, names, (person, name) => {
        fc.pre(!readsAsChinese(name))
        const once = normaliseEntity({ ...person, name })
        const again = normaliseEntity(canonical(once))
        assert.deepEqual(
          again.names.map(({ value }) => value?.parts.map(({ text }) => text)),
          once.names.map(({ value }) => value?.parts.map(({ text }) => text)),
        )
        assert.deepEqual(again.birth?.value, once.birth?.value)
        assert.deepEqual(
          again.phones.map(({ value }) => value?.number),
          once.phones.map(({ value }) => value?.number),
        )
        assert.deepEqual(
          [again.address?.street?.value, again.address?.postcode?.value, again.address?.place?.value],
          [once.address?.street?.value, once.address?.postcode?.value, once.address?.place?.value],
        )
      }),
      { numRuns: 300 },
    )
  })

  test('gives equal keys, in the same order, for equal records', () => {
    fc.assert(
      fc.property(people, (person) =>
        assert.deepEqual(matchKeys(normaliseEntity(person)), matchKeys(normaliseEntity({ ...person }))),
      ),
    )
  })

  /** Not promised of Arabic compounds: "Abd Rahman" is one name and "Rahman Abd" two. */
  test('gives equal keys for one name in any order and case', () => {
    fc.assert(
      fc.property(fc.uniqueArray(words, { minLength: 2, maxLength: 4 }), (parts) => {
        fc.pre(!parts.some((part) => isCompoundWord(fold(part))))
        const keys = (name: string): string[] =>
          matchKeys(normaliseEntity({ name }))
            .map(({ kind, value }) => `${kind} ${value}`)
            .sort()
        assert.deepEqual(keys(parts.join(' ')), keys(parts.toReversed().join('  ').toUpperCase()))
      }),
      { examples: [[['ăń', 'aa', 'ηκ']], [['ао', 'дельта', 'аг']]] },
    )
  })
})

function canonical(entity: ReturnType<typeof normaliseEntity>): RawEntity {
  const { birth, address, phones, names: read } = entity
  const [inParts, whole] = read.map(({ value }) => value?.parts ?? [])
  const role = (wanted: string): string =>
    (inParts ?? [])
      .filter((part) => part.role === wanted)
      .map(({ text }) => text)
      .join(' ')
  return {
    givenName: role('given'),
    surname: role('surname'),
    name: (whole ?? []).map(({ text }) => text).join(' '),
    phone: phones.map(({ value, raw }) => value?.number ?? raw),
    ...(birth?.value !== undefined && { birthDate: formatBirthDate(birth.value) }),
    ...(address?.street?.value !== undefined && { street: address.street.value }),
    ...(address?.postcode?.value !== undefined && { postcode: address.postcode.value }),
    ...(address?.place?.value !== undefined && { place: address.place.value }),
  }
}
