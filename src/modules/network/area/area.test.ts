import assert from 'node:assert/strict'
import test, { after, before } from 'node:test'
import fc from 'fast-check'
import { testApp, type TestApp } from '../../../../tests/support/app.ts'
import type { Visitor } from '../../../../tests/support/visitor.ts'
import { withSystem } from '../../../platform/db/database.ts'
import { dayAfter, dayBefore } from '../../../platform/clock/days.ts'
import { getRegion, loadRegion, municipalitiesOf } from '../index.ts'
import { planChange, planEnd, shownOn, stateOn, type Period } from './periods.ts'

let app: TestApp
let administrator: Visitor

before(async () => {
  app = await testApp()
  administrator = await app.signedIn('administrator')
})
after(() => app.close())

const hiddenOf = (html: string, name: string) => new RegExp(`name="${name}" value="([^"]*)"`).exec(html)?.[1] ?? ''
const on = (field: string, day: string) => {
  const [year = '', month = '', date = ''] = day.split('-')
  return { [`${field}-day`]: date, [`${field}-month`]: month, [`${field}-year`]: year }
}
const nameOn = async (code: string, day: string) => {
  const rows = await withSystem(app.platform.database, 'test', (tx) =>
    municipalitiesOf(tx, 'rotterdam', new Date(`${day}T12:00:00Z`)),
  )
  return rows.find((row) => row.code === code)?.name
}

const facts = { province: 'Zuid-Holland', safetyRegion: 'Rotterdam-Rijnmond', policeUnit: 'Rotterdam' }

async function addDistrict(name: string, from: string): Promise<string> {
  const form = await administrator.get('/beheer/districten/nieuw')
  const fields = { code: hiddenOf(form.html, 'code'), name, ...on('from', from) }
  await administrator.post('/beheer/districten/nieuw', fields)
  const answer = await administrator.post('/beheer/districten/nieuw', fields)
  assert.equal(answer.path, `/beheer/districten/${fields.code}`, answer.html)
  return fields.code
}

async function change(path: string, fields: Record<string, string>) {
  const form = await administrator.get(`${path}/wijzigen`)
  return administrator.post(`${path}/wijzigen`, { version: hiddenOf(form.html, 'version'), ...fields })
}

async function end(path: string, day: string) {
  const form = await administrator.get(`${path}/beeindigen`)
  return administrator.post(`${path}/beeindigen`, { version: hiddenOf(form.html, 'version'), ...on('last', day) })
}

test('changes and ends on any days leave every past day as it was, and each day has one period at most', () => {
  const day = fc.integer({ min: 0, max: 30 }).map((n) => `2026-01-${String(n + 1).padStart(2, '0')}`)
  const step = fc.record({ day, kind: fc.constantFrom('change', 'end'), name: fc.constantFrom('A', 'B', 'C') })
  const days = Array.from({ length: 31 }, (_, n) => `2026-01-${String(n + 1).padStart(2, '0')}`)
  const called = (periods: readonly Period<{ name: string }>[], on: string) =>
    periods.filter((period) => stateOn(period, on) === 'holds').map(({ facts: { name } }) => name)
  fc.assert(
    fc.property(fc.array(step, { maxLength: 8 }), (steps) => {
      const first = { code: 'GM0001', region: 'r', from: '2026-01-01', to: null, version: 1, facts: { name: 'first' } }
      let periods: Period<{ name: string }>[] = [first]
      for (const { day, kind, name } of steps) {
        const before = periods
        const last = periods.at(-1) ?? first
        if (kind === 'end') {
          const plan = planEnd(last, day)
          if ('to' in plan) periods = [...periods.slice(0, -1), { ...last, to: plan.to }]
        } else {
          const plan = planChange(last, day)
          if (plan === 'correct') periods = [...periods.slice(0, -1), { ...last, facts: { name } }]
          if (plan === 'renew') {
            periods = [...periods.slice(0, -1), { ...last, to: day }, { ...last, from: day, facts: { name } }]
          }
        }
        for (const past of days.filter((one) => one < day))
          assert.deepEqual(called(periods, past), called(before, past))
      }
      for (const one of days) assert.ok(called(periods, one).length <= 1)
      assert.ok(shownOn(periods, '2026-01-15') !== undefined)
    }),
  )
})

test('the day before a day is the one after which it comes', () => {
  for (const day of ['2026-03-01', '2024-03-01', '2026-01-01', '2026-03-30', '2026-10-26']) {
    assert.equal(dayAfter(dayBefore(day)), day)
  }
})

test('an administrator adds a district, once however often it is sent, and gives it another name from a day on', async () => {
  const code = await addDistrict('Waterkant', '2026-01-01')
  const path = `/beheer/districten/${code}`
  const renamed = await change(path, { how: 'renew', name: 'Havens', ...on('from', '2026-04-01') })
  assert.match(renamed.html, /<h1[^>]*>Waterkant</)
  assert.match(renamed.html, /Havens/)
  assert.match(renamed.html, /begint later/)
  app.setTime('2026-04-02T10:00:00Z')
  administrator = await app.signedIn('administrator')
  assert.match((await administrator.get(path)).html, /<h1[^>]*>Havens</)
  app.setTime('2026-03-03T10:00:00Z')
  administrator = await app.signedIn('administrator')
  const region = await administrator.get('/beheer/regio')
  assert.match(region.html, /District toegevoegd: Waterkant/)
  assert.match(region.html, /District gewijzigd: Havens/)
})

test('a municipality gets another name and district from a day on; before that day all stays as it was', async () => {
  const district = await addDistrict('Noord', '2026-01-01')
  const path = '/beheer/gemeenten/GM0597'
  const fields = { how: 'renew', name: 'Nieuw Ridderkerk', ...facts, district, ...on('from', '2026-03-10') }
  const done = await change(path, fields)
  assert.equal(done.path, path, done.html)
  assert.equal(await nameOn('GM0597', '2026-03-09'), 'Ridderkerk')
  assert.equal(await nameOn('GM0597', '2026-03-10'), 'Nieuw Ridderkerk')
  const early = await change(path, { ...fields, name: 'Te vroeg', ...on('from', '2026-03-05') })
  assert.match(early.html, /<title>Fout: /)
  assert.match(early.html, /Kies een dag na de laatste wijziging/)
  const left = await end(`/beheer/districten/${district}`, '2026-12-31')
  assert.match(left.html, /nog gemeenten in dit district: Nieuw Ridderkerk/)
})

test('an error is corrected without a new period', async () => {
  const path = '/beheer/gemeenten/GM0542'
  await change(path, { how: 'correct', name: 'Krimpen a/d IJssel', ...facts })
  assert.equal(await nameOn('GM0542', '2024-05-05'), 'Krimpen a/d IJssel')
  assert.match((await administrator.get(path)).html, /Gemeente verbeterd: Krimpen/)
})

test('a municipality that ends can no longer be chosen after its last day, and undoing brings it back', async () => {
  const path = '/beheer/gemeenten/GM0556'
  const ended = await end(path, '2026-03-31')
  assert.match(ended.html, /Beëindigen ongedaan maken/)
  assert.equal(await nameOn('GM0556', '2026-03-31'), 'Maassluis')
  assert.equal(await nameOn('GM0556', '2026-04-01'), undefined)
  assert.match((await end(path, '2026-05-01')).html, /Dit is beëindigd/)
  await administrator.get(path)
  await administrator.post(`${path}/heropenen`)
  assert.equal(await nameOn('GM0556', '2026-04-01'), 'Maassluis')
})

test('when municipalities merge, their organisation keeps what it served, and takes on what begins later', async () => {
  await end('/beheer/gemeenten/GM0606', '2026-03-01')
  const added = await administrator.get('/beheer/gemeenten/nieuw')
  assert.equal(added.status, 200)
  await administrator.post('/beheer/gemeenten/nieuw', {
    code: 'GM9901',
    name: 'Samen aan de Maas',
    ...facts,
    ...on('from', '2027-01-01'),
  })
  const { organisationId } = app.person('contact-schiedam')
  const path = `/beheer/organisaties/${organisationId}`
  assert.match((await administrator.get(path)).html, /Schiedam \(beëindigd\)/)
  const form = await administrator.get(`${path}/wijzigen`)
  assert.match(form.html, /value="GM0606" checked/)
  assert.match(form.html, /Samen aan de Maas \(begint later\)/)
  const saved = await administrator.post(`${path}/wijzigen`, {
    version: hiddenOf(form.html, 'version'),
    name: 'Gemeente Schiedam',
    kind: 'municipality',
    email: '',
    areas: ['GM0606', 'GM9901'],
  })
  assert.match(saved.html, /Samen aan de Maas \(begint later\), Schiedam \(beëindigd\)/)
  assert.match((await administrator.get('/beheer/gemeenten/GM9901/beeindigen')).html, new RegExp(organisationId))
  await administrator.post('/beheer/gemeenten/GM0606/heropenen')
})

test('a municipality of the national list comes into the region with what the list says, from a day on', async () => {
  await withSystem(app.platform.database, 'test', (tx) =>
    tx
      .insertInto('municipality')
      .values({
        code: 'GM1901',
        name: 'Bodegraven-Reeuwijk',
        province: 'Zuid-Holland',
        safety_region: 'Hollands Midden',
        police_unit: 'Den Haag',
        valid_from: new Date('2023-01-01'),
      })
      .execute(),
  )
  const fields = {
    code: 'gm1901',
    name: '',
    province: '',
    safetyRegion: '',
    policeUnit: '',
    ...on('from', '2026-02-01'),
  }
  await administrator.get('/beheer/gemeenten/nieuw')
  const added = await administrator.post('/beheer/gemeenten/nieuw', fields)
  assert.equal(added.path, '/beheer/gemeenten/GM1901', added.html)
  assert.match(added.html, /Hollands Midden/)
  assert.equal((await administrator.post('/beheer/gemeenten/nieuw', fields)).path, '/beheer/gemeenten/GM1901')
  assert.equal(await nameOn('GM1901', '2026-01-31'), undefined)
  assert.equal(await nameOn('GM1901', '2026-02-01'), 'Bodegraven-Reeuwijk')
  const again = await administrator.post('/beheer/gemeenten/nieuw', { ...fields, ...on('from', '2026-03-01') })
  assert.match(again.html, /Deze gemeente staat al in uw regio/)
})

test('a form with errors says at each field what to do and keeps what was typed', async () => {
  await administrator.get('/beheer/gemeenten/nieuw')
  const answer = await administrator.post('/beheer/gemeenten/nieuw', { code: 'GM9998', name: 'Nergens', province: 'X' })
  assert.match(answer.html, /<title>Fout: /)
  assert.match(answer.html, /href="#safetyRegion"/)
  assert.match(answer.html, /value="Nergens"/)
  const odd = await administrator.post('/beheer/gemeenten/nieuw', { code: '599' })
  assert.match(odd.html, /GM en vier cijfers/)
  const day = { code: 'GM9998', name: 'Nergens', ...facts, ...on('from', '2026-02-30') }
  assert.match(
    (await administrator.post('/beheer/gemeenten/nieuw', day)).html,
    /Eerste dag: dit is geen datum die bestaat/,
  )
  const district = { ...day, ...on('from', '2026-02-01'), district: 'verzonnen' }
  assert.match((await administrator.post('/beheer/gemeenten/nieuw', district)).html, /District: kies iets uit de lijst/)
})

test('two administrators who change one municipality at once: the second is told', async () => {
  const path = '/beheer/gemeenten/GM0489/wijzigen'
  const other = await app.signedIn('administrator-2')
  const [mine, theirs] = [await administrator.get(path), await other.get(path)]
  const fields = { how: 'correct', ...facts }
  await administrator.post(path, { ...fields, name: 'Eerste', version: hiddenOf(mine.html, 'version') })
  const late = await other.post(path, { ...fields, name: 'Tweede', version: hiddenOf(theirs.html, 'version') })
  assert.equal(late.status, 409)
  assert.match(late.html, new RegExp(`${app.person('administrator').name}: Gemeente verbeterd: Eerste`))
  assert.equal(await nameOn('GM0489', '2026-03-03'), 'Eerste')
})

test('the region gets another name from a day on, and shows its own words and tables', async () => {
  const form = await administrator.get('/beheer/regio/naam')
  const version = hiddenOf(form.html, 'version')
  await administrator.post('/beheer/regio/naam', { version, name: 'Rijnmond', ...on('from', '2026-06-01') })
  const page = await administrator.get('/beheer/regio')
  assert.match(page.html, /<h1[^>]*>Regio Rotterdam</)
  assert.match(page.html, /Regio kreeg de naam Rijnmond/)
  assert.match(page.html, /aandachtsfunctionaris mensenhandel/)
  assert.match(page.html, /Regionale Tafel Mensenhandel/)
  const stale = await administrator.post('/beheer/regio/naam', { version, name: 'Ander', ...on('from', '2026-07-01') })
  assert.equal(stale.status, 409)
  assert.match(stale.html, new RegExp(`${app.person('administrator').name}: Regio kreeg de naam Rijnmond`))
})

test('districts and municipalities of another region are not there', async () => {
  await withSystem(app.platform.database, 'test', async (tx) => {
    await tx.insertInto('region').values({ code: 'elders', name: 'Elders' }).execute()
    const from = new Date('2020-01-01')
    await tx
      .insertInto('district')
      .values({ code: 'ver', region_code: 'elders', name: 'Ver weg', valid_from: from })
      .execute()
  })
  assert.equal((await administrator.get('/beheer/districten/ver')).status, 404)
  assert.equal((await administrator.get('/beheer/gemeenten/GM9999')).status, 404)
  assert.doesNotMatch((await administrator.get('/beheer/regio')).html, /Ver weg/)
})

test('districts of a configuration are loaded once, and what an administrator changed stays', async () => {
  const config = getRegion('rotterdam')
  const districts = [
    { code: 'drechtsteden', name: 'Drechtsteden', validFrom: '2023-01-01', municipalities: ['GM0505', 'GM0590'] },
  ]
  const load = () =>
    withSystem(app.platform.database, 'load-region', (tx) => loadRegion(tx, app.platform, { ...config, districts }))
  await load()
  const path = '/beheer/districten/drechtsteden'
  assert.match((await administrator.get(path)).html, /Papendrecht/)
  await change('/beheer/gemeenten/GM0590', { how: 'correct', name: 'Papendrecht', ...facts, district: '' })
  await load()
  assert.doesNotMatch((await administrator.get(path)).html, /Papendrecht/)
})
