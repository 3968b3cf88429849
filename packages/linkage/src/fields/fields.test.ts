import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { matchKeys, normaliseEntity, type RawEntity } from '../index.ts'
import { createRandom, drawBelow, pick, type Random } from '../random.ts'

const accountsOf = (account: string): string[] =>
  normaliseEntity({ account }).accounts.flatMap(({ value }) => (value ? [`${value.platform} ${value.handle}`] : []))
const phonesOf = (phone: string): string[] =>
  normaliseEntity({ phone }).phones.flatMap(({ value }) => value?.number ?? [])
const platesOf = (plate: string): string[] =>
  normaliseEntity({ plate }).plates.flatMap(({ value }) => value?.plate ?? [])
const accountKeys = (account: string): string[] =>
  matchKeys(normaliseEntity({ account })).map(({ kind, value }) => `${kind} ${value}`)
const share = (left: string, right: string): boolean =>
  accountKeys(left).some((key) => accountKeys(right).includes(key))

describe('accounts', () => {
  const read: readonly (readonly [text: string, ...accounts: string[]])[] = [
    ['https://www.instagram.com/some.one/?hl=nl', 'instagram some.one'],
    ['instagram.com/stories/some.one/123', 'instagram some.one'],
    ['https://nl.linkedin.com/in/anna-demo/', 'linkedin anna-demo'],
    ['nl-nl.facebook.com/anna.demo/posts/12', 'facebook anna.demo'],
    ['m.me/anna.demo', 'facebook anna.demo'],
    ['facebook.com/people/Anna-Demo/100012345', 'facebook /id/100012345'],
    ['https://www.facebook.com/profile.php?id=100012345&ref=x', 'facebook /id/100012345'],
    ['youtube.com/watch?v=abc&t=10', 'youtube /watch/abc'],
    ['https://youtu.be/abc?si=zz', 'youtube /watch/abc'],
    ['youtube.com/@some.one', 'youtube some.one'],
    ['tiktok.com/@some.one/video/123', 'tiktok some.one'],
    ['t.me/some_one', 'telegram some_one'],
    ['https://t.me/s/some_one/12', 'telegram some_one'],
    ['t.me/+AbCd', 'telegram /joinchat/abcd'],
    ['snapchat.com/add/some.one?share_id=1', 'snapchat some.one'],
    ['mobile.twitter.com/some_one/status/1', 'x some_one'],
    ['https://l.instagram.com/?u=https%3A%2F%2Fvoorbeeld.nl%2Fa', 'voorbeeld.nl /a'],
    ['zie https://www.instagram.com/some.one/ voor foto’s', 'instagram some.one'],
    ['insta: @some.one', 'instagram some.one'],
    ['zijn instagram is some.one', 'instagram some.one'],
    ['op tiktok heet ze @lotus88', 'tiktok lotus88'],
    ['lotus88 (snap)', 'snapchat lotus88'],
    ['Instagramaccount lotus88', 'instagram lotus88'],
    ['telegram gebruikersnaam lotus_88', 'telegram lotus_88'],
    ['ig some.one, snap lotus.88', 'instagram some.one', 'snapchat lotus.88'],
    ['@lotus88 en @rose_99', 'any lotus88', 'any rose_99'],
    ['facebook: Jan de Demo', 'facebook /name/jan demo'],
    ['www.voorbeeld.nl', 'voorbeeld.nl /'],
    ['https://site.voorbeeld.nl/ad.php?utm_source=x&id=123', 'site.voorbeeld.nl /ad.php?id=123'],
  ]
  for (const [text, ...accounts] of read) test(`${text} is read`, () => assert.deepEqual(accountsOf(text), accounts))

  const two: readonly (readonly [left: string, right: string])[] = [
    ['voorbeeld.nl/advertenties/12345', 'voorbeeld.nl/advertenties/99999'],
    ['voorbeeld.nl/advertenties/12345', 'demo.nl/advertenties/12345'],
    ['voorbeeld.nl/ad.php?id=1', 'voorbeeld.nl/ad.php?id=2'],
    ['facebook.com/groups/1', 'facebook.com/groups/2'],
    ['facebook.com/people/Anna-Demo/1000', 'facebook.com/people/Ben-Demo/2000'],
    ['facebook.com/marketplace/item/1', 'facebook.com/marketplace/item/2'],
    ['facebook.com/profile.php?id=1000', 'facebook.com/profile.php?id=2000'],
    ['instagram.com/p/Aaa', 'instagram.com/p/Bbb'],
    ['instagram.com/reel/Aaa', 'instagram.com/reel/Bbb'],
    ['instagram.com/p/Aaa', 'facebook.com/groups/p'],
    ['youtube.com/watch?v=aaa', 'youtube.com/watch?v=bbb'],
    ['t.me/joinchat/AAA', 't.me/joinchat/BBB'],
    ['vm.tiktok.com/AAA', 'vm.tiktok.com/BBB'],
    ['linkedin.com/company/a', 'linkedin.com/in/a'],
    ['instagram.com', '@instagram.com'],
  ]
  for (const [left, right] of two) test(`${left} and ${right} are two`, () => assert.ok(!share(left, right)))

  const one: readonly (readonly [left: string, right: string])[] = [
    ['voorbeeld.nl/advertenties/12345', 'https://www.voorbeeld.nl/advertenties/12345/?utm_source=mail'],
    ['facebook.com/people/Anna-Demo/1000', 'https://m.facebook.com/profile.php?id=1000&ref=x'],
    ['t.me/joinchat/AAA', 'https://telegram.me/+AAA'],
    ['instagram.com/some.one', '@Some.One'],
    ['instagram.com/some.one', 'tiktok.com/@some.one'],
    ['youtu.be/abc', 'https://www.youtube.com/watch?feature=share&v=abc'],
  ]
  for (const [left, right] of one) test(`${left} and ${right} are one`, () => assert.ok(share(left, right)))

  test('a WhatsApp address is a telephone number too', () =>
    assert.ok(accountKeys('wa.me/31612345678').includes('phone +31612345678')))
})

describe('phones', () => {
  const both = ['+31612345678', '+31687654321']
  const read: readonly (readonly [text: string, numbers: readonly string[]])[] = [
    ['06-12345678/87654321', both],
    ['06-12345678 / 06-87654321', both],
    ['0612345678 of 0687654321', both],
    ['0612345678 & 0687654321', both],
    ['0612345678 + 0687654321', both],
    ['+31612345678+31687654321', both],
    ['0612345678 0687654321', both],
    ['06 12 34 56 78 06 87 65 43 21', both],
    ['06123456780687654321', both],
    ['bel 06-12345678 of 87654321', both],
    ['0612345678/79', ['+31612345678', '+31612345679']],
    ['010-4123456 tst 12', ['+31104123456']],
    ['010 412 34 56 toestel 3', ['+31104123456']],
    ['+31-10-4123456x12', ['+31104123456']],
    ['010/4123456', ['+31104123456']],
    ['٠٦١٢٣٤٥٦٧٨', ['+31612345678']],
    ['06１２３４５６７８', ['+31612345678']],
    ['tel. 06–12345678 (na 18:00)', ['+31612345678']],
    ['+40 721 234 567 / 06 12345678', ['+40721234567', '+31612345678']],
  ]
  for (const [text, numbers] of read) test(`${text} is read`, () => assert.deepEqual(phonesOf(text), numbers))

  test('a number with more behind it is no number of another country', () =>
    assert.deepEqual(phonesOf('06-12345678 12'), ['+31612345678']))
})

describe('registrations, mail addresses and accounts of banks among words', () => {
  const read: readonly (readonly [text: string, plates: readonly string[]])[] = [
    ['zwarte BMW 12-AB-34', ['12AB34']],
    ['x-123-xx en 12-AB-34', ['X123XX', '12AB34']],
    ['VW Golf X 123 XX', ['X123XX']],
    ['het kenteken is 8-XYZ-12.', ['8XYZ12']],
    ['AB‑12‑CD', ['AB12CD']],
    ['kenteken: WX-12345 (PL)', ['WX12345']],
    ['RO B 123 ABC', ['B123ABC']],
    ['wagen 12 mei 3', []],
    ['Mercedes 300 SL', []],
    ['grijze bus', []],
  ]
  for (const [text, plates] of read) test(`${text} is read`, () => assert.deepEqual(platesOf(text), plates))

  test('mail addresses', () => {
    const { emails } = normaliseEntity({ email: 'jan@voorbeeld.nl en <ana@voorbeeld.nl> (werk)' })
    assert.deepEqual(
      emails.map(({ value }) => value?.address),
      ['jan@voorbeeld.nl', 'ana@voorbeeld.nl'],
    )
  })

  test('accounts of banks', () => {
    const { ibans } = normaliseEntity({ iban: 'rekening NL91 ABNA 0417 1643 00 t.n.v. Jansen' })
    assert.deepEqual(
      ibans.map(({ value }) => value),
      ['NL91ABNA0417164300'],
    )
  })
})

type Invented = { street: string; number: string; addition: string; postcode: string; place: string }

const streets = [
  ['2e Middellandstraat', 'Tweede Middellandstraat', '2de Middellandstr.'],
  ['Burgemeester van de Pollstraat', 'Burg. v/d Pollstraat', 'Burg. v.d. Pollstr.'],
  ['Plein 1940'],
  ['Laan 40-45'],
  ['Kerkstraat', 'Kerkstr.', 'kerk straat'],
  ['Sint Jacobslaan', 'St. Jacobslaan', 'St Jacobsln'],
  ['Nieuwe Binnenweg', 'Nwe Binnenweg', 'Nieuwe Binnenwg'],
  ['18 Septemberplein', '18 Septemberpln'],
  ['’s-Gravendijkwal', "'s Gravendijkwal"],
  ['Professor Bosscheplein', 'Prof. Bossche plein'],
] as const

function invent(index: number, random: Random): Invented {
  const letter = (): string => 'ABCDEGHJKLMNPRSTVWXZ'.charAt(drawBelow(random, 20))
  return {
    street: String(index % streets.length),
    number: String(1 + drawBelow(random, 400)),
    addition: pick(random, ['', '', 'A', 'bis', 'hs', 'II', '2', 'zwart']),
    postcode: `${1000 + 40 * index} ${letter()}${letter()}`,
    place: pick(random, ['Ons Dorp', 'Zomerstad']),
  }
}

/** All usual ways of writing an address that has a postcode. */
function waysOf({ street, number, addition, postcode, place }: Invented): RawEntity[] {
  const together = /^\d/.test(addition) ? [] : [`${number}${addition}`]
  const apart = addition === '' ? [] : [`${number} ${addition}`, `${number}-${addition}`, `${number} - ${addition}`]
  const numbers = [...together, ...apart]
  const tight = postcode.replace(' ', '')
  return (streets[Number(street)] ?? ['']).flatMap((road) =>
    numbers.flatMap((door) => [
      { street: road, houseNumber: door, postcode },
      { street: road, houseNumber: `nr. ${door}`, postcode: tight.toLowerCase(), place },
      { street: `${road} ${door}`, postcode, place },
      { street: `${road} nr. ${door}`, postcode: `NL-${postcode}` },
      { street: `${road} ${door}, ${postcode} ${place}` },
      { street: `${road} ${door}, ${tight}, ${place}` },
      { street: `${road} ${door}\n${postcode} ${place}` },
      { street: `${road}, ${number}, ${postcode}` },
      { street: `adres: ${road} ${door} (${tight})` },
      { street: `${postcode} ${door}` },
      { postcode: `${postcode} ${door}` },
      { postcode: `${postcode} ${place}`, houseNumber: door },
    ]),
  )
}

describe('addresses', () => {
  const keysOf = (record: RawEntity): string[] =>
    matchKeys(normaliseEntity(record)).flatMap(({ kind, value }) => (kind === 'address' ? [value] : []))

  test('200 invented ones in all usual ways of writing have 200 keys', () => {
    const random = createRandom(200)
    const invented = Array.from({ length: 200 }, (_, index) => invent(index, random))
    const found = invented.map((address) => {
      const keys = new Set(
        waysOf(address).flatMap((way) => (keysOf(way).length > 0 ? keysOf(way) : [`none: ${JSON.stringify(way)}`])),
      )
      assert.deepEqual([...keys], [`${address.postcode.replace(' ', '')} ${address.number}`.toLowerCase()])
      return [...keys][0]
    })
    assert.equal(new Set(found).size, 200)
  })

  test('without a postcode the ways of writing a street have one key', () => {
    for (const ways of streets) {
      const keys = new Set(
        ways.flatMap((road) =>
          ['12', '12A', '12bis', '12hs', 'nr. 12', '12-2', '12 II'].flatMap((door) => [
            ...keysOf({ street: `${road} ${door}` }),
            ...keysOf({ street: `${road} ${door}, Ons Dorp` }),
            ...keysOf({ street: road, houseNumber: door }),
          ]),
        ),
      )
      assert.equal(keys.size, 1, [...keys].join(', '))
    }
  })

  test('a square that is named after a year has no number of its own', () =>
    assert.deepEqual(keysOf({ street: 'Plein 1940', postcode: '3011 AB' }), []))

  test('places go by one name', () => {
    const placeOf = (place: string): string | undefined => normaliseEntity({ place }).address?.place?.value
    assert.deepEqual(["'s-Gravenhage", 'Den Haag', 'The Hague'].map(placeOf), ['den haag', 'den haag', 'den haag'])
    assert.equal(placeOf('Bergen (NH)'), 'bergen')
  })
})
