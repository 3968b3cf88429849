import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { compareEntities, matchKeys, normaliseEntity, type Comparison, type RawEntity } from '../index.ts'

const compare = (left: RawEntity, right: RawEntity): Comparison =>
  compareEntities(normaliseEntity(left), normaliseEntity(right))

type Pair = readonly [left: string, right: string]
const likely = ['likely', 'same']
const unlikely = ['no', 'possible']

/** Compares names both of people and of organisations, each way round. */
function checkBands(bands: readonly string[], pairs: readonly Pair[], fields: readonly ('name' | 'company')[]): void {
  for (const field of fields) {
    for (const [left, right] of pairs) {
      test(`${left} | ${right} (${field}): ${bands.join(' or ')}`, () => {
        const found = compare({ [field]: left }, { [field]: right })
        assert.ok(bands.includes(found.band), `${found.band} with ${found.bits} bits`)
        assert.equal(compare({ [field]: right }, { [field]: left }).bits, found.bits)
      })
    }
  }
}

describe('initials have an order, and are one word with and without dots', () => {
  checkBands(
    unlikely,
    [
      ['C.B.A. Company', 'A.B.C. Company'],
      ['L.K.M. B.V.', 'K.L.M. B.V.'],
      ['T.N.R. Logistics', 'T.R.N. Logistics'],
      ['P. J. Visserman', 'J. P. Visserman'],
    ],
    ['name', 'company'],
  )
  checkBands(
    likely,
    [
      ['ABC Company', 'A.B.C. Company'],
      ['K.L.M. B.V.', 'KLM BV'],
      ['K L M Transport', 'K.L.M. Transport'],
      ['N.S. Groep', 'NS Groep'],
      ['S.C. Vermeulen', 'SC Vermeulen'],
      ['K & L Carwash', 'K and L Carwash'],
    ],
    ['name', 'company'],
  )
  checkBands(likely, [['J.P. Visserman', 'Jan Pieter Visserman'], ['JP Visserman', 'Jan Pieter Visserman']], ['name']) // prettier-ignore
  checkBands(unlikely, [['P.J. Visserman', 'Jan Pieter Visserman'], ['J.P. Visserman', 'J.K. Visserman']], ['name']) // prettier-ignore
  checkBands(likely, [['Zaanse Algemene Pluimvee Unie', 'ZAPU']], ['name', 'company'])
})

describe('fillers are no evidence', () => {
  const fillers = [
    'Unknown',
    'Onbekend',
    'N.N.',
    'Jane Doe',
    'test',
    'onbekende vrouw 2',
    'Неизвестно',
    'FNU LNU',
    'xxx',
  ]
  for (const name of fillers) {
    test(`${name} says nothing, of a person or an organisation`, () => {
      for (const field of ['name', 'company'] as const) {
        const record = { [field]: name }
        assert.equal(compare(record, record).bits, 0, field)
        assert.deepEqual(matchKeys(normaliseEntity(record)), [], field)
      }
    })
  }

  const others: readonly RawEntity[] = [
    { street: 'Onbekend' },
    { place: 'unknown' },
    { birthDate: '1900-01-01' },
    { birthDate: '01-01-1900' },
    { birthDate: '00-00-0000' },
    { birthDate: '31-12-9999' },
    { birthDate: '9999-99-99' },
    { postcode: '0000 AA', houseNumber: '0' },
    { postcode: '9999 XX' },
    { street: 'zonder vaste woon- of verblijfplaats' },
    { phone: '06-00000000' },
    { phone: '0611111111' },
    { email: 'geen@geen.nl' },
    { email: 'noemail@voorbeeld.nl' },
    { plate: '00-00-00' },
    { iban: 'onbekend' },
    { account: 'onbekend' },
    { companyNumber: '00000000' },
    { document: '000000000' },
    { document: '123456789' },
  ]
  for (const record of others) {
    test(`${Object.entries(record).flat().join(' ')} says nothing`, () => {
      assert.equal(compare(record, record).bits, 0)
      assert.deepEqual(matchKeys(normaliseEntity(record)), [])
    })
  }

  test('a name of which a part is not known keeps the other', () => {
    const found = compare({ name: 'Zarghuna Onbekend' }, { name: 'Zarghuna' })
    assert.deepEqual(
      found.explain.map(({ level }) => level),
      ['same'],
    )
  })

  test('a name that holds such a word by chance is a name', () => {
    for (const name of ['Testa', 'Null Island Shipping', 'An Vrouwe', 'Nn Alderliesten'])
      assert.ok(compare({ name }, { name }).bits > 0, name)
  })
})

describe('numbers and ordinals in words are numbers', () => {
  checkBands(
    likely,
    [
      ['1e Hulp B.V.', 'Eerste Hulp BV'],
      ['Brigade 44', 'Brigade Forty-Four'],
      ['Brigade 024', 'Brigade Vierentwintig'],
      ['Studio 21 Nails', 'Studio einundzwanzig Nails'],
      ['Second Wind Boxing', '2nd Wind Boxing'],
      ['Noord Fonds II', 'Noord Fonds 2 BV'],
    ],
    ['company'],
  )
  checkBands(
    unlikely,
    [
      ['Brigade 44', 'Brigade Forty-Five'],
      ['Tweede Hulp BV', 'Eerste Hulp BV'],
      ['Noord Fonds II', 'Noord Fonds III'],
      ['Studio 21 Nails', 'Studio 12 Nails'],
      ['Vega Line', 'Vega Line 2'],
    ],
    ['company'],
  )
})

describe('legal forms, countries and slips in names of organisations', () => {
  checkBands(
    likely,
    [
      ['Lantaarn Aktiengeselschaft', 'Lantaarn AG'],
      ['Lantaarn Naamloze Venootschap', 'Lantaarn NV'],
      ['Lantaarn Gesellschaft mit beschränkter Haftung', 'Lantaarn GmbH'],
      ['Lantaarn Lmited', 'Lantaarn Ltd'],
      ['Lantaarn S. A.', 'Lantaarn SA'],
      ['Wolmart', 'Wollmart'],
      ['Nagelstudio Diamant', 'Nagel Studio Diamant'],
      ['深圳华强电子有限公司', 'Shenzhen Huaqiang Dianzi'],
    ],
    ['company'],
  )
  checkBands(
    ['possible'],
    [
      ['Banco Lucero S.A.', 'Banco Lucero Chile S.A.'],
      ['Werk Nu Uitzendbureau', 'Werk Nu Uitzendbureau Zuid'],
      ['Kestrel Holding BV', 'Kestrel Holding Nederland BV'],
    ],
    ['name', 'company'],
  )
  checkBands(unlikely, [['AAA Cleaning', 'ABA Cleaning'], ['ABN Cleaning', 'AEN Cleaning']], ['company']) // prettier-ignore

  test('a person named like a country is not a branch', () =>
    assert.ok(likely.includes(compare({ name: 'Israel Mendes Costa' }, { name: 'Mendes Costa' }).band)))
})

describe('Chinese characters of one sound', () => {
  checkBands(
    unlikely,
    [
      ['王小朋', '王小平'],
      ['高石早月', '高市早月'],
      ['李伟', '李薇'],
      ['广州金源玩具有限公司', '广州锦园玩具有限公司'],
    ],
    ['name', 'company'],
  )
  checkBands(likely, [['张伟强', '張偉強'], ['王小朋', '王小朋'], ['张伟强', 'Zhang Weiqiang']], ['name']) // prettier-ignore
  checkBands(unlikely, [['Park Ji-min', 'Park Min-ji'], ['Zhao Mingyue', 'Zhao Yueming']], ['name']) // prettier-ignore
  checkBands(likely, [['Park Ji-min', 'Jimin Park']], ['name'])
})

describe('letters that are read or written for others', () => {
  checkBands(likely, [['Albert Heijn', 'Albert Heyn'], ['Jan Meijer', 'Jan Meyer'], ['Jan Meijer', 'Jan Meier']], ['name']) // prettier-ignore
  checkBands(likely, [['Gulbahor Saidova', 'Gulbahor Sa1dova'], ['8enitez Paloma', 'Paloma Benitez']], ['name']) // prettier-ignore
  checkBands(['possible'], [['Ann4 1vanova', 'Anna Ivanova'], ['ABDUR HAMIDI', 'BADUR HAMIDI']], ['name']) // prettier-ignore
  checkBands(unlikely, [['Dwayne Pemberton', 'Wayne Pemberton'], ['Guy Ashworth', 'Guy Ashford']], ['name']) // prettier-ignore

  const candidates: readonly Pair[] = [
    ['Jan Meijer', 'Jan Meyer'],
    ['Jan Meijer', 'Jan Meier'],
    ['Albert Heijn', 'Albert Heyn'],
    ['Wim Kuijpers', 'Wim Kuypers'],
    ['ABDUR HAMIDI', 'BADUR HAMIDI'],
    ['Zhou Jianguo', 'Chou Chien-kuo'],
    ['ETHSER VERMEULEN', 'Esther Vermeulen'],
  ]
  for (const [left, right] of candidates) {
    test(`${left} and ${right} share a key by name alone`, () => {
      const [first, second] = [left, right].map((name) => matchKeys(normaliseEntity({ name })))
      assert.ok(first?.some((key) => second?.some((other) => other.kind === key.kind && other.value === key.value)))
    })
  }
})

describe('those who share an address', () => {
  const home = { street: 'Kade', houseNumber: '61', postcode: '4680 XX' }

  test('and one full name, born a generation apart, are shown as possible', () => {
    for (const name of [{ name: 'Jacob Vlietstra' }, { givenName: 'Jacob', surname: 'Vlietstra' }]) {
      const found = compare(
        { ...home, ...name, birthDate: '1961-08-31' },
        { ...home, ...name, birthDate: '1985-06-14' },
      )
      assert.equal(found.band, 'possible')
    }
  })

  test('and a surname, with two given names, are not', () => {
    const found = compare(
      { ...home, givenName: 'Jacob', surname: 'Vlietstra', birthDate: '1961-08-31' },
      { ...home, givenName: 'Koen', surname: 'Vlietstra', birthDate: '1985-06-14' },
    )
    assert.equal(found.band, 'no')
  })

  const sites: readonly Pair[] = [
    ['Blauw Anker Hotel Noord', 'Blauw Anker Hotel Zuid'],
    ['Zorggroep Rijnmond locatie 1', 'Zorggroep Rijnmond locatie 2'],
    ['Blauw Anker Hotel', 'Blauw Anker Hotel Zuid'],
  ]
  for (const [left, right] of sites) {
    test(`as sites of one organisation are connected, not one: ${left} and ${right}`, () => {
      const found = compare({ ...home, company: left }, { ...home, company: right })
      assert.deepEqual([found.band, found.relation], ['possible', 'link'])
      assert.ok(found.explain.some(({ words }) => words === 'one address: perhaps two sites of one organisation'))
    })
  }

  test('as one organisation are one', () =>
    assert.equal(compare({ ...home, company: 'Blauw Anker' }, { ...home, company: 'Blauw Anker BV' }).band, 'same'))
})
