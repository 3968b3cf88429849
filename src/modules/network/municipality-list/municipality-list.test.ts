import assert from 'node:assert/strict'
import { existsSync, readFileSync } from 'node:fs'
import test, { after, before } from 'node:test'
import fc from 'fast-check'
import { testApp, type TestApp } from '../../../../tests/support/app.ts'
import { withSystem } from '../../../platform/db/database.ts'
import { importMunicipalities, municipalitiesOf } from '../index.ts'
import { planImport, type OpenMunicipality } from './plan.ts'
import { MunicipalityListError, readMunicipalityList, type ListedMunicipality } from './read-list.ts'

const header =
  'code,name,province_code,province,safety_region_code,safety_region,police_unit,population_2023,land_ha_2023'
const lineOf = (code: string, name: string) => `${code},${name},PV28,Zuid-Holland,VR17,Rotterdam-Rijnmond,Rotterdam,1,1`
const listOf = (...lines: string[]) => [header, ...lines].join('\n')
const reference = '../shared/reference/data/municipalities.csv'

let app: TestApp
before(async () => {
  app = await testApp()
})
after(() => app.close())

const given = (text: string, from: string, many = false) =>
  importMunicipalities(app.platform.database, app.platform, { text, from, many })

test('a list that cannot be used is refused with the line and the reason', () => {
  const bad: readonly [string, RegExp][] = [
    ['', /no municipalities/],
    [header, /no municipalities/],
    ['code,name\nGM0001,A', /misses the column province, safety_region, police_unit/],
    [listOf(lineOf('0599', 'Rotterdam')), /^Line 2: code is not GM and four digits/],
    [listOf(lineOf('GM0599', ' ')), /^Line 2: name is empty/],
    [listOf(lineOf('GM0599', 'A'), lineOf('GM0599', 'B')), /^Line 3: GM0599 stands on line 2 as well/],
    [listOf(lineOf('GM0599', 'A'), 'GM0600,B'), /^Line 3: this is not a row/],
    [listOf(lineOf('GM0599', '\uFFFD')), /not UTF-8/],
  ]
  for (const [text, reason] of bad) {
    assert.throws(
      () => readMunicipalityList(text),
      (error) => error instanceof MunicipalityListError && reason.test(error.message),
      text,
    )
  }
})

const municipality = fc.record(
  {
    code: fc.integer({ min: 1, max: 30 }).map((n) => `GM${String(n).padStart(4, '0')}`),
    name: fc.constantFrom('A', 'B', 'C'),
    province: fc.constantFrom('P', 'Q'),
    safetyRegion: fc.constant('S'),
    policeUnit: fc.constant('U'),
  },
  { noNullPrototype: true },
)
const national = fc.uniqueArray(municipality, { selector: ({ code }) => code, minLength: 1 })

function carriedOut(known: readonly OpenMunicipality[], listed: readonly ListedMunicipality[], from: string) {
  const plan = planImport(known, listed, { from, many: true })
  const corrected = new Map(plan.correct.map((row) => [row.code, row]))
  const kept = known
    .filter(({ code }) => !plan.close.includes(code))
    .map((old) => ({ ...old, ...corrected.get(old.code) }))
  return [...kept, ...plan.add.map((row) => ({ ...row, validFrom: from }))]
}

test('after an import exactly the municipalities of the list are open, and importing it again changes nothing', () => {
  fc.assert(
    fc.property(national, national, (first, second) => {
      const old = first.map((row) => ({ ...row, validFrom: '2020-01-01' }))
      const open = carriedOut(old, second, '2026-01-01')
      const bare = open
        .map(({ validFrom: _from, ...row }) => row)
        .sort((one, other) => one.code.localeCompare(other.code))
      assert.deepEqual(
        bare,
        [...second].sort((one, other) => one.code.localeCompare(other.code)),
      )
      const again = planImport(open, second, { from: '2026-01-01', many: false })
      assert.deepEqual([again.close, again.add, again.correct], [[], [], []])
    }),
  )
})

test('a list that would end more than a tenth of all is not believed without being told', () => {
  const known = Array.from({ length: 20 }, (_, n) => ({
    code: `GM${String(n).padStart(4, '0')}`,
    name: 'A',
    province: 'P',
    safetyRegion: 'S',
    policeUnit: 'U',
    validFrom: '2020-01-01',
  }))
  const listed = known.slice(3)
  assert.throws(() => planImport(known, listed, { from: '2026-01-01', many: false }), /would end 3 of 20/)
  assert.equal(planImport(known, listed, { from: '2026-01-01', many: true }).vanished.length, 3)
})

test('the national list goes in whole; municipalities of the region keep their region', async (t) => {
  if (!existsSync(reference)) return t.skip('the reference folder is not beside this checkout')
  const text = readFileSync(reference, 'utf8')
  const before = await withSystem(app.platform.database, 'test', (tx) => municipalitiesOf(tx, 'rotterdam', app.now()))
  await given(text, '2026-01-05')
  const after = await withSystem(app.platform.database, 'test', (tx) => municipalitiesOf(tx, 'rotterdam', app.now()))
  assert.deepEqual(
    after.map(({ code }) => code),
    before.map(({ code }) => code),
  )
  const again = await given(text, '2026-01-06')
  assert.equal(again.same, text.trim().split('\n').length - 1)
  const logged = await withSystem(app.platform.database, 'test', (tx) =>
    tx.selectFrom('municipality').select('code').where('valid_to', 'is', null).execute(),
  )
  assert.equal(logged.length, again.same)
})

test('a new name begins on the day of the list, and the old one holds until then', async (t) => {
  if (!existsSync(reference)) return t.skip('the reference folder is not beside this checkout')
  const text = readFileSync(reference, 'utf8').replace('GM0606,Schiedam', 'GM0606,Nieuw Schiedam')
  const plan = await given(text, '2026-02-01')
  assert.deepEqual(plan.close, ['GM0606'])
  const nameOn = async (day: string) => {
    const rows = await withSystem(app.platform.database, 'test', (tx) =>
      municipalitiesOf(tx, 'rotterdam', new Date(`${day}T12:00:00Z`)),
    )
    return rows.find(({ code }) => code === 'GM0606')?.name
  }
  assert.equal(await nameOn('2026-01-31'), 'Schiedam')
  assert.equal(await nameOn('2026-02-01'), 'Nieuw Schiedam')
  await assert.rejects(given(text, '2025-12-31'), /is older than what is known/)
})
