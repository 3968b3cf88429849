import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { sql } from 'kysely'
import { testApp, type TestApp } from '../../../tests/support/app.ts'
import { dayOf } from '../../platform/clock/days.ts'
import { NotFoundError } from '../../platform/http/errors.ts'
import { listLastHistory } from '../../records/index.ts'
import { openRecordKeys } from '../../platform/crypto/record-keys.ts'
import { askErasure, confirmErasure } from '../accountability/index.ts'
import { getShare, listAnswers, presentAnswers, type NewAnswer } from '../sharing/index.ts'
import {
  answerOffer,
  answerShare,
  findSignalRow,
  listReferrals,
  offerShare,
  replyToShare,
  withdrawShare,
} from './index.ts'
import { as, bringToAssessed, refer, refused, signalOf } from './testing/support.ts'

const dayLength = 86_400_000

describe('what a receiver tells the giver', () => {
  let app: TestApp
  before(async () => {
    app = await testApp()
    // The wall asks the clock of the database.
    app.setTime(new Date())
  })
  after(() => app.close())

  const inDays = (days: number): Date => new Date(app.now().getTime() + days * dayLength)

  /** A signal of which the facts are shared with the RIEC for thirty days, and accepted. */
  async function shared(): Promise<{ id: string; shareId: string; number: string }> {
    const id = await signalOf(app, 'contact')
    await bringToAssessed(app, id)
    await refer(app, id, 'organised-crime')
    return { id, ...(await accepted(id)) }
  }

  async function accepted(id: string): Promise<{ shareId: string; number: string }> {
    const shareId = app.platform.newId()
    const number = await as(app, 'contact', async (scope) => {
      const receiver = app.person('riec').organisationId
      const referral = (await listReferrals(scope.tx, id)).find((row) => row.organisation_id === receiver)
      const common = { purpose: 'stop-offender', warningRead: false, parts: ['facts'] } as const
      const offer = { id: shareId, signalId: id, referralId: referral?.id ?? '', until: inDays(30), ...common }
      await offerShare(scope, offer)
      return (await findSignalRow(scope.tx, id))?.number ?? ''
    })
    await as(app, 'riec', (scope) => answerOffer(scope, { id: shareId, accept: true, reason: '' }))
    return { shareId, number }
  }

  const plain = {
    done: null,
    takenUpBy: '',
    words: '',
    doneOn: null,
    next: '',
    due: null,
    tellReporter: false,
  } as const

  async function tell(shareId: string, answer: Pick<NewAnswer, 'kind'> & Partial<NewAnswer>): Promise<string> {
    const id = app.platform.newId()
    await as(app, 'riec', (scope) => answerShare(scope, { ...plain, ...answer, id, shareId }))
    return id
  }

  const reply = (signalId: string, shareId: string, questionId: string) =>
    as(app, 'contact', (scope) =>
      replyToShare(scope, { id: app.platform.newId(), signalId, shareId, questionId, words: 'In de Ahoy.' }),
    )

  const shareRow = (shareId: string) => as(app, 'contact', ({ tx }) => getShare(tx, shareId))
  const stands = (id: string) =>
    as(app, 'contact', async ({ tx }) => {
      const row = await findSignalRow(tx, id)
      const [last] = await listLastHistory(tx, id, 1)
      return { status: row?.status, waits: row?.waiting_since !== null, last: last?.action, by: last?.name }
    })
  /** The number in the first line of the start page that has these words after it. */
  const waiting = async (key: string, words: RegExp): Promise<number> => {
    const { html } = await (await app.signedIn(key)).get('/werk')
    return Number(new RegExp(`>[^<]*?(\\d+) ${words.source}`).exec(html)?.[1] ?? 0)
  }
  const newAnswers = /antwoord(en)? van (een )?ontvangers? d(at|ie) u nog niet hebt gezien\./
  const newReplies = /antwoord(en)? op (een vraag|vragen) van u d(at|ie) u nog niet hebt gezien\./
  const openQuestions = /(ontvanger|keer) wacht (een ontvanger )?op uw antwoord op een vraag\./
  const ownLate = /gedeelde? signa(al|len) bent u te laat met laten weten wat u deed\./
  const othersLate = /(ontvanger|keer) is (een ontvanger )?te laat met een antwoord\./

  it('stands in the history of the signal, which stays with the partner', async () => {
    const { id, shareId } = await shared()
    await tell(shareId, { kind: 'taken-up', takenUpBy: 'de accountmanager' })
    const by = app.person('riec').name
    assert.deepEqual(await stands(id), { status: 'with-partner', waits: false, last: 'signal.answer-share', by })
    await tell(shareId, { kind: 'cannot', words: 'Te weinig bekend.' })
    assert.equal((await stands(id)).waits, true, 'the desk has to do something')
    const told = await as(app, 'riec', ({ tx }) => listAnswers(tx, [shareId]))
    assert.deepEqual(
      told.map(({ kind }) => kind),
      ['cannot', 'taken-up'],
      'the newest first',
    )
  })

  it('is new to the giver until somebody of the desk opens the signal', async () => {
    const { id, shareId, number } = await shared()
    const before = await waiting('contact', newAnswers)
    await tell(shareId, { kind: 'done', done: 'visited', words: 'Twee keer langs geweest.', doneOn: dayOf(app.now()) })
    assert.equal(await waiting('contact', newAnswers), before + 1)
    const noor = await app.signedIn('contact')
    const { html: list } = await noor.get('/signalen/gedeeld')
    assert.match(list, new RegExp(`href="/signalen/${id}#gedeeld">${number}</a>`))
    assert.match(list, /gedaan: ter plaatse gekeken of gecontroleerd/)
    assert.doesNotMatch(list, /Twee keer/, 'the list holds no words')
    const { html } = await noor.get(`/signalen/${id}`)
    assert.match(html, /nieuw antwoord/)
    assert.match(html, /Twee keer langs geweest\./)
    assert.equal(await waiting('contact', newAnswers), before)
    assert.doesNotMatch((await noor.get(`/signalen/${id}`)).html, /nieuw antwoord/)
  })

  it('ends the share when it is handed back, with the reason, and the signal is with its desk again', async () => {
    const { id, shareId } = await shared()
    await tell(shareId, { kind: 'handed-back', words: 'Dit hoort bij de politie.' })
    const by = app.person('riec').name
    const last = 'signal.hand-back-last-share'
    assert.deepEqual(await stands(id), { status: 'referred', waits: true, last, by })
    assert.equal((await as(app, 'riec', ({ tx }) => findSignalRow(tx, id)))?.id, undefined)
    const reminders = await as(app, 'contact', ({ tx }) =>
      tx.selectFrom('reminder').select('about').where('record_id', '=', id).where('done_at', 'is', null).execute(),
    )
    assert.ok(reminders.every(({ about }) => about !== 'share-ends'))
    await assert.rejects(tell(shareId, { kind: 'taken-up' }), refused('share-has-ended'))
    const { html } = await (await app.signedIn('contact')).get(`/signalen/${id}`)
    assert.match(html, /Dit hoort bij de politie\./)
  })

  it('keeps the signal with the partner when another share of it is running', async () => {
    const { id, shareId } = await shared()
    await accepted(id)
    await tell(shareId, { kind: 'handed-back', words: 'Dubbel.' })
    assert.equal((await stands(id)).status, 'with-partner')
    assert.equal((await stands(id)).last, 'signal.hand-back-share')
  })

  it('can be a question, to which the desk replies once; the receiver sees that there is a reply', async () => {
    const { id, shareId } = await shared()
    const question = await tell(shareId, { kind: 'question', words: 'Waar was het?' })
    assert.equal(await waiting('contact', openQuestions), 1)
    assert.equal((await shareRow(shareId)).answer_due_at, null, 'the receiver waits')
    await reply(id, shareId, question)
    await assert.rejects(reply(id, shareId, question), refused('already-answered'))
    await assert.rejects(reply(id, shareId, app.platform.newId()), NotFoundError)
    assert.equal(await waiting('contact', openQuestions), 0)
    assert.equal((await stands(id)).last, 'signal.reply-to-share')
    assert.equal(await waiting('riec', newReplies), 1)
    const lotte = await app.signedIn('riec')
    assert.match((await lotte.get(`/ontvangen/${shareId}`)).html, /In de Ahoy\./)
    assert.equal(await waiting('riec', newReplies), 0)
    const due = (await shareRow(shareId)).answer_due_at
    assert.equal(due?.getTime(), inDays(14).getTime(), 'now it is for the receiver again')
  })

  it('is expected within the term after accepting, and shows as late on both sides after that', async () => {
    const { id, shareId } = await shared()
    const before = app.now()
    assert.equal((await shareRow(shareId)).answer_due_at?.getTime(), inDays(14).getTime())
    app.setTime(inDays(14))
    const late = await waiting('riec', ownLate)
    assert.ok(late >= 1)
    assert.equal(await waiting('contact', othersLate), late)
    assert.match((await (await app.signedIn('contact')).get(`/signalen/${id}`)).html, /antwoord te laat/)
    const promised = dayOf(inDays(3))
    await tell(shareId, { kind: 'taken-up', due: promised })
    assert.equal(await waiting('riec', ownLate), late - 1)
    assert.equal(await waiting('contact', othersLate), late - 1)
    const due = (await shareRow(shareId)).answer_due_at
    assert.equal(
      dayOf(new Date((due?.getTime() ?? 0) - 1)),
      promised,
      'what they promised counts, to the end of its day',
    )
    await tell(shareId, { kind: 'done', done: 'advised' })
    assert.equal((await shareRow(shareId)).answer_due_at, null, 'nothing more was promised')
    app.setTime(before)
  })

  it('is expected no more after the share ended', async () => {
    const { id, shareId } = await shared()
    await tell(shareId, { kind: 'question', words: 'Waar was het?' })
    await as(app, 'contact', (scope) => withdrawShare(scope, { id: shareId, signalId: id, reason: 'klaar' }))
    const { answer_due_at: due, question_since: asked } = await shareRow(shareId)
    assert.deepEqual([due, asked], [null, null])
  })

  it('lacks nothing: a reason, a question or what was done', async () => {
    const { shareId } = await shared()
    await assert.rejects(tell(shareId, { kind: 'cannot' }), refused('answer-words-missing'))
    await assert.rejects(tell(shareId, { kind: 'done' }), refused('answer-done-choose'))
    const nobody = as(app, 'police', (scope) =>
      answerShare(scope, { ...plain, id: app.platform.newId(), shareId, kind: 'taken-up' }),
    )
    await assert.rejects(nobody, NotFoundError)
  })

  it('is no more readable once the signal is erased', async () => {
    const { id, shareId } = await shared()
    await tell(shareId, { kind: 'taken-up', words: 'Wij doen het.' })
    const contents = () =>
      as(app, 'contact', async ({ tx, platform }) => {
        const keys = await openRecordKeys(tx, platform, [id])
        return presentAnswers(await listAnswers(tx, [shareId]), keys).map(({ content }) => content)
      })
    assert.deepEqual(await contents(), [{ words: 'Wij doen het.' }])
    await as(app, 'privacy-rotterdam', async (scope) => {
      const { rows } = await sql<{ version: number }>`select version from reviewed_records(array[${id}::uuid])`.execute(
        scope.tx,
      )
      await askErasure(scope, { recordId: id, version: rows[0]?.version ?? 0, reason: 'unlawful' })
    })
    await as(app, 'contact', (scope) => confirmErasure(scope, id))
    assert.deepEqual(await contents(), [undefined])
  })
})
