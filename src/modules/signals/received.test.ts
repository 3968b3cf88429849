import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { testApp, type TestApp } from '../../../tests/support/app.ts'
import { acceptReport, askAdvice, enrich, findSignalRow, listReferrals, offerShare } from './index.ts'
import { as, bringToAssessed, hidden, refer, reported, signalOf, until } from './testing/support.ts'

describe('the pages of a receiver', () => {
  let app: TestApp
  before(async () => {
    app = await testApp()
    app.setTime(new Date())
  })
  after(() => app.close())

  /** A signal of which the facts are offered to the RIEC. */
  async function offered(): Promise<{ shareId: string; signalId: string; number: string }> {
    const reportId = await reported(app)
    const id = app.platform.newId()
    await as(app, 'contact', (scope) =>
      acceptReport(scope, {
        id,
        reportId,
        gate: { decision: 'with-basis', basis: 'reporting-code', mayPassOn: true, reason: 'meldrecht' },
        facts: { title: 'proef', facts: 'iets gezien' },
        forms: [],
      }),
    )
    await bringToAssessed(app, id)
    await refer(app, id, 'organised-crime')
    const shareId = app.platform.newId()
    return as(app, 'contact', async (scope) => {
      const lookup = {
        source: 'partner',
        basis: 'municipalities-act',
        found: false,
        part: 'facts',
        result: 'Nergens.',
      } as const
      await enrich(scope, { id: app.platform.newId(), signalId: id, ...lookup })
      const receiver = app.person('riec').organisationId
      const referral = (await listReferrals(scope.tx, id)).find((row) => row.organisation_id === receiver)
      const common = { purpose: 'stop-offender', warningRead: false, parts: ['facts'] } as const
      await offerShare(scope, {
        id: shareId,
        signalId: id,
        referralId: referral?.id ?? '',
        until: until(app),
        ...common,
      })
      return { shareId, signalId: id, number: (await findSignalRow(scope.tx, id))?.number ?? '' }
    })
  }

  it('names each offer by the number of its signal, and tells nothing else of it', async () => {
    const { shareId, number } = await offered()
    const lotte = await app.signedIn('riec')
    const { html } = await lotte.get('/ontvangen')
    assert.match(html, new RegExp(`href="/ontvangen/${shareId}">${number}</a>`))
    const offer = await lotte.get(`/ontvangen/${shareId}`)
    assert.match(offer.html, new RegExp(`<h1[^>]*>Aanbod om signaal ${number} te delen</h1>`))
    for (const page of [html, offer.html]) assert.doesNotMatch(page, /iets gezien|proef/)
  })

  it('names each question for advice by who asked and when, until it is answered and after', async () => {
    const id = await signalOf(app, 'contact')
    const [adviceId, organisationId] = [app.platform.newId(), app.person('partner').organisationId]
    await as(app, 'contact', (scope) =>
      askAdvice(scope, { id: adviceId, signalId: id, organisationId, question: 'Wat raadt u aan?' }),
    )
    const karim = await app.signedIn('partner')
    const { html } = await karim.get('/advies')
    assert.match(html, />Beantwoorden<span class="ln-hidden">: Gemeente Rotterdam, [^<]+ uur</)
    await karim.get(`/advies/${adviceId}`)
    const empty = await karim.post(`/advies/${adviceId}`, { answer: '' })
    assert.match(empty.html, /<a[^>]*href="#answer"[^>]*>Vul dit in\./)
    const { html: answered } = await karim.post(`/advies/${adviceId}`, { answer: 'Vraag het de school.' })
    assert.match(answered, /<h1[^>]*>Adviesvraag en antwoord<\/h1>/)
    assert.match(answered, /Vraag het de school\./)
  })

  it('asks why somebody refuses, and says what was shared in words once it is accepted', async () => {
    const { shareId } = await offered()
    const lotte = await app.signedIn('riec')
    await lotte.get(`/ontvangen/${shareId}`)
    const asked = await lotte.post(`/ontvangen/${shareId}`, { answer: 'refuse', reason: '' })
    assert.match(asked.html, /<title>Fout: /)
    assert.match(asked.html, /<details[^>]* open/)
    const { html } = await lotte.post(`/ontvangen/${shareId}`, { answer: 'accept', reason: '' })
    assert.match(html, /Wat het bureau heeft opgezocht/)
    assert.match(html, /Alleen wat hoort bij de onderdelen die u ziet: feiten en beoordeling\./)
    assert.match(html, /niets gevonden/)
  })

  it('takes what a receiver did on one form, says who sees it, and proposes a sentence for the reporter', async () => {
    const { shareId, signalId } = await offered()
    const lotte = await app.signedIn('riec')
    await lotte.get(`/ontvangen/${shareId}`)
    await lotte.post(`/ontvangen/${shareId}`, { answer: 'accept', reason: '' })
    const form = `/ontvangen/${shareId}/antwoord`
    const { html: empty } = await lotte.get(form)
    const fields = { id: hidden(empty, 'id'), words: '', takenUpBy: '', next: 'Wij bellen.' }
    const wrong = await lotte.post(form, { ...fields, 'due-day': '40', 'due-month': '1', 'due-year': '2030' })
    assert.match(wrong.html, /href="#kind"[^>]*>Wat wilt u laten weten: maak een keuze/)
    assert.match(wrong.html, /href="#due"[^>]*>Wanneer laat u uiterlijk weer iets weten: dit is geen datum/)
    const done = { ...fields, kind: 'done', done: 'visited', words: 'Leeg pand.', tellReporter: 'yes' }
    const { html } = await lotte.post(form, done)
    assert.match(html, /Gemeente Rotterdam ziet dit nu, en uw collega’s met dezelfde rol ook\./)
    assert.match(html, /Leeg pand\./)
    assert.doesNotMatch((await lotte.get(`/ontvangen/${shareId}`)).html, /ziet dit nu/, 'said once')
    const noor = await app.signedIn('contact')
    const feedback = await noor.get(`/signalen/${signalId}/terugkoppelen`)
    assert.match(feedback.html, /Er is ter plaatse gekeken\./)
    assert.match(feedback.html, /RIEC Rotterdam liet op [^<]+ weten dat de melder dit mag horen\./)
    assert.doesNotMatch(feedback.html, /Leeg pand/)
    const { html: list } = await lotte.post(form, {
      ...fields,
      id: app.platform.newId(),
      kind: 'handed-back',
      words: 'Voor de politie.',
    })
    assert.match(list, /U hebt signaal 2026-\d+ teruggegeven/)
    assert.equal((await lotte.get(`/ontvangen/${shareId}`)).path, '/ontvangen')
  })
})
