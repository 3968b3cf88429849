import assert from 'node:assert/strict'
import test, { after, before } from 'node:test'
import { testApp, type TestApp } from '../../../tests/support/app.ts'
import { beginReport, sendReport, unseenIn } from '../../../tests/support/reporting.ts'
import type { Visitor } from '../../../tests/support/visitor.ts'
import { verifyChains } from '../../platform/audit/verify-chains.ts'
import { openDatabase, withActor, withMaintenance, type Database } from '../../platform/db/database.ts'
import { askErasure } from './index.ts'

let app: TestApp
let maintenance: Database
let officer: Visitor
let contact: Visitor

before(async () => {
  app = await testApp()
  maintenance = openDatabase(app.urls.maintenance, { connections: 1, say: () => undefined })
  officer = await app.signedIn('privacy-rotterdam')
  contact = await app.signedIn('contact')
})
after(async () => {
  await maintenance.destroy()
  await app.close()
})

const secret = 'Iemand slaapt in de keuken.'

/** Tells something about Rotterdam. @returns the code, and the id of the report at the desk. */
async function told(): Promise<{ code: string; id: string }> {
  const code = await sendReport(await beginReport(app.visitor(), { story: secret }))
  const { html } = await contact.get('/meldingen')
  const ids = [...html.matchAll(/meldingen\/([\da-f-]{36})/g)].map(([, id]) => id ?? '').toSorted()
  return { code, id: ids.at(-1) ?? '' }
}

const markOf = (id: string) => `M-${id.slice(-8).toUpperCase()}`
const pageOf = (id: string) => `/toezicht/wissen/${id}`
const versionIn = (html: string) => /name="version" value="(\d+)"/.exec(html)?.[1] ?? ''

async function ask(id: string, reason = 'asked-by-subject') {
  const version = versionIn((await officer.get(pageOf(id))).html)
  return officer.post(`${pageOf(id)}/vragen`, { version, reason })
}

async function confirm(id: string, visitor = contact, typed = markOf(id)) {
  await visitor.get(pageOf(id))
  return visitor.post(`${pageOf(id)}/bevestigen`, { typed })
}

async function eventsOf(id: string): Promise<string[]> {
  return withMaintenance(maintenance, { activity: 'test', steady: false }, async (tx) => {
    const rows = await tx
      .selectFrom('audit_log')
      .select(['action', 'result'])
      .where('object_id', '=', id)
      .where('action', 'in', ['erasure.asked', 'erasure.confirmed', 'record.erased'])
      .execute()
    return rows.map(({ action, result }) => `${action} ${result}`).toSorted()
  })
}

test('a report is asked to be erased, confirmed by a second person, and gone for everybody', async () => {
  const { code, id } = await told()
  assert.ok((await contact.get(`/meldingen/${id}`)).html.includes(secret))
  const page = await officer.get(pageOf(id))
  assert.match(page.html, /Wat wordt gewist/)
  assert.match(page.html, /De code van de melder werkt nog/)
  const waiting = await ask(id)
  assert.match(waiting.html, /Wacht op een tweede persoon/)
  assert.match(waiting.html, /U vroeg dit zelf/)
  assert.ok((await contact.get(`/meldingen/${id}`)).html.includes('Er is gevraagd om dit te wissen'))
  const done = await confirm(id)
  assert.match(done.html, /Gewist op di 3 maart 2026, 11\.00 uur door Noor Voorbeeld\. Iris Voorbeeld vroeg het, omdat/)
  const record = await contact.get(`/meldingen/${id}`)
  assert.equal(record.status, 200)
  assert.match(record.html, /Gewist op di 3 maart 2026, 11\.00 uur door Noor Voorbeeld/)
  assert.ok(!record.html.includes(secret))
  const list = await contact.get('/meldingen?stand=all')
  assert.match(list.html, /gewist/)
  const reporter = app.visitor()
  await reporter.get('/volgen')
  const answer = await reporter.post('/volgen', { code })
  assert.match(answer.html, /Uw melding is gewist/)
  const verdict = await withMaintenance(maintenance, { activity: 'test', steady: true }, (tx) =>
    verifyChains(tx, app.platform.keys),
  )
  assert.equal(verdict.broken, undefined)
  assert.match((await contact.get(`/geschiedenis/${id}`)).html, />gewist<.*Noor Voorbeeld/s)
  assert.deepEqual(await eventsOf(id), ['erasure.asked done', 'erasure.confirmed done', 'record.erased done'])
})

test('who asked cannot confirm, not through the page and not in the database', async () => {
  const { id } = await told()
  await ask(id)
  assert.ok(!(await officer.get(pageOf(id))).html.includes('/bevestigen'))
  const own = await confirm(id, officer)
  assert.equal(own.status, 403)
  assert.match(own.html, /U vroeg dit zelf/)
  const actor = app.actorOf('privacy-rotterdam')
  const both = withActor(app.platform.database, actor, (tx) =>
    tx
      .updateTable('erasure')
      .set({ status: 'done', decided_at: app.now(), decided_by: actor.personId ?? null })
      .where('record_id', '=', id)
      .execute(),
  )
  await assert.rejects(both, /check constraint/)
})

test('the number must be typed, and double submits change nothing', async () => {
  const { id } = await told()
  await ask(id)
  await ask(id)
  const wrong = await confirm(id, contact, 'M-00000000')
  assert.match(wrong.html, /<title>Fout: /)
  assert.match(wrong.html, /Dit is niet het nummer van dit dossier/)
  await confirm(id)
  const again = await contact.post(`${pageOf(id)}/bevestigen`, { typed: markOf(id) })
  assert.match(again.html, /Gewist op/)
  const events = (await eventsOf(id)).filter((event) => event === 'record.erased done')
  assert.equal(events.length, 1)
})

test('a record that changed since it was asked is not erased', async () => {
  const { id } = await told()
  await ask(id)
  const { version } = unseenIn((await contact.get(`/meldingen/${id}`)).html)
  await contact.post(`/meldingen/${id}/sluiten`, { version, why: 'test', reason: 'Proef.' })
  assert.match((await contact.get(pageOf(id))).html, /veranderd sinds het verzoek/)
  const refused = await confirm(id)
  assert.equal(refused.status, 409)
  assert.ok((await contact.get(`/meldingen/${id}`)).html.includes(secret))
  await contact.get(pageOf(id))
  await contact.post(`${pageOf(id)}/intrekken`)
  await ask(id, 'term-ended')
  assert.match((await confirm(id)).html, /bewaartermijn/)
})

test('a version that is not the present one is refused at asking', async () => {
  const { id } = await told()
  await officer.get(pageOf(id))
  const stale = await officer.post(`${pageOf(id)}/vragen`, { version: '7', reason: 'unlawful' })
  assert.equal(stale.status, 409)
  const without = await officer.post(`${pageOf(id)}/vragen`, { version: '1' })
  assert.match(without.html, /Kies waarom dit wordt gewist/)
})

test('nobody of another organisation sees, asks, confirms or reads the history', async () => {
  const { id } = await told()
  await ask(id)
  for (const key of ['privacy', 'contact-schiedam', 'intake']) {
    const visitor = await app.signedIn(key)
    assert.equal((await visitor.get(pageOf(id))).status, 404, key)
    assert.equal((await visitor.get(`/geschiedenis/${id}`)).status, 404, key)
    await visitor.get('/toezicht/wissen')
    assert.equal((await visitor.post(`${pageOf(id)}/bevestigen`, { typed: markOf(id) })).status, 404, key)
    assert.equal((await visitor.post(`${pageOf(id)}/intrekken`)).status, 404, key)
    assert.ok(!(await visitor.get('/toezicht/wissen')).html.includes(markOf(id)), key)
  }
  const { platform } = app
  const actor = app.actorOf('privacy')
  const asked = withActor(platform.database, actor, (tx) =>
    askErasure({ tx, platform, actor, language: 'nl' }, { recordId: id, version: 1, reason: 'unlawful' }),
  )
  await assert.rejects(asked, /NotFound|Error/)
  for (const key of ['care', 'administrator', 'executive']) {
    assert.equal((await (await app.signedIn(key)).get(pageOf(id))).status, 403, key)
  }
})
