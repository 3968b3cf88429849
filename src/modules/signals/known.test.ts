import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { testApp, type TestApp } from '../../../tests/support/app.ts'
import { NotFoundError } from '../../platform/http/errors.ts'
import { acceptReport, addParty, askOtherDesks, closeSignal, listMatches } from './index.ts'
import { listOthersWhoKnow } from './queries/others.ts'
import { identifiersPerQuestion } from './rules/enriching.ts'
import { as, hidden, phone, refused, reported, signalOf, versionOf } from './testing/support.ts'

const gate = { decision: 'advice-first', basis: 'none', mayPassOn: false, reason: 'eerst advies' } as const
const withPersons = { decision: 'with-basis', basis: 'reporting-code', mayPassOn: true, reason: 'meldrecht' } as const

describe('earlier signals and reports', () => {
  let app: TestApp
  before(async () => {
    app = await testApp()
    app.setTime(new Date())
  })
  after(() => app.close())

  /** A signal in which a phone number is named. @returns its id and number. */
  async function signalWith(key: string, number: string): Promise<{ id: string; number: string }> {
    const id = await signalOf(app, key)
    await as(app, key, (scope) => addParty(scope, phone(app, id, number)))
    const row = await as(app, key, ({ tx }) =>
      tx.selectFrom('signal').select('number').where('id', '=', id).executeTakeFirstOrThrow(),
    )
    return { id, number: row.number }
  }

  const tokensIn = (recordId: string, key = 'contact') =>
    as(app, key, ({ tx }) => tx.selectFrom('search_token').select('kind').where('record_id', '=', recordId).execute())

  it('are shown to who opens a report, before it is accepted, and the signal to join is filled in', async () => {
    const known = await signalWith('contact', '0655550021')
    const reportId = await reported(app, { phone: '+31 6 5555 0021' })
    assert.deepEqual(await tokensIn(reportId), [], 'sending a report does not wait for this')
    const noor = await app.signedIn('contact')
    const { html } = await noor.get(`/meldingen/${reportId}`)
    assert.match(
      html,
      new RegExp(`Zelfde telefoonnummer: <a[^>]*href="/signalen/${known.id}"[^>]*>signaal <bdi[^>]*>${known.number}`),
    )
    const accept = await noor.get(`/meldingen/${reportId}/aannemen`)
    assert.match(accept.html, new RegExp(`name="number"[^>]*value="${known.number}"`))
    const before = await tokensIn(reportId)
    assert.ok(before.length > 0)
    await noor.get(`/meldingen/${reportId}`)
    assert.deepEqual(await tokensIn(reportId), before, 'once is enough')
  })

  it('are found by what the reports behind a signal name, also when nobody named it in the signal', async () => {
    const known = await signalWith('contact', '0655550022')
    const waiting = await reported(app, { phone: '0655550022' })
    await (await app.signedIn('contact')).get(`/meldingen/${waiting}`)
    const reportId = await reported(app, { phone: '0655550022' })
    const id = app.platform.newId()
    const facts = { title: 'uit melding', facts: 'gezien' }
    await as(app, 'contact', (scope) => acceptReport(scope, { id, reportId, gate, facts, forms: [] }))
    const matches = await as(app, 'contact', ({ tx }) => listMatches(tx, id, 10))
    assert.deepEqual(new Set(matches.map((match) => match.id)), new Set([known.id, waiting]))
    const { html } = await (await app.signedIn('contact')).get(`/signalen/${id}`)
    assert.match(html, /uit de melding achter dit signaal/)
  })

  it('are told once when a signal and the report behind it name the same thing, on both sides', async () => {
    const common = '0655550026'
    const made = async (): Promise<{ id: string; partyId: string }> => {
      const reportId = await reported(app, { phone: common })
      const id = app.platform.newId()
      const facts = { title: 'uit melding', facts: 'gezien' }
      await as(app, 'contact', (scope) => acceptReport(scope, { id, reportId, gate: withPersons, facts, forms: [] }))
      const party = phone(app, id, common)
      await as(app, 'contact', (scope) => addParty(scope, party))
      return { id, partyId: party.id }
    }
    const first = await made()
    const second = await made()
    const matches = await as(app, 'contact', ({ tx }) => listMatches(tx, second.id, 10))
    assert.deepEqual(
      matches.map(({ id, partyId }) => ({ id, partyId })),
      [{ id: first.id, partyId: second.partyId }],
    )
  })

  it('say when it is the reporter who can be reached on the same number', async () => {
    await signalWith('contact', '0655550023')
    const reportId = await reported(app, { reachable: 'contact', contactPhone: '0655550023' })
    const { html } = await (await app.signedIn('contact')).get(`/meldingen/${reportId}`)
    assert.match(html, /Zelfde telefoonnummer als van de melder zelf/)
  })

  it('of other desks stay hidden: neither page says that there is one', async () => {
    const theirs = await signalWith('contact-schiedam', '0655550024')
    const reportId = await reported(app, { phone: '0655550024' })
    const noor = await app.signedIn('contact')
    const { html } = await noor.get(`/meldingen/${reportId}`)
    assert.doesNotMatch(html, new RegExp(`${theirs.id}|${theirs.number}|Zelfde telefoonnummer`))
    assert.deepEqual(await tokensIn(theirs.id), [])
    assert.deepEqual(await tokensIn(reportId, 'contact-schiedam'), [])
  })
})

describe('asking whether another desk knows something', () => {
  let app: TestApp
  before(async () => {
    app = await testApp()
    app.setTime(new Date())
  })
  after(() => app.close())

  const ask = (signalId: string, key = 'contact') =>
    as(app, key, (scope) => askOtherDesks(scope, { signalId, purpose: 'protect-victim' }))

  async function signalWith(key: string, ...parties: Omit<Parameters<typeof addParty>[1], 'id' | 'signalId'>[]) {
    const id = await signalOf(app, key)
    for (const party of parties)
      await as(app, key, (scope) => addParty(scope, { ...party, id: app.platform.newId(), signalId: id }))
    return id
  }

  const named = (kind: 'person' | 'place' | 'phone', content: Record<string, string>) =>
    ({ kind, role: 'involved', certainty: 'possible', minor: null, content }) as const

  it('starts from a saved signal of the own desk, and from nothing else', async () => {
    const theirs = await signalWith('contact-schiedam', named('phone', { phone: '0655550031' }))
    const reportId = await reported(app, { phone: '0655550031' })
    await (await app.signedIn('contact')).get(`/meldingen/${reportId}`)
    for (const id of [theirs, reportId, app.platform.newId()]) await assert.rejects(ask(id), NotFoundError)
    for (const id of [theirs, app.platform.newId()])
      await assert.rejects(
        as(app, 'contact', ({ tx }) => listOthersWhoKnow(tx, id)),
        /only the owner of a saved signal may ask/,
      )
    for (const key of ['police', 'administrator', 'chain-director'])
      await assert.rejects(
        as(app, key, ({ tx }) => listOthersWhoKnow(tx, theirs)),
        /only the owner of a saved signal may ask/,
      )
  })

  it('needs something exact to ask about, and does not use up the day without', async () => {
    const id = await signalWith('contact', named('person', { name: 'Jan Voorbeeld' }))
    await assert.rejects(ask(id), refused('nothing-to-ask'))
    const street = await signalWith('contact', named('place', { street: 'Dorpsstraat', houseNumber: '1' }))
    await assert.rejects(ask(street), refused('nothing-to-ask'))
  })

  it('is about a handful of things, not a list: more in one signal is refused and says what to do', async () => {
    const numbers = Array.from({ length: identifiersPerQuestion }, (_, at) =>
      named('phone', { phone: `06555501${10 + at}` }),
    )
    const id = await signalWith('contact', ...numbers, numbers[0] ?? named('phone', { phone: '0655550110' }))
    assert.equal(await ask(id), 0, 'the same number twice is one thing to ask about')
    await as(app, 'contact', (scope) => addParty(scope, phone(app, id, '0655550199')))
    await assert.rejects(ask(id), refused('too-much-to-ask'))
    const noor = await app.signedIn('contact')
    const path = `/signalen/${id}/anderen`
    const version = hidden((await noor.get(path)).html, 'version')
    const { html } = await noor.post(path, { version, purpose: 'decide-route' })
    assert.match(html, /U kunt over 25 tegelijk vragen\. Haal weg wat niet nodig is/)
  })

  it('answers on what is exactly the same only', async () => {
    await signalWith(
      'contact-schiedam',
      named('phone', { phone: '0655550032' }),
      named('person', { name: 'Jan Voorbeeld', birthDate: '1990-02-03' }),
    )
    assert.equal(await ask(await signalWith('contact', named('phone', { phone: '0655550033' }))), 0)
    const otherDay = named('person', { name: 'Jan Voorbeeld', birthDate: '1990-02-04' })
    assert.equal(await ask(await signalWith('contact', otherDay)), 0)
    const same = named('person', { name: 'Voorbeeld, Jan', birthDate: '3-2-1990' })
    assert.equal(await ask(await signalWith('contact', same)), 1)
  })

  it('is not answered out of reports that nobody accepted', async () => {
    const reportId = await reported(app, { phone: '0655550034', municipality: 'GM0606' })
    await (await app.signedIn('contact-schiedam')).get(`/meldingen/${reportId}`)
    assert.equal(await ask(await signalWith('contact', named('phone', { phone: '0655550034' }))), 0)
  })

  it('tells which desk and what kind of thing, and nothing else; a closed signal counts too', async () => {
    const theirs = await signalWith('contact-schiedam', named('phone', { phone: '0655550035' }))
    await as(app, 'contact-schiedam', async (scope) =>
      closeSignal(scope, {
        signalId: theirs,
        version: await versionOf(scope, theirs),
        why: 'mistake',
        reason: 'x',
      }),
    )
    const mine = await signalWith('contact', named('phone', { phone: '0655550035' }))
    const told = await as(app, 'contact', ({ tx }) => listOthersWhoKnow(tx, mine))
    assert.deepEqual(told, [{ organisationId: app.person('contact-schiedam').organisationId, kind: 'phone' }])
  })

  it('is asked with a purpose, in the form as well; both desks can read that it was asked', async () => {
    await signalWith('contact-schiedam', named('phone', { phone: '0655550036' }))
    const mine = await signalWith('contact', named('phone', { phone: '0655550036' }))
    const noor = await app.signedIn('contact')
    const path = `/signalen/${mine}/anderen`
    const form = await noor.get(path)
    const version = hidden(form.html, 'version')
    const without = await noor.post(path, { version })
    assert.match(without.html, /Maak een keuze/)
    const asked = await noor.post(path, { version, purpose: 'decide-route' })
    assert.match(asked.html, /weet iets \(telefoonnummer\)/)
    const theirs = await (await app.signedIn('contact-schiedam')).get('/ontvangen')
    assert.match(theirs.html, /telefoonnummer/)
    assert.match(theirs.html, /Gemeente Rotterdam/)
  })
})
