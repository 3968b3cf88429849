import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { testApp, type TestApp } from '../../../tests/support/app.ts'
import { ConflictError, NotFoundError } from '../../platform/http/errors.ts'
import {
  addParty,
  answerAdvice,
  askAdvice,
  askOtherDesks,
  closeSignal,
  countSignals,
  countWaitingSignals,
  decideGate,
  findByTokens,
  findSignalRow,
  listMatches,
  listSignals,
  markSilent,
  remind,
  removeParty,
  reopenSignal,
  sendOn,
  splitSignal,
  tokensOf,
} from './index.ts'
import { listFacts, listParties } from './queries/content.ts'
import { as, bringToAssessed, phone, refused, signalOf, versionOf } from './testing/support.ts'
import { listLastHistory } from '../../records/index.ts'

describe('the register of signals', () => {
  let app: TestApp
  before(async () => {
    app = await testApp()
    app.setTime(new Date())
  })
  after(() => app.close())

  it('belongs to one desk: colleagues of other desks and other roles do not see it', async () => {
    const id = await signalOf(app, 'contact')
    for (const key of ['contact-schiedam', 'intake', 'administrator', 'police', 'executive', 'chain-director']) {
      await as(app, key, async ({ tx }) => {
        assert.equal(await findSignalRow(tx, id), undefined, key)
        assert.deepEqual(await listFacts(tx, [id]), [], key)
      })
    }
    await assert.rejects(
      signalOf(app, 'contact', { deskId: app.person('contact-schiedam').organisationId }),
      NotFoundError,
    )
  })

  it('names no persons where the gate did not allow them, and says so', async () => {
    const gate = { decision: 'without-persons', basis: 'none', mayPassOn: false, reason: 'controle' } as const
    const id = await signalOf(app, 'contact', { origin: 'inspection', gate })
    await assert.rejects(
      as(app, 'contact', (scope) => addParty(scope, phone(app, id, '0612345600'))),
      refused('persons-not-allowed'),
    )
    await as(app, 'contact', async (scope) => {
      const version = await versionOf(scope, id)
      const choice = { decision: 'with-basis', basis: 'vital-interest', mayPassOn: true } as const
      await decideGate(scope, { ...choice, id: app.platform.newId(), signalId: id, version, reason: 'acuut' })
      await addParty(scope, phone(app, id, '0612345600'))
    })
    await assert.rejects(
      as(app, 'contact', async (scope) =>
        decideGate(scope, {
          id: app.platform.newId(),
          signalId: id,
          version: await versionOf(scope, id),
          ...gate,
        }),
      ),
      refused('first-remove-persons'),
    )
  })

  it('refuses a change made from an older version, and says what changed and by whom', async () => {
    const id = await signalOf(app, 'contact')
    await as(app, 'contact', (scope) => addParty(scope, phone(app, id, '0612345601')))
    await assert.rejects(
      as(app, 'contact', (scope) => markSilent(scope, { signalId: id, version: 1, silent: true, reason: 'x' })),
      (error) => error instanceof ConflictError && /Noor.*iemand of iets toegevoegd/.test(error.words ?? ''),
    )
  })

  it('lets two colleagues add at once without losing anything, and keeps one chain of history', async () => {
    const id = await signalOf(app, 'contact')
    const numbers = ['0612345610', '0612345611', '0612345612', '0612345613']
    await Promise.all(numbers.map((number) => as(app, 'contact', (scope) => addParty(scope, phone(app, id, number)))))
    await as(app, 'contact', async ({ tx }) => {
      assert.equal((await listParties(tx, id)).length, numbers.length)
      const history = await listLastHistory(tx, id, 10)
      assert.equal(history.length, numbers.length + 1)
    })
  })

  it('shows earlier signals with the same number, however it is spelt, to those who may see them', async () => {
    const first = await signalOf(app, 'contact')
    const second = await signalOf(app, 'contact')
    const elsewhere = await signalOf(app, 'contact-schiedam')
    await as(app, 'contact', (scope) => addParty(scope, phone(app, first, '06 55 55 00 01')))
    await as(app, 'contact', (scope) => addParty(scope, phone(app, second, '+31655550001')))
    await as(app, 'contact-schiedam', (scope) => addParty(scope, phone(app, elsewhere, '0655550001')))
    await as(app, 'contact', async ({ tx, platform }) => {
      const matches = await listMatches(tx, second, 10)
      assert.deepEqual(
        matches.map(({ id, kind }) => ({ id, kind })),
        [{ id: first, kind: 'phone' }],
      )
      const tokens = tokensOf(platform.keys, 'phone', { phone: '06-55550001' }).map(({ token }) => token)
      const found = (await findByTokens(tx, tokens, 10)).map(({ id }) => id)
      assert.deepEqual(found.sort(), [first, second].sort())
    })
  })

  it('no longer finds what was taken out', async () => {
    const id = await signalOf(app, 'contact')
    const party = phone(app, id, '0655550002')
    await as(app, 'contact', (scope) => addParty(scope, party))
    await as(app, 'contact', async (scope) =>
      removeParty(scope, { signalId: id, id: party.id, version: await versionOf(scope, id) }),
    )
    await as(app, 'contact', async ({ tx, platform }) => {
      assert.deepEqual(await listParties(tx, id), [])
      const tokens = tokensOf(platform.keys, 'phone', party.content).map(({ token }) => token)
      assert.deepEqual(await findByTokens(tx, tokens, 10), [])
    })
  })

  it('tells another desk only whom to call, unless the owner keeps silent; both sides can read that it was asked', async () => {
    const theirs = await signalOf(app, 'contact-schiedam')
    const mine = await signalOf(app, 'contact')
    await as(app, 'contact-schiedam', (scope) => addParty(scope, phone(app, theirs, '0655550003')))
    await as(app, 'contact', (scope) => addParty(scope, phone(app, mine, '0655550003')))
    const ask = () => as(app, 'contact', (scope) => askOtherDesks(scope, { signalId: mine, purpose: 'protect-victim' }))
    assert.equal(await ask(), 1)
    const seen = await as(app, 'contact-schiedam', ({ tx }) =>
      tx.selectFrom('question_to_others').select(['from_organisation', 'kind']).execute(),
    )
    assert.deepEqual(seen, [{ from_organisation: app.person('contact').organisationId, kind: 'phone' }])
    await as(app, 'contact-schiedam', async (scope) =>
      markSilent(scope, {
        signalId: theirs,
        version: await versionOf(scope, theirs),
        silent: true,
        reason: 'veiligheid',
      }),
    )
    assert.equal(await ask(), 0)
    await as(app, 'contact-schiedam', (scope) =>
      assert.rejects(askOtherDesks(scope, { signalId: mine, purpose: 'protect-victim' }), NotFoundError),
    )
  })

  it('lets an organisation ask others twenty times a day, also when it asks at the same moment', async () => {
    const id = await signalOf(app, 'contact-dordrecht')
    await as(app, 'contact-dordrecht', (scope) => addParty(scope, phone(app, id, '0655550006')))
    const ask = () =>
      as(app, 'contact-dordrecht', (scope) => askOtherDesks(scope, { signalId: id, purpose: 'decide-route' }))
    const outcomes = await Promise.allSettled(Array.from({ length: 23 }, ask))
    assert.equal(outcomes.filter(({ status }) => status === 'fulfilled').length, 20)
    for (const outcome of outcomes) {
      if (outcome.status === 'rejected') assert.ok(refused('questions-used-up')(outcome.reason))
    }
  })

  it('is moved as a whole to the desk of the right place, which it leaves at once', async () => {
    const id = await signalOf(app, 'contact')
    await as(app, 'contact', async (scope) =>
      sendOn(scope, {
        signalId: id,
        version: await versionOf(scope, id),
        placeCode: 'GM0606',
        reason: 'daar gebeurt het',
      }),
    )
    await as(app, 'contact', async ({ tx }) => assert.equal(await findSignalRow(tx, id), undefined))
    await as(app, 'contact-schiedam', async ({ tx }) => {
      const row = await findSignalRow(tx, id)
      assert.equal(row?.status, 'accepted')
      assert.equal(row.place_code, 'GM0606')
      assert.equal((await listLastHistory(tx, id, 5)).length, 2)
    })
  })

  it('splits into two with the same gate, and moves what belongs to the second', async () => {
    const id = await signalOf(app, 'contact')
    const [stays, goes] = [phone(app, id, '0655550004'), phone(app, id, '0655550005')]
    await as(app, 'contact', (scope) => addParty(scope, stays))
    await as(app, 'contact', (scope) => addParty(scope, goes))
    const second = app.platform.newId()
    await as(app, 'contact', (scope) =>
      splitSignal(scope, { id: second, signalId: id, title: 'tweede', facts: 'apart', moving: [goes.id] }),
    )
    await as(app, 'contact', async ({ tx }) => {
      assert.deepEqual(
        (await listParties(tx, id)).map((party) => party.id),
        [stays.id],
      )
      assert.equal((await listParties(tx, second)).length, 1)
      assert.equal((await findSignalRow(tx, second))?.legal_basis, 'reporting-code')
    })
  })

  it('asks advice without showing the signal, and takes one answer', async () => {
    const id = await signalOf(app, 'contact')
    const adviceId = app.platform.newId()
    const organisationId = app.person('intake').organisationId
    await as(app, 'contact', (scope) =>
      askAdvice(scope, { id: adviceId, signalId: id, organisationId, question: 'Wat zou u doen?' }),
    )
    await as(app, 'care', async (scope) => {
      assert.equal(await findSignalRow(scope.tx, id), undefined)
      await answerAdvice(scope, { id: adviceId, answer: 'Eerst praten.' })
    })
    await assert.rejects(
      as(app, 'care', (scope) => answerAdvice(scope, { id: adviceId, answer: 'Nog eens.' })),
      refused('already-answered'),
    )
    await assert.rejects(
      as(app, 'police', (scope) => answerAdvice(scope, { id: adviceId, answer: 'x' })),
      NotFoundError,
    )
  })

  it('follows up risk factors before it is closed as no suspicion', async () => {
    const id = await signalOf(app, 'contact')
    await bringToAssessed(app, id, 'no-but-risk')
    const close = (why: 'no-suspicion' | 'follow-up-done') =>
      as(app, 'contact', async (scope) =>
        closeSignal(scope, { signalId: id, version: await versionOf(scope, id), why, reason: 'klaar' }),
      )
    await assert.rejects(close('no-suspicion'), refused('close-follow-up-first'))
    await close('follow-up-done')
    await assert.rejects(close('follow-up-done'), refused('not-in-this-status'))
    await as(app, 'contact', async (scope) =>
      reopenSignal(scope, { signalId: id, version: await versionOf(scope, id), reason: 'nieuw feit' }),
    )
    await as(app, 'contact', async ({ tx }) => {
      const row = await findSignalRow(tx, id)
      assert.equal(row?.status, 'reopened')
      assert.equal(row.is_open, true)
      assert.equal(row.closed_reason, null)
    })
  })

  it('knows what is due first', async () => {
    const id = await signalOf(app, 'contact')
    const dueAt = new Date(app.now().getTime() + 60_000)
    await as(app, 'contact', (scope) =>
      remind(scope, { id: app.platform.newId(), signalId: id, dueAt, note: 'bellen' }),
    )
    await as(app, 'contact', async ({ tx }) => {
      const row = await findSignalRow(tx, id)
      assert.equal(row?.due_about, 'own')
      assert.deepEqual(row.due_at, dueAt)
      const desks = [app.person('contact').organisationId]
      const [first] = await listSignals(tx, { desks, state: 'open' }, { sort: 'due', descending: false, limit: 1 })
      assert.equal(first?.id, id)
    })
  })

  it('counts what waits at the own desk, no further than asked', async () => {
    await signalOf(app, 'contact-dordrecht', { acute: true })
    const desks = [app.person('contact-dordrecht').organisationId]
    await as(app, 'contact-dordrecht', async ({ tx }) => {
      const now = app.now()
      const endOfDay = new Date(now.getTime() + 86_400_000)
      const waiting = await countWaitingSignals(tx, { desks, now, endOfDay, cap: 1 })
      assert.deepEqual(waiting, { fresh: 1, acute: 1, overdue: 0, today: 0 })
      assert.equal(await countSignals(tx, { desks, state: 'open' }, 1), 1)
    })
    await as(app, 'contact', async ({ tx }) => assert.equal(await countSignals(tx, { desks, state: 'open' }, 9), 0))
  })
})
