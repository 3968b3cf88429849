import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { testApp, type TestApp } from '../../../tests/support/app.ts'
import type { Visitor } from '../../../tests/support/visitor.ts'
import { withActor } from '../../platform/db/database.ts'
import { RefusedError } from '../../platform/http/errors.ts'
import { listCandidates, listSubjectsOfParties } from '../subjects/index.ts'
import { addParty, identifyParty } from './index.ts'
import { as, hidden, signalOf } from './testing/support.ts'

describe('who a person in a signal is', () => {
  let app: TestApp
  let contact: Visitor
  before(async () => {
    app = await testApp()
    contact = await app.signedIn('contact')
  })
  after(() => app.close())

  /** A signal in which somebody is named. */
  async function named(name: string, birthDate = '2001-04-05'): Promise<{ signalId: string; partyId: string }> {
    const signalId = await signalOf(app, 'contact')
    const partyId = app.platform.newId()
    await as(app, 'contact', (context) =>
      addParty(context, {
        id: partyId,
        signalId,
        kind: 'person',
        role: 'presumed-victim',
        certainty: 'certain',
        minor: null,
        content: { name, birthDate },
      }),
    )
    return { signalId, partyId }
  }

  const identify = (
    { signalId, partyId }: { signalId: string; partyId: string },
    same?: { subjectId: string; because: 'told' },
  ) =>
    as(app, 'contact', (context) =>
      identifyParty(context, {
        id: app.platform.newId(),
        signalId,
        partyId,
        reason: 'Wij kennen deze persoon.',
        ...(same === undefined ? {} : { same }),
      }),
    )

  const subjectOf = ({ partyId }: { partyId: string }) =>
    as(app, 'contact', async ({ tx }) => (await listSubjectsOfParties(tx, [partyId]))[0])

  it('begins with what the signal says: nobody types a name or a birth date again', async () => {
    const one = await named('Verzonnen Eerste')
    await identify(one)
    const subject = await subjectOf(one)
    const { html } = await contact.get(`/personen/${subject?.subjectId}`)
    assert.match(html, /Verzonnen Eerste/)
    assert.match(html, /5 apr 2001/)
    assert.match(html, /24 tot en met 30 jaar/)
    assert.match(html, new RegExp(`href="/signalen/${one.signalId}"`))
  })

  it('proposes whoever has the same name and birth date, and joins nobody by itself', async () => {
    const [one, two] = [await named('Dezelfde Verzonnen'), await named('dezelfde  verzonnen')]
    await identify(one)
    const subject = await subjectOf(one)
    assert.equal(await subjectOf(two), undefined)
    const candidates = await as(app, 'contact', ({ tx }) =>
      listCandidates(tx, { holderId: app.person('contact').organisationId, partyId: two.partyId, limit: 5 }),
    )
    assert.deepEqual(
      candidates.map(({ id, common }) => ({ id, common })),
      [{ id: subject?.subjectId, common: ['name-birthdate'] }],
    )
    const { html } = await contact.get(`/signalen/${two.signalId}/genoemd/${two.partyId}/persoon`)
    assert.match(html, /Dezelfde als P-\d{4}-\d{5} Dezelfde Verzonnen/)
    assert.doesNotMatch(html, /name="subject"[^>]* checked/)
  })

  it('joins several signals to one person, and takes one out again with a reason', async () => {
    const [one, two] = [await named('Samen Verzonnen'), await named('S. Verzonnen', '')]
    await identify(one)
    const subjectId = (await subjectOf(one))?.subjectId ?? ''
    await identify(two, { subjectId, because: 'told' })
    assert.equal((await subjectOf(two))?.subjectId, subjectId)
    const page = await contact.get(`/personen/${subjectId}`)
    const [, leave = ''] = [...page.html.matchAll(/href="([^"]+losmaken)"/g)].map(([, href = '']) => href)
    const form = await contact.get(leave)
    const version = hidden(form.html, 'version')
    const without = await contact.post(leave, { version, reason: '' })
    assert.match(without.html, /Vul dit in/)
    const left = await contact.post(leave, { version, reason: 'Toch iemand anders.' })
    assert.match(left.html, /losgemaakt door/)
    assert.equal(await subjectOf(two), undefined)
    assert.equal((await subjectOf(one))?.subjectId, subjectId)
  })

  it('is one person at a time to an organisation, also when two judge at once', async () => {
    const one = await named('Tegelijk Verzonnen')
    const tries = await Promise.allSettled([identify(one), identify(one)])
    assert.equal(tries.filter(({ status }) => status === 'fulfilled').length, 1)
    await assert.rejects(identify(one), RefusedError)
  })

  it('is not there for another organisation, which may hold the same person itself', async () => {
    const one = await named('Elders Verzonnen')
    await identify(one)
    const subjectId = (await subjectOf(one))?.subjectId ?? ''
    const stranger = await app.signedIn('contact-schiedam')
    assert.equal((await stranger.get(`/personen/${subjectId}`)).status, 404)
    assert.doesNotMatch((await stranger.get('/personen')).html, /Elders Verzonnen/)
    const seen = await as(app, 'contact-schiedam', ({ tx }) => listSubjectsOfParties(tx, [one.partyId]))
    assert.deepEqual(seen, [])
  })

  it('cannot be judged about a party that the judge may not see, nor be changed afterwards', async () => {
    const one = await named('Ongezien Verzonnen')
    await identify(one)
    const { subjectId = '' } = (await subjectOf(one)) ?? {}
    const { platform } = app
    const row = {
      id: platform.newId(),
      subject_id: subjectId,
      organisation_id: app.person('contact').organisationId,
      record_kind: 'signal',
      record_id: platform.newId(),
      record_number: '2026-99999',
      party_id: platform.newId(),
      role: 'witness',
      because: 'other',
      reason: Buffer.from('x'),
      joined_at: app.now(),
      joined_by: app.person('contact').personId,
    }
    const unseen = as(app, 'contact', ({ tx }) => tx.insertInto('subject_party').values(row).execute())
    await assert.rejects(unseen, /row-level security/)
    const altered = as(app, 'contact', ({ tx }) =>
      tx.updateTable('subject_party').set({ role: 'suspect' }).where('subject_id', '=', subjectId).execute(),
    )
    await assert.rejects(altered, /a judgment keeps what it was/)
  })

  it('leaves only what nobody can be recognised by when it is erased, and its signals as they are', async () => {
    const one = await named('Wissen Verzonnen')
    await identify(one)
    const { subjectId = '' } = (await subjectOf(one)) ?? {}
    const officer = await app.signedIn('privacy-rotterdam')
    const asked = await officer.get(`/toezicht/wissen/${subjectId}`)
    await officer.post(`/toezicht/wissen/${subjectId}/vragen`, {
      version: hidden(asked.html, 'version'),
      reason: 'asked-by-subject',
    })
    const { number = '' } = (await subjectOf(one)) ?? {}
    await contact.post(`/toezicht/wissen/${subjectId}/bevestigen`, { typed: number })
    const page = await contact.get(`/personen/${subjectId}`)
    assert.doesNotMatch(page.html, /Wissen Verzonnen/)
    assert.match(page.html, /gewist/i)
    assert.match((await contact.get(`/signalen/${one.signalId}`)).html, /Wissen Verzonnen/)
    const { platform } = app
    const facts = await withActor(platform.database, app.actorOf('contact'), (tx) =>
      tx.selectFrom('subject_facts').select('age_group').where('subject_id', '=', subjectId).execute(),
    )
    assert.deepEqual(facts, [{ age_group: '24-30' }])
  })

  it('asks for everything that is missing at once, and keeps what was chosen', async () => {
    const [one, two] = [await named('Vraag Verzonnen'), await named('Vraag Verzonnen')]
    await identify(one)
    const { subjectId = '' } = (await subjectOf(one)) ?? {}
    const path = `/signalen/${two.signalId}/genoemd/${two.partyId}/persoon`
    const form = await contact.get(path)
    const common = { version: hidden(form.html, 'version'), id: hidden(form.html, 'id') }
    const empty = await contact.post(path, { ...common, reason: '' })
    assert.match(empty.html, /Wie is het: maak een keuze/)
    assert.match(empty.html, /Toelichting: vul dit in/)
    const half = await contact.post(path, { ...common, subject: subjectId, reason: '' })
    assert.match(half.html, /waarom denkt u dat: maak een keuze/)
    assert.match(half.html, /Toelichting: vul dit in/)
    assert.match(half.html, new RegExp(`value="${subjectId}"[^>]* checked`))
  })
})
