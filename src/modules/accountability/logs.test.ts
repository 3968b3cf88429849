import assert from 'node:assert/strict'
import test, { after, before } from 'node:test'
import { sql } from 'kysely'
import { testApp, type TestApp } from '../../../tests/support/app.ts'
import type { Visitor } from '../../../tests/support/visitor.ts'
import { withActor } from '../../platform/db/database.ts'
import { csvCell } from './pages/logs/csv.ts'

const path = '/toezicht/logboeken'
let app: TestApp
let officer: Visitor

before(async () => {
  app = await testApp()
  officer = await app.signedIn('privacy-rotterdam')
  await (await app.signedIn('contact')).get('/meldingen')
  await (await app.signedIn('contact-schiedam')).get('/meldingen')
})
after(() => app.close())

/** The rows of the table, without the form. */
const rowsIn = (html: string) => /<tbody.*<\/tbody>/s.exec(html)?.[0] ?? ''
const refuse = async (key: string, times: number) => {
  const visitor = await app.signedIn(key)
  for (let time = 0; time < times; time += 1) await visitor.get('/beheer/mensen')
}

test('the officer of an organisation reads what its people did, and nothing of another organisation', async () => {
  const rows = rowsIn((await officer.get(path)).html)
  assert.match(rows, /Lijst van meldingen bekeken/)
  assert.match(rows, /Noor Voorbeeld, Gemeente Rotterdam/)
  assert.ok(!rows.includes('Bas Voorbeeld'))
  const other = await app.signedIn('privacy')
  assert.ok(!rowsIn((await other.get(path)).html).includes('Noor Voorbeeld'))
})

test('the database shows an officer only lines of their own organisation, in all three logs', async () => {
  const counts = async (key: string) =>
    withActor(app.platform.database, app.actorOf(key), async (tx) => {
      const organisation = app.person(key).organisationId
      const { rows } = await sql<{ strange: number; own: number }>`
        select count(*) filter (where organisation_id is distinct from ${organisation}
            and owner_id is distinct from ${organisation}) as strange, count(*) as own
        from (select organisation_id, owner_id from audit_log union all
          select organisation_id, owner_id from decision_log union all
          select organisation_id, owner_id from processing_log) lines`.execute(tx)
      return rows[0]
    })
  const own = await counts('privacy-rotterdam')
  assert.ok((own?.own ?? 0) > 0)
  assert.equal(own?.strange, 0)
  assert.deepEqual(await counts('contact'), { strange: 0, own: 0 })
  assert.deepEqual(await counts('administrator'), { strange: 0, own: 0 })
})

test('looking at the log is itself in the log, with its request', async () => {
  await officer.get(path)
  const { html } = await officer.get(path)
  assert.match(rowsIn(html), /Logboek bekeken/)
  const row =
    rowsIn(html)
      .split('<tr')
      .find((one) => one.includes('Logboek bekeken')) ?? ''
  assert.match(row, /uur<span class="ln-hidden">: [^<]+</, 'who listens to links alone hears what it is about')
  const request = /\/toezicht\/verzoeken\/[\da-f-]{36}/.exec(row)?.[0] ?? ''
  const shown = await officer.get(request)
  assert.match(shown.html, /logboeken nakijken/)
  assert.match(shown.html, /de rol mag dit/)
  assert.equal((await (await app.signedIn('privacy')).get(request)).status, 404)
})

test('lines are filtered by what happened, who, and how it ended; a person never stands in the address', async () => {
  await refuse('inspector', 2)
  await officer.get(path)
  const { personId } = app.person('inspector')
  const location = (await officer.postOnce(path, { log: 'handelingen', wie: personId, uitkomst: 'refused' })).headers
    .location
  assert.ok(!String(location).includes(personId))
  const rows = rowsIn((await officer.get(String(location))).html)
  assert.equal(rows.match(/Meral Voorbeeld/g)?.length, 2)
  assert.ok(!rows.includes('Noor Voorbeeld'))
  const none = await officer.get(`${path}?log=handelingen&wat=signal.split`)
  assert.match(none.html, /Er zijn geen regels bij deze keuze/)
  await officer.post(path, { alles: 'ja' })
  assert.match(rowsIn((await officer.get(path)).html), /Noor Voorbeeld/)
})

test('the other logs tell what for and by which rule', async () => {
  assert.match(rowsIn((await officer.get(`${path}?log=verwerkingen`)).html), /meldingen behandelen/)
  assert.match(rowsIn((await officer.get(`${path}?log=besluiten`)).html), /de rol mag dit niet/)
})

test('a number that is not of the own organisation is not found', async () => {
  await officer.get(path)
  const answer = await officer.post(path, { log: 'handelingen', nummer: '2026-00001' })
  assert.match(answer.html, /Er is geen melding of signaal van uw organisatie met dit nummer/)
})

test('a day that does not exist is named at its field, keeps what was typed, and never breaks the page', async () => {
  for (const typed of ['31-2-2026', '31-12-9999', '1-2-26', '1-2-826', '1-2-0']) {
    const [day = '', month = '', year = ''] = typed.split('-')
    for (const [field, label] of [
      ['vanaf', 'Vanaf'],
      ['tot', 'Tot en met'],
    ] as const) {
      await officer.get(path)
      const date = { [`${field}-day`]: day, [`${field}-month`]: month, [`${field}-year`]: year }
      const { html, status } = await officer.post(path, { log: 'handelingen', ...date })
      assert.equal(status, 200, typed)
      assert.match(html, new RegExp(`<a href="#${field}">${label}: dit is geen datum die bestaat`), typed)
      assert.match(html, new RegExp(`name="${field}-year" value="${year}"`))
    }
  }
  for (const day of ['9999-12-31', '0001-01-01']) {
    assert.equal((await officer.get(`${path}?vanaf=${day}&tot=${day}`)).status, 200, day)
  }
})

test('a line about a person names that person; of a list it names no record', async () => {
  const rows = rowsIn((await officer.get(`${path}?log=handelingen&wat=report.listed`)).html)
  assert.ok(!rows.includes('dossier='))
  const { personId } = app.person('contact')
  const administrator = await app.signedIn('administrator')
  await administrator.get(`/beheer/mensen/${personId}`)
  const viewed = rowsIn((await officer.get(`${path}?log=handelingen&wat=person.viewed`)).html)
  assert.match(viewed, /data-label="Waarover"><div><span>Noor Voorbeeld/)
})

test('older lines come by pages, each line once', async () => {
  const contact = await app.signedIn('contact')
  for (let time = 0; time < 60; time += 1) await contact.get('/werk')
  const seen: string[] = []
  for (let next = `${path}?log=handelingen&wat=work.viewed`; next !== '';) {
    const { html } = await officer.get(next)
    seen.push(...Array.from(html.matchAll(/verzoeken\/([\da-f-]{36})/g), ([, id]) => id ?? ''))
    next = /href="([^"]*voor=[^"]*)"[^>]*>Ouder/.exec(html)?.[1]?.replaceAll('&amp;', '&') ?? ''
  }
  assert.equal(seen.length, 60)
  assert.equal(new Set(seen).size, 60)
})

test('what is unusual stands on top with its rule: many refusals of one person', async () => {
  const week = 7
  await refuse('executive', 9)
  assert.ok(!(await officer.get(path)).html.includes('Pieter Voorbeeld: '))
  await refuse('executive', 1)
  const { html } = await officer.get(path)
  assert.match(html, /Pieter Voorbeeld: 10 keer geweigerd/)
  assert.match(html, new RegExp(`De laatste ${week} dagen\\. Iemand staat hier vanaf 10 geweigerde verzoeken`))
})

test('the chosen lines are exported as CSV, and that is logged', async () => {
  await officer.get(path)
  const file = await officer.postOnce(`${path}/uitvoer`, { log: 'handelingen', wat: 'report.listed' })
  assert.match(String(file.headers['content-type']), /text\/csv/)
  assert.match(file.body, /^\uFEFF"id","at","request","event"/)
  assert.match(file.body, /"report\.listed","Lijst van meldingen bekeken","done"/)
  const { html } = await officer.get(`${path}?log=handelingen&wat=log.exported`)
  assert.match(rowsIn(html), /Logboek uitgevoerd naar een bestand/)
})

test('a cell that a spreadsheet would run is marked as text', () => {
  for (const text of ['=1+1', '+31', '-1', '@SUM(A1)', '\tx', '\rx']) assert.equal(csvCell(text), `"'${text}"`)
  assert.equal(csvCell('een "citaat", met komma'), '"een ""citaat"", met komma"')
  assert.equal(csvCell(null), '""')
})
