import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { addressValues, nameDateValues, normaliseEntity } from './index.ts'

/** Given names and surnames as they are usual in the field, short ones and ones of few consonants among them. */
const given = [
  'Ana', 'Ioana', 'Li', 'Mohammed', 'Ali', 'Fatima', 'Anh', 'Eva', 'Joy', 'Amaka', 'Ion', 'Lili', 'Kim', 'Noor', 'Aya', 'Bo',
  'Osas', 'Precious', 'Maria', 'Elena', 'Ivana', 'Nadia', 'Amina', 'Hoa', 'Thi', 'Abdul Rahman', 'Mohammed Ali', 'Jo', 'Ewa',
  'Ági', 'Éva', 'Иван', 'Юлия', 'علي', 'محمد', '娜', '伟', 'Yu', 'Ah', 'Vy',
] as const // prettier-ignore
const surnames = [
  'Popescu', 'Pop', 'Popa', 'Na', 'Li', 'Ali', 'Oh', 'Ngo', 'Vu', 'Le', 'Van', 'de Boer', 'Bakker', 'Nagy', 'Tóth', 'Ivanova',
  'Petrov', 'Osei', 'Okoro', 'Ude', 'Aye', 'Yeo', 'Wu', 'Ho', 'Hu', 'Abe', 'Ito', 'Diallo', 'Ba', 'Sy', 'Haile', 'Abay',
  'El Amrani', 'Ben Ali', 'Yılmaz', 'Öz', 'Иванова', 'حسن', '李', "O'Hea",
] as const // prettier-ignore

const valuesOf = (name: string, birthDate: string): string[] => nameDateValues(normaliseEntity({ name, birthDate }))
const meet = (left: readonly string[], right: readonly string[]): boolean => left.some((value) => right.includes(value))

describe('people found again by name and birth date', () => {
  test('1,600 usual combinations of a given name and a surname are, in either order', () => {
    assert.equal(given.length * surnames.length, 1600)
    for (const first of given) {
      for (const last of surnames) {
        const saved = valuesOf(`${first} ${last}`, '3-3-2001')
        assert.ok(saved.length > 0, `${first} ${last}`)
        assert.ok(meet(saved, valuesOf(`${last.toUpperCase()}, ${first}`, '2001-03-03')), `${last}, ${first}`)
        assert.ok(!meet(saved, valuesOf(`${first} ${last}`, '4-3-2001')))
      }
    }
  })

  const one: readonly (readonly [saved: string, searched: string])[] = [
    ['Ioana Popescu', 'POPESCU Ioana'],
    ['Mohammed Ali', 'Mohamed Aly'],
    ['محمد علي', 'Mohammed Ali'],
    ['李娜', 'Li Na'],
    ['Li Na', 'LI NA'],
    ['Ana Pop', 'Pop, Ana'],
    ['Fatima Zahra El Idrissi', 'Fatima Idrissi'],
    ['Maria Janssen-de Wit', 'Maria Janssen'],
    ['Jan Meijer', 'Jan Meyer'],
    ['Юлия Тимошенко', 'Yuliya Tymoshenko'],
    ['A. B.', 'A.B.'],
  ]
  for (const [saved, searched] of one) {
    test(`${saved} is found as ${searched}`, () =>
      assert.ok(meet(valuesOf(saved, '1999-08-30'), valuesOf(searched, '30-08-1999'))))
  }

  test('sisters born on one day are two', () =>
    assert.ok(!meet(valuesOf('Ana Pop', '2001-03-04'), valuesOf('Elena Pop', '2001-03-04'))))

  test('day and month may be swapped', () =>
    assert.ok(meet(valuesOf('Ana Pop', '2001-03-04'), valuesOf('Ana Pop', '2001-04-03'))))

  test('beside 1 January only the whole name counts, since it stands for many unknown days', () => {
    assert.ok(meet(valuesOf('Ana Pop', '2001-01-01'), valuesOf('Pop, Ana', '1-1-2001')))
    assert.ok(!meet(valuesOf('Ana Maria Pop', '2001-01-01'), valuesOf('Ana Pop', '2001-01-01')))
  })

  test('nobody is by a name without a full date, or by a name or date that only says it is not known', () => {
    for (const date of ['2001', '2001-03', 'ca. 2001', 'unknown', '1900-01-01'])
      assert.deepEqual(valuesOf('Ioana Popescu', date), [], date)
    for (const name of ['Onbekend', 'N.N.', 'Jane Doe', '???']) assert.deepEqual(valuesOf(name, '2001-03-03'), [], name)
  })
})

describe('addresses found again', () => {
  test('by number and postcode, and by number, street and place', () => {
    const values = (street: string, place?: string) =>
      addressValues(normaliseEntity({ street, ...(place && { place }) }))
    assert.deepEqual(values('Kerkstraat 12'), [])
    assert.deepEqual(values('Kerk straat 12a', 'Ons Dorp'), ['kerkstraat ons dorp 12'])
    assert.deepEqual(values('Kerkstr. 12, 1234 ab', 'Ons Dorp'), ['1234ab 12', 'kerkstraat ons dorp 12'])
  })
})
