import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { jobs, routes } from '../../src/app.ts'
import { openDatabase, withActor, withMaintenance, type Tx } from '../../src/platform/db/database.ts'
import { testApp, type TestApp } from '../support/app.ts'
import type { Visitor } from '../support/visitor.ts'
import { dumpOf, spellingsOf, wordsIn } from './dump.ts'
import { MarkedForms } from './marked-forms.ts'

const id = '[\\da-f-]{36}'
const withBasis = { decision: 'with-basis', basis: 'reporting-code', passOn: 'yes' }
const kinds = ['person', 'place', 'firm', 'vehicle', 'phone', 'email', 'account', 'bank-account']

/** What holds no words of a report, or is only a button. */
const noWords = /\/(taal|weg|stoppen|verwijderen|verstuurd|indienen|voegen|nieuw\/:kind)$|^\/api\//

/** The first address on a page that looks like this; throws when there is none. */
async function linkOn(visitor: Visitor, path: string, pattern: string): Promise<string> {
  const { html } = await visitor.get(path)
  const link = new RegExp(`(?:href|action)="(${pattern})"`).exec(html)?.[1]
  assert.ok(link !== undefined, `${path} has no link ${pattern}`)
  return link
}

describe('words that people type', () => {
  const forms = new MarkedForms()
  let app: TestApp
  let contact: Visitor
  before(async () => {
    app = await testApp()
    app.setTime(new Date())
    contact = await app.signedIn('contact')
  })
  after(() => app.close())

  const leaks = async () => {
    const words = [...forms.taken.keys()]
    const [dump, log] = [await dumpOf(app.urls.maintenance), app.logged.join('\n')]
    const mail = JSON.stringify(app.mailed)
    assert.ok(dump.includes(app.person('contact').email), 'the dump holds what is not enciphered')
    assert.match(dump, /^graphile_worker\./m, 'the dump holds the jobs')
    const found = (text: string) => wordsIn(text, words).map((word) => `${word}: ${forms.taken.get(word)}`)
    return { dump: found(dump), log: found(log), mail: found(mail) }
  }
  const careOf = () => app.person('care').organisationId
  const none = { dump: [], log: [], mail: [] }

  /** Sends a report with a word in every field, and files. Returns its code. */
  async function report(
    visitor: Visitor,
    base: string,
    chosen: Record<string, Record<string, string>>,
  ): Promise<string> {
    await visitor.get(base)
    for (const [step, answers] of Object.entries(chosen)) {
      if (step === 'bijlagen') await forms.upload(visitor, `${base}/bijlagen`, `${base}/bijlagen`)
      else await forms.send(visitor, `${base}/${step}`, { chosen: answers })
    }
    const { html } = await forms.send(visitor, `${base}/controle`)
    return /[2-9A-Z]{4}(-[2-9A-Z]{4}){4}/.exec(html)?.[0] ?? ''
  }

  /** Runs the job that mails a desk about an acute report. */
  async function announce(reportId: string): Promise<void> {
    const { platform } = app
    const database = openDatabase(app.urls.worker, { connections: 1, say: () => undefined })
    const actor = { kind: 'job', holdings: [], activity: 'handle-reports', traceId: platform.newId() } as const
    const transact = <T>(work: (tx: Tx) => Promise<T>) => withActor(database, actor, work)
    const maintenance = openDatabase(app.urls.maintenance, { connections: 1, say: () => undefined })
    await withMaintenance(maintenance, { activity: 'test', steady: false }, (tx) =>
      tx.updateTable('organisation').set({ email: 'meldpunt@gemeente.example' }).execute(),
    )
    await jobs['announce-acute-report']?.run({ platform, actor, payload: { reportId }, transact })
    await Promise.all([database.destroy(), maintenance.destroy()])
  }

  const steps = {
    gevaar: { acute: 'yes' },
    wie: { audience: 'professional' },
    wat: {},
    kenmerken: {},
    waar: { municipality: 'GM0599' },
    wanneer: {},
    betrokkenen: {},
    bijlagen: {},
    meldcode: {},
    bereikbaar: { reachable: 'contact' },
  }

  it('stand readable in no table and no log while a report is being written', async () => {
    const visitor = app.visitor()
    await visitor.get('/melden')
    const { controle: _unsent, ...written } = { ...steps, controle: {} }
    for (const [step, chosen] of Object.entries(written)) {
      if (step === 'bijlagen') await forms.upload(visitor, '/melden/bijlagen', '/melden/bijlagen')
      else await forms.send(visitor, `/melden/${step}`, { chosen })
    }
    await visitor.get('/melden/bereikbaar')
    const wrong = { reachable: 'contact', contactName: 'Qvoxjwfoutzkyv', contactEmail: 'Qvoxjwgeenzkyv' }
    assert.match((await visitor.post('/melden/bereikbaar', wrong)).html, /Qvoxjwgeenzkyv/, 'what was wrong comes back')
    forms.taken.set('Qvoxjwfoutzkyv', 'a form with errors').set('Qvoxjwgeenzkyv', 'a form with errors')
    assert.deepEqual(await leaks(), none)
  })

  it('nor when it was sent, taken in by phone, asked as advice, or told in the channel', async () => {
    const visitor = app.visitor()
    const code = await report(visitor, '/melden', steps)
    await report(contact, '/opnemen', { kanaal: { channel: 'phone' }, ...steps })
    const asker = app.visitor()
    await report(asker, '/vraag', { vraag: {}, bereikbaar: { reachable: 'contact' } })
    const received = await linkOn(contact, '/meldingen?soort=report', `/meldingen/${id}`)
    await forms.send(contact, received, { action: `${received}/vraag` })
    await forms.send(contact, received, { action: `${received}/terugkoppeling` })
    const reader = app.visitor()
    await forms.send(reader, '/volgen', { chosen: { code } })
    await forms.send(reader, '/volgen/melding')
    await forms.upload(reader, '/volgen/melding', '/volgen/bestanden')
    await announce(received.split('/').at(-1) ?? '')
    assert.equal(app.mailed.length, 1, 'an acute report was announced by mail')
    const intake = await app.signedIn('intake')
    const advice = await linkOn(intake, '/meldingen?soort=advice', `/meldingen/${id}`)
    await forms.send(intake, advice, { action: `${advice}/antwoord` })
    await forms.send(intake, advice, { action: `${advice}/wordt-melding` })
    for (const work of ['sluiten', 'heropenen', 'doorsturen']) {
      const chosen: Record<string, string> = work === 'doorsturen' ? { place: 'GM0606' } : {}
      await forms.send(intake, advice, { action: `${advice}/${work}`, chosen })
    }
    assert.deepEqual(await leaks(), none)
  })

  it('nor when it became a signal, was enriched, weighed, assessed, referred, shared, split, sent on and closed', async () => {
    const report = await linkOn(contact, '/meldingen?soort=report', `/meldingen/${id}`)
    await forms.send(contact, `${report}/aannemen`, { chosen: withBasis })
    const signal = await linkOn(contact, '/signalen', `/signalen/${id}`)
    for (const kind of kinds) await forms.send(contact, `${signal}/genoemd/nieuw/${kind}`)
    await forms.send(contact, `${signal}/grondslag`, { chosen: withBasis })
    for (const work of [
      'feiten',
      'verrijken',
      'advies',
      'wegen',
      'beoordelen',
      'route',
      'herinneren',
      'anderen',
      'stil',
    ]) {
      await forms.send(contact, `${signal}/${work}`, work === 'advies' ? { chosen: { organisation: careOf() } } : {})
    }
    const care = await app.signedIn('care')
    await forms.send(care, await linkOn(care, '/advies', `/advies/${id}`))
    const made = await forms.send(contact, '/signalen/nieuw', { chosen: { place: 'GM0599', origin: 'professional' } })
    await forms.send(contact, made.path, { chosen: withBasis })
    const onPage = (pattern: string) => linkOn(contact, signal, `${signal}/${pattern}`)
    await forms.send(contact, await onPage(`genoemd/${id}/persoon`), { chosen: { subject: 'new' } })
    await forms.send(contact, await onPage(`genoemd/${id}`))
    await forms.send(contact, await onPage(`genoemd/${id}/weg`))
    await forms.send(contact, await onPage(`herinneringen/${id}`))
    await forms.send(contact, '/meldingen', { action: '/meldingen/zoeken' })
    await forms.send(contact, '/signalen', { action: '/signalen/zoeken' })
    await forms.send(contact, `${signal}/route/care`)
    for (const answer of ['refuse', 'accept']) {
      await forms.send(contact, await onPage(`delen/${id}`))
      await forms.send(care, await linkOn(care, '/ontvangen', `/ontvangen/${id}`), { chosen: { answer } })
    }
    const shared = await linkOn(care, '/ontvangen', `/ontvangen/${id}`)
    const day = { 'doneOn-day': '3', 'doneOn-month': '3', 'doneOn-year': '2026' }
    for (const kind of ['question', 'done'])
      await forms.send(care, `${shared}/antwoord`, { chosen: { ...day, kind, tellReporter: [] } })
    await forms.send(contact, await onPage(`gedeeld/${id}/antwoord/${id}`))
    await forms.send(contact, await onPage(`gedeeld/${id}/stoppen`))
    await forms.send(contact, await onPage(`doorgeleiding/${id}/intrekken`))
    await forms.send(contact, `${signal}/terugkoppelen`)
    for (const work of ['splitsen', 'sluiten', 'heropenen', 'doorsturen'])
      await forms.send(contact, `${signal}/${work}`)
    assert.deepEqual(await leaks(), none)
  })

  it('were typed in every form of the register', () => {
    const sent = [...forms.sent].map((address) => address.replaceAll(new RegExp(id, 'g'), ':id'))
    const asked = routes
      .filter(
        ({ method, path }) =>
          method === 'POST' && /^\/(melden|vraag|volgen|meldingen|signalen|ontvangen|advies)\b/.test(path),
      )
      .map(({ path }) =>
        path
          .replaceAll(/:(party|reminder|referral|share|question|file)\b/g, ':id')
          .replace(/:(kind|route|origin|urgency|place)\b/g, '[^/]+'),
      )
    const missing = asked.filter(
      (path) => !noWords.test(path) && !sent.some((one) => new RegExp(`^${path}$`).test(one)),
    )
    assert.deepEqual(missing, [])
  })

  it('would be found in a dump, however they were spelt', () => {
    const word = 'herkenbaar'
    for (const text of [word, `x${word}`, `xy${word}`, `xyz ${word.toUpperCase()}.`]) {
      for (const encoding of ['utf8', 'hex', 'base64'] as const) {
        const kept = encoding === 'utf8' ? text : text.toLowerCase()
        assert.deepEqual(wordsIn(Buffer.from(kept).toString(encoding), [word]), [word], `${text} as ${encoding}`)
      }
    }
    assert.ok(spellingsOf(word).every((spelling) => spelling.length >= 8))
  })
})
