import assert from 'node:assert/strict'
import test, { after, before } from 'node:test'
import { testApp, type TestApp } from '../../../tests/support/app.ts'
import type { Visitor } from '../../../tests/support/visitor.ts'
import { eraseRecord } from '../../platform/audit/erase-record.ts'
import { verifyChains } from '../../platform/audit/verify-chains.ts'
import { openDatabase, withActor, withMaintenance, type Database, type Tx } from '../../platform/db/database.ts'
import { NotFoundError } from '../../platform/http/errors.ts'
import { askErasure } from '../accountability/index.ts'
import { addParty, findByTokens, findSignalRow, removeParty, tokensOf } from './index.ts'
import { as, hidden, phone, reported, signalOf, versionOf } from './testing/support.ts'

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

const asMaintenance = <T>(work: (tx: Tx) => Promise<T>) =>
  withMaintenance(maintenance, { activity: 'test', steady: false }, work)
const pageOf = (id: string) => `/toezicht/wissen/${id}`

const person = (id: string, signalId: string, name: string) => ({
  id,
  signalId,
  kind: 'person' as const,
  role: 'presumed-victim' as const,
  certainty: 'certain' as const,
  minor: null,
  content: { name, birthDate: '2001-04-05' },
})

type Told = { id: string; number: string; gone: string; stays: string; phone: string }

/** A signal that names two people and a telephone. */
async function named(digits: string): Promise<Told> {
  const id = await signalOf(app, 'contact')
  const call = phone(app, id, digits)
  const told = { id, gone: app.platform.newId(), stays: app.platform.newId(), phone: call.id }
  return as(app, 'contact', async (scope) => {
    await addParty(scope, person(told.gone, id, 'Wegwijs Verzonnen'))
    await addParty(scope, person(told.stays, id, 'Blijf Verzonnen'))
    await addParty(scope, call)
    return { ...told, number: (await findSignalRow(scope.tx, id))?.number ?? '' }
  })
}

async function ask({ id }: Told, subjects: readonly string[], reason = 'asked-by-subject') {
  const { html } = await officer.get(`${pageOf(id)}/genoemd`)
  return officer.post(`${pageOf(id)}/genoemd`, { version: hidden(html, 'version'), subjects, reason })
}

async function confirm({ id, number }: Told, visitor = contact) {
  await visitor.get(pageOf(id))
  return visitor.post(`${pageOf(id)}/bevestigen`, { typed: number })
}

async function foundByPhone(digits: string): Promise<number> {
  const { platform } = app
  const tokens = tokensOf(platform.keys, 'phone', { phone: digits }).map(({ token }) => token)
  return as(app, 'contact', async ({ tx }) => (await findByTokens(tx, tokens, 5)).length)
}

test('one person and their telephone are erased out of a signal; the rest stays, and history verifies', async () => {
  const told = await named('0612340001')
  const choosing = await officer.get(`${pageOf(told.id)}/genoemd`)
  assert.match(choosing.html, /persoon: Wegwijs Verzonnen, 5-4-2001/)
  assert.doesNotMatch(choosing.html, /<title>[^<]*Wegwijs/)
  const waiting = await ask(told, [told.gone, told.phone])
  assert.match(waiting.html, /2 genoemden wissen: wacht op een tweede persoon/)
  assert.match(waiting.html, /Wegwijs Verzonnen/)
  assert.doesNotMatch(waiting.html, /Blijf Verzonnen/)
  assert.match((await contact.get(`/signalen/${told.id}`)).html, /gevraagd om 2 genoemden te wissen/)
  assert.match((await contact.get('/werk')).html, /1 verzoek om te wissen wacht op u als tweede persoon/)
  assert.match((await officer.get('/werk')).html, /1 verzoek om te wissen van u wacht op een tweede persoon/)

  const done = await confirm(told)
  assert.match(done.html, /2 genoemden\. Gewist op .* door Noor Voorbeeld\. Iris Voorbeeld vroeg het, omdat/)
  const { html } = await contact.get(`/signalen/${told.id}`)
  assert.match(html, /Gewist op .* door Noor Voorbeeld\. Iris Voorbeeld vroeg het, omdat/)
  assert.match(html, /genoemden gewist/)
  assert.match(html, /Blijf Verzonnen/)
  assert.match(html, /iets gezien/)
  assert.doesNotMatch(html, /Wegwijs|0612340001/)
  assert.equal(await foundByPhone('0612340001'), 0)
  assert.doesNotMatch((await contact.get('/werk')).html, /om te wissen/)
  assert.match((await contact.get(`/geschiedenis/${told.id}`)).html, /genoemden gewist/)
  const verdict = await asMaintenance((tx) => verifyChains(tx, app.platform.keys))
  assert.equal(verdict.broken, undefined)
})

test('the logs tell who asked and who confirmed, and name the persons by their tokens only', async () => {
  const told = await named('0612340002')
  await ask(told, [told.gone])
  await confirm(told)
  const rows = await asMaintenance((tx) =>
    tx
      .selectFrom('audit_log as a')
      .innerJoin('processing_log as p', 'p.id', 'a.id')
      .select(['a.action', 'a.person_id', 'p.subjects'])
      .where('a.object_id', '=', told.id)
      .where('a.action', 'in', ['erasure.named-asked', 'erasure.confirmed', 'record.named-erased'])
      .orderBy('a.action')
      .execute(),
  )
  const [officerId, contactId] = ['privacy-rotterdam', 'contact'].map((key) => app.person(key).personId)
  assert.deepEqual(
    rows.map(({ action, person_id: by }) => [action, by]),
    [
      ['erasure.confirmed', contactId],
      ['erasure.named-asked', officerId],
      ['record.named-erased', contactId],
    ],
  )
  const [, asked, erased] = rows
  assert.ok(erased?.subjects.length === 1 && asked?.subjects.some((token) => token.equals(erased.subjects[0] ?? token)))
})

test('what was taken out of the signal before can be erased too, and a second time nothing is asked', async () => {
  const told = await named('0612340003')
  await as(app, 'contact', async (scope) =>
    removeParty(scope, { signalId: told.id, id: told.gone, version: await versionOf(scope, told.id) }),
  )
  assert.match((await officer.get(`${pageOf(told.id)}/genoemd`)).html, /eerder uit het signaal gehaald/)
  await ask(told, [told.gone])
  await confirm(told)
  assert.match((await confirm(told)).html, /Eén genoemde\. Gewist op/)
  assert.doesNotMatch((await officer.get(`${pageOf(told.id)}/genoemd`)).html, /Wegwijs/)
  assert.equal((await ask(told, [told.gone])).status, 404)
  await ask(told, [told.stays], 'court-order')
  assert.match((await confirm(told)).html, /beval het/)
})

test('what was erased cannot be changed, taken out or split off any more', async () => {
  const told = await named('0612340004')
  await ask(told, [told.gone])
  await confirm(told)
  for (const path of ['', '/weg']) {
    assert.equal((await contact.get(`/signalen/${told.id}/genoemd/${told.gone}${path}`)).status, 404)
  }
  assert.doesNotMatch((await contact.get(`/signalen/${told.id}/splitsen`)).html, new RegExp(told.gone))
  assert.match((await contact.get(`/signalen/${told.id}/splitsen`)).html, /Blijf Verzonnen/)
})

test('whom and why must be chosen; what was chosen is kept', async () => {
  const told = await named('0612340005')
  const nothing = await ask(told, [], '')
  assert.match(nothing.html, /<title>Fout: /)
  assert.match(nothing.html, /Kies wie of wat wordt gewist/)
  assert.match(nothing.html, /Kies waarom dit wordt gewist/)
  const half = await ask(told, [told.gone], '')
  assert.match(half.html, new RegExp(`value="${told.gone}" checked`))
})

test('other records with the same details are named, and a report has no persons of its own', async () => {
  const [one, two] = [await named('0612340006'), await named('0612340006')]
  const waiting = await ask(one, [one.phone])
  assert.match(waiting.html, /Hetzelfde gegeven staat ook in dit dossier/)
  assert.ok(waiting.html.includes(two.number))
  const report = await reported(app)
  assert.equal((await officer.get(`${pageOf(report)}/genoemd`)).status, 404)
})

test('nobody else sees who is named, and the database holds whom it may be about', async () => {
  const told = await named('0612340007')
  const elsewhere = await app.signedIn('privacy')
  assert.equal((await elsewhere.get(`${pageOf(told.id)}/genoemd`)).status, 404)
  assert.equal((await contact.get(`${pageOf(told.id)}/genoemd`)).status, 403)
  const other = await named('0612340008')
  const { platform } = app
  const actor = app.actorOf('privacy-rotterdam')
  const version = await as(app, 'contact', (scope) => versionOf(scope, told.id))
  const wrong = withActor(platform.database, actor, (tx) => {
    const asked = { recordId: told.id, version, reason: 'unlawful', subjects: [other.gone] } as const
    return askErasure({ tx, platform, actor, language: 'nl' }, asked)
  })
  await assert.rejects(wrong, NotFoundError)
  const past = withActor(platform.database, actor, (tx) =>
    tx
      .insertInto('erasure')
      .values({
        id: platform.newId(),
        record_id: told.id,
        record_kind: 'signal',
        record_version: version,
        organisation_id: app.person('contact').organisationId,
        reason: 'unlawful',
        subjects: [other.gone],
        status: 'asked',
        asked_at: app.now(),
        asked_by: actor.personId ?? '',
      })
      .execute(),
  )
  await assert.rejects(past, /row-level security/)
  await ask(told, [told.gone])
  const contactActor = app.actorOf('contact')
  const more = withActor(platform.database, contactActor, (tx) =>
    eraseRecord(tx, platform, {
      actor: contactActor,
      recordId: told.id,
      subjects: [told.gone, told.stays],
      reason: 'asked-by-subject',
    }),
  )
  await assert.rejects(more, /a second person of the owner confirms/)
})
