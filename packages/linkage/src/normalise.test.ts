import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { BsnNotAllowed, normaliseEntity, type RawEntity } from './index.ts'

const textsOf = (raw: RawEntity): string[] =>
  normaliseEntity(raw).names.flatMap(({ value }) => value?.parts.map(({ text }) => text) ?? [])

describe('names', () => {
  const cases: readonly (readonly [why: string, name: string, parts: readonly string[]])[] = [
    ['a Dutch tussenvoegsel is no part of its own', 'Jan van der Berg', ['jan', 'berg']],
    ['the surname may stand first, before a comma', 'Berg, Jan van der', ['jan', 'berg']],
    ['a married name keeps both halves', 'Maria de Wit-Jansen', ['maria', 'wit', 'jansen']],
    ['Cyrillic is transliterated', 'Юлия Тимошенко', ['yuliya', 'timoshenko']],
    ['Greek digraphs sound as one', 'Ντίνα Μπούρα', ['dina', 'boura']],
    ['Vietnamese marks and the barred d fold away', 'Nguyễn Đức', ['nguyen', 'duc']],
    ['Romanian comma letters fold away', 'Ștefan Țurcanu', ['stefan', 'turcanu']],
    ['Arabic loses its article', 'بشار الأسد', ['bshar', 'asd']],
    ['an Arabic compound is one name', 'Abd al-Rahman Karimi', ['abdulrahman', 'karimi']],
    ['a legal form is no part of a company name', 'Acme Trading B.V.', ['acme', 'trading']],
    ['a name of nothing but a particle stays', 'Ben', ['ben']],
    ['of what may be legal forms at both ends neither is one', 'AO Delta Trading AG', ['ao', 'delta', 'trading', 'ag']],
    ['several legal forms at one end are all left out', 'Delta Trading Co SA', ['delta', 'trading']],
    ['a Mexican legal form is one', 'Delta Trading, S.A. de C.V.', ['delta', 'trading']],
    ['a name of nothing but doubtful legal forms stays', 'ik ao ao', ['ik', 'ao', 'ao']],
  ]
  for (const [why, name, parts] of cases) test(why, () => assert.deepEqual(textsOf({ name }), parts))

  test('a given name that is also a particle stays', () => {
    assert.deepEqual(textsOf({ givenName: 'Ben', surname: 'van Dijk' }), ['ben', 'dijk'])
  })

  test('a name without letters says why and is kept', () => {
    const [name] = normaliseEntity({ name: '???' }).names
    assert.equal(name?.raw, '???')
    assert.match(name?.problem ?? '', /No letters/)
  })
})

describe('birth dates', () => {
  const cases: readonly (readonly [raw: string, value: object])[] = [
    ['1990-03-01', { year: 1990, month: 3, day: 1, margin: 0 }],
    ['19900301', { year: 1990, month: 3, day: 1, margin: 0 }],
    ['1-3-1990', { year: 1990, month: 3, day: 1, margin: 0 }],
    ['1990-25-03', { year: 1990, month: 3, day: 25, margin: 0 }],
    ['1 maart 1990', { year: 1990, month: 3, day: 1, margin: 0 }],
    ['1990', { year: 1990, margin: 0 }],
    ['ca. 1990', { year: 1990, margin: 2 }],
    ['1988-1992', { year: 1990, margin: 2 }],
    ['25 jaar in 2026', { year: 2001, margin: 1 }],
  ]
  for (const [raw, value] of cases) {
    test(`${raw} is read`, () => assert.deepEqual(normaliseEntity({ birthDate: raw }).birth?.value, value))
  }

  test('a day that does not exist says why', () => {
    assert.match(normaliseEntity({ birthDate: '1991-02-30' }).birth?.problem ?? '', /no day 30/)
  })
})

describe('phones', () => {
  test('a number without a country keeps what it may be elsewhere', () => {
    const [phone] = normaliseEntity({ phone: '0721 234 567' }).phones
    assert.equal(phone?.value?.guessed, true)
    assert.ok(phone.value.alternatives.includes('+40721234567'))
  })

  test('the country of the record decides first', () => {
    const [phone] = normaliseEntity({ phone: '0721 234 567', country: 'Romania' }).phones
    assert.equal(phone?.value?.number, '+40721234567')
  })

  test('Dutch mobile numbers are one however written', () => {
    const numbers = ['06-12345678', '+31 6 12345678', '0031612345678', '+31 (0)6 1234 5678'].map(
      (phone) => normaliseEntity({ phone }).phones[0]?.value?.number,
    )
    assert.deepEqual([...new Set(numbers)], ['+31612345678'])
  })

  test('a number that is too short says why', () => {
    assert.match(normaliseEntity({ phone: '0612' }).phones[0]?.problem ?? '', /Too short/)
  })
})

describe('plates, addresses and numbers', () => {
  const sidecodes: readonly (readonly [string, number])[] = [
    ['AB-12-34', 1],
    ['12-34-AB', 2],
    ['12-AB-34', 3],
    ['AB-12-CD', 4],
    ['AB-CD-12', 5],
    ['12-AB-CD', 6],
    ['12-ABC-3', 7],
    ['1-ABC-23', 8],
    ['AB-123-C', 9],
    ['A-123-BC', 10],
    ['ABC-12-D', 11],
  ]
  for (const [plate, sidecode] of sidecodes) {
    test(`${plate} has sidecode ${sidecode}`, () =>
      assert.equal(normaliseEntity({ plate }).plates[0]?.value?.sidecode, sidecode))
  }

  test('a foreign plate keeps its country', () => {
    assert.deepEqual(normaliseEntity({ plate: 'RO B 123 ABC' }).plates[0]?.value, {
      plate: 'B123ABC',
      country: 'RO',
      sidecode: undefined,
      lookAlike: '8123A8C',
    })
  })

  test('plates a reader may confuse look alike', () => {
    const [first, second] = ['AB-01-CD', 'A8-O1-CD'].map(
      (plate) => normaliseEntity({ plate }).plates[0]?.value?.lookAlike,
    )
    assert.equal(first, second)
  })

  test('a house number at the end of the street is taken out', () => {
    const { address } = normaliseEntity({ street: 'Kerkstr. 12a', postcode: '1234 ab' })
    assert.deepEqual(address?.houseNumber?.value, { number: '12', addition: 'a' })
    assert.equal(address.postcode?.value, '1234AB')
  })

  test('an IBAN with wrong check digits says why and is kept', () => {
    const [iban] = normaliseEntity({ iban: 'NL92ABNA0417164300' }).ibans
    assert.equal(iban?.value, undefined)
    assert.equal(iban?.raw, 'NL92ABNA0417164300')
  })

  test('social accounts are platform and handle', () => {
    const accounts = ['https://www.instagram.com/some.one/', 'insta: @Some.One', 'ig some.one']
    const read = accounts.map((account) => normaliseEntity({ account }).accounts[0]?.value)
    for (const value of read) assert.deepEqual(value, { platform: 'instagram', handle: 'some.one' })
  })

  test('Gmail ignores dots and tags', () => {
    assert.equal(normaliseEntity({ email: 'An.Na+x@Gmail.com' }).emails[0]?.value?.mailbox, 'anna')
  })

  test('an establishment number is read as its company', () => {
    assert.equal(normaliseEntity({ companyNumber: 'KvK 12345678 0001' }).companyNumbers[0]?.value, '12345678')
  })
})

describe('the citizen service number', () => {
  test('is refused unless allowed', () => assert.throws(() => normaliseEntity({ bsn: '123456782' }), BsnNotAllowed))
  test('passes the eleven-test when allowed', () => {
    assert.equal(normaliseEntity({ bsn: '123456782' }, { allowBsn: true }).bsn?.value, '123456782')
    assert.match(normaliseEntity({ bsn: '123456783' }, { allowBsn: true }).bsn?.problem ?? '', /eleven/)
  })
})
