import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { compareEntities, normaliseEntity, type Comparison, type RawEntity } from '../index.ts'

const compare = (left: RawEntity, right: RawEntity): Comparison =>
  compareEntities(normaliseEntity(left), normaliseEntity(right))
const levelOf = (comparison: Comparison, field: string): string | undefined =>
  comparison.explain.find((line) => line.field === field)?.level

describe('comparing people', () => {
  test('name and birth date the same is the same person, in another script too', () => {
    const found = compare(
      { name: 'Юлия Тимошенко', birthDate: '1960-11-27' },
      { name: 'Tymoshenko, Yulia', birthDate: '27-11-1960' },
    )
    assert.equal(found.band, 'same')
    assert.equal(found.relation, 'identity')
  })

  test('a name alone is never "the same": namesakes exist', () => {
    assert.equal(compare({ name: 'Zbigniew Wrzesniewski' }, { name: 'Zbigniew Wrzesniewski' }).band, 'likely')
  })

  test('day and month swapped is said in words and weighs less', () => {
    const swapped = compare(
      { name: 'A Bakker', birthDate: '1990-03-04' },
      { name: 'A Bakker', birthDate: '1990-04-03' },
    )
    const line = swapped.explain.find(({ field }) => field === 'birthDate')
    assert.equal(line?.words, 'birth date the same, day and month swapped')
    assert.ok(line.bits > 0 && line.bits < 13)
  })

  test('1 January tells only its year against another day, and no slip in it weighs more than itself', () => {
    const bits = (left: string, right: string): number =>
      compare({ name: 'A', birthDate: left }, { name: 'A', birthDate: right }).bits
    const itself = bits('1993-01-01', '1993-01-01')
    for (const slip of ['193-01-01', '1993-01', '1993-01-0', '1993-01-11', '1993-10-01', '1994-01-01'])
      assert.ok(bits('1993-01-01', slip) < itself, slip)
    assert.ok(bits('1993-01-01', '1993-05-17') > 0)
  })

  test('a contradiction weighs negative', () => {
    const found = compare(
      { name: 'Jan Bakker', birthDate: '1990-03-04' },
      { name: 'Jan Bakker', birthDate: '1951-12-30' },
    )
    assert.ok((found.explain.find(({ field }) => field === 'birthDate')?.bits ?? 0) < 0)
  })

  test('a rare name weighs more than a common one', () => {
    const rare = compare({ name: 'Xanthippe Wrzesniewska' }, { name: 'Xanthippe Wrzesniewska' })
    const common = compare({ name: 'Mohammed Ali' }, { name: 'Mohammed Ali' })
    assert.ok(rare.bits > common.bits + 4)
  })

  test('a shared phone is a link and not identity', () => {
    const found = compare({ name: 'Mohammed Ali', phone: '0612345678' }, { name: 'Jan Bakker', phone: '+31612345678' })
    assert.equal(found.relation, 'link')
    assert.deepEqual(found.links, ['phone'])
    assert.equal(found.band, 'no')
  })

  test('a shared plate and address without names stays possible at most', () => {
    const left = { plate: 'AB-12-CD', street: 'Kerkstraat', houseNumber: '1', postcode: '1234AB' }
    const found = compare(left, left)
    assert.equal(found.relation, 'link')
    assert.ok(found.band === 'possible' || found.band === 'no')
    assert.deepEqual(found.links, ['plate', 'houseNumber'])
  })

  test('two people in one home are not taken for one', () => {
    const home = {
      surname: 'Wrzesniewski',
      street: 'Kerkstraat',
      houseNumber: '1',
      postcode: '1234 AB',
      place: 'Ons Dorp',
    }
    const found = compare(
      { ...home, givenName: 'Adam', birthDate: '1970-02-11' },
      { ...home, givenName: 'Ewa', birthDate: '1999-08-30' },
    )
    assert.ok(found.band === 'possible' || found.band === 'no')
    assert.equal(levelOf(found, 'household'), 'housemates')
  })

  test('a brother and a sister of one birth date in one home are not taken for one', () => {
    const home = { surname: 'Wrzesniewski', birthDate: '1999-08-30', postcode: '1234 AB', street: 'Kerkstraat' }
    const found = compare(
      { ...home, houseNumber: '1', givenName: 'Adam', sex: 'm' },
      { ...home, houseNumber: '1', givenName: 'Ewa', sex: 'f' },
    )
    assert.equal(levelOf(found, 'household'), 'housemates')
    assert.ok(found.band === 'possible' || found.band === 'no')
  })

  test('a father and a son of one name in one home are not taken for one', () => {
    const home = { name: 'Adam Wrzesniewski', postcode: '1234 AB', street: 'Kerkstraat', houseNumber: '1' }
    const found = compare({ ...home, birthDate: '1970-02-11' }, { ...home, birthDate: '1999-08-30' })
    assert.equal(levelOf(found, 'household'), 'housemates')
    assert.ok(found.band === 'possible' || found.band === 'no')
  })

  test('given name and surname swapped is seen', () => {
    const found = compare({ givenName: 'Elena', surname: 'Radovici' }, { givenName: 'Radovici', surname: 'Elena' })
    assert.equal(levelOf(found, 'order'), 'swapped')
    assert.ok(found.bits > 10)
  })

  test('a phone read as another country is an alternative', () => {
    assert.equal(levelOf(compare({ phone: '0721 234 567' }, { phone: '+40 721 234 567' }), 'phone'), 'alternative')
  })

  test('the best of several names and phones counts', () => {
    const found = compare(
      { name: ['Bo Lin', 'Elena Radovici'], phone: ['0612345678', '0687654321'] },
      { name: 'Elena Radovici', phone: '0687654321' },
    )
    assert.equal(levelOf(found, 'name'), 'same')
    assert.equal(levelOf(found, 'phone'), 'same')
  })

  test('every result carries the version of its rule', () =>
    assert.equal(compare({ name: 'A' }, { name: 'B' }).rule, 'linkage-2-hand-set'))
})
