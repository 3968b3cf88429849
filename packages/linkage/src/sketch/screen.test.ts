import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { countFrequencies, findCandidates, toComparables } from '../estimate/candidates.ts'
import { hasFebrl, readFebrl, toFebrlEntity } from '../generate/febrl.ts'
import { addNoise, addTypo } from '../generate/noise.ts'
import { createPeople } from '../generate/person.ts'
import { createRandom, drawBelow, pick, type Random } from '../random.ts'
import { defaultRule, normaliseEntity, type Context, type RawEntity } from '../index.ts'
import { sketchRecords } from './rows.ts'
import { Terms } from './terms.ts'
import { Comparer } from '../compare/compare.ts'
import { differentNames, sameNames } from '../compare/hard-pairs.fixture.ts'

const strangers = 5000

/** Compares candidates and strangers in full and asks the screen about each; returns how many it leaves out. */
function countLeftOut(lefts: readonly RawEntity[], rights: readonly RawEntity[], context: Context): number {
  const [left, right] = [lefts, rights].map((records) => records.map((record) => normaliseEntity(record)))
  assert.ok(left !== undefined && right !== undefined)
  const [as, bs] = [toComparables(left), toComparables(right)]
  const random = createRandom(4)
  const draw = (): [number, number] => [Math.floor(random() * as.length), Math.floor(random() * bs.length)]
  const pairs = [...findCandidates(left, right), ...Array.from({ length: strangers }, draw)]
  const frequencies = countFrequencies([...as, ...bs])
  const comparer = new Comparer({ frequencies, ...context })
  const terms = new Terms(frequencies)
  const screen = comparer.createScreen(terms)
  screen.use(sketchRecords(as, terms), sketchRecords(bs, terms))
  let leftOut = 0
  for (const [i, j] of pairs) {
    const [a, b] = [as[i], bs[j]]
    assert.ok(a !== undefined && b !== undefined)
    if (screen.mayShow(i, j)) continue
    leftOut++
    assert.ok(!comparer.isWorthShowing(a, b), `left out: ${JSON.stringify([lefts[i], rights[j]])}`)
  }
  return leftOut
}

const digits = (random: Random, count: number): string =>
  Array.from({ length: count }, () => drawBelow(random, 10)).join('')

/** Somebody with something in most fields, mostly from a few values, so that strangers share some. */
function createOwner(random: Random): RawEntity {
  const some = <T>(value: T): T | undefined => (random() < 0.7 ? value : undefined)
  const few = drawBelow(random, 40)
  return Object.fromEntries(
    Object.entries({
      name: `${pick(random, ['Ana', 'Anna', 'Jan', 'J', 'Abd', 'El'])} ${pick(random, ['Pop', 'Popa', 'Bakker', 'Al Bakker', 'Rahman', 'Ben Ali'])}`,
      birthDate: some(
        pick(random, ['1980-01-01', '1980-02', '1981', 'ca. 1980', `19${digits(random, 2)}-03-04`, '198O-1']),
      ),
      phone: some(pick(random, [`07${21000000 + few}`, `+3161234${digits(random, 4)}`, `061234${digits(random, 4)}`])),
      email: some(`m${few}@${pick(random, ['a', 'b'])}.nl`),
      plate: some(`${pick(random, ['O', '0'])}${few % 10}-AB-${pick(random, ['1', 'I'])}${few % 10}`),
      iban: some(`NL${digits(random, 2)}BANK01234567${digits(random, 2)}`),
      account: some(`${pick(random, ['instagram: ', 'facebook: ', '@'])}user${few}`),
      companyNumber: some(`123456${digits(random, 2)}`),
      document: some(`XR12345${digits(random, 2)}`),
      postcode: some(pick(random, ['1234 AB', '1234 AC', '1324 AB', 'SW1', 'SW2', '10115'])),
      street: some(pick(random, ['Kerkstraat', 'Kerk straat', 'Kerkstr.', 'Oude Kerkstraat', 'Kerkweg'])),
      houseNumber: some(pick(random, ['1', '10', '10a', '12', '21', '100'])),
      country: some(pick(random, ['NL', 'RO'])),
    }).filter(([, value]) => value !== undefined),
  )
}

function addSlips(record: RawEntity, random: Random): RawEntity {
  return Object.fromEntries(
    Object.entries(record).map(([field, value]) => [field, random() < 0.3 ? addTypo(String(value), random) : value]),
  )
}

describe('leaving pairs out early', () => {
  test('changes no outcome for people and their noisy copies, few or many strangers', () => {
    const random = createRandom(21)
    const next = createPeople(random)
    const people = Array.from({ length: 2000 }, () => next())
    const copies = people.map((person) => addNoise(person, random))
    for (const population of [1000, 1_000_000]) assert.ok(countLeftOut(people, copies, { population }) > strangers / 2)
  })

  for (const possible of [-25, -18, -12, -9, 4]) {
    test(`changes no outcome where a band begins ${possible} bits from even`, () => {
      const random = createRandom(33)
      const next = createPeople(random)
      const people = Array.from({ length: 600 }, () => next())
      const copies = people.map((person) => addNoise(addNoise(person, random), random))
      const rule = { ...defaultRule, bands: { ...defaultRule.bands, possible } }
      countLeftOut(people, copies, { rule })
    })

    test(`nor for phones, mailboxes, vehicles and numbers, ${possible} bits from even`, () => {
      const random = createRandom(34)
      const records = Array.from({ length: 500 }, () => createOwner(random))
      const copies = records.map((record) => addSlips(record, random))
      const rule = { ...defaultRule, bands: { ...defaultRule.bands, possible } }
      assert.ok(countLeftOut(records, copies, { rule }) > 0)
    })
  }

  test('changes no outcome for whole names, several names and companies in any script', () => {
    const names = [...sameNames, ...differentNames]
    const lefts = names.map(([name], index): RawEntity => (index % 3 === 0 ? { company: name } : { name }))
    const rights = names.map(([, name], index): RawEntity =>
      index % 4 === 0 ? { company: name } : { name: [name, 'Jan Bakker'] },
    )
    assert.ok(countLeftOut(lefts, rights, {}) > 0)
  })

  test(
    'changes no outcome for FEBRL 4',
    { skip: hasFebrl() ? false : 'the folder ../shared/reference/linkage is absent' },
    () => {
      const [as, bs] = [readFebrl('a').map(toFebrlEntity), readFebrl('b').map(toFebrlEntity)]
      assert.ok(countLeftOut(as, bs, { population: 5000 }) > 0)
    },
  )
})
