import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { testApp, type TestApp } from '../../../tests/support/app.ts'
import { openDatabase, withActor, type Database } from '../../platform/db/database.ts'
import type { JobContext } from '../../platform/jobs/worker.ts'
import { answerOffer, findSignalRow, listReferrals, offerShare, withdrawShare } from './index.ts'
import { decideGate } from './actions/decide-gate.ts'
import { sendOn } from './actions/send-on.ts'
import { followShares } from './jobs.ts'
import { findStep, signalStatuses } from './rules/status.ts'
import { as, bringToAssessed, refer, refused, signalOf, versionOf } from './testing/support.ts'
import { listLastHistory } from '../../records/index.ts'

const day = 86_400_000

describe('a signal follows its shares', () => {
  let app: TestApp
  let worker: Database
  before(async () => {
    app = await testApp()
    worker = openDatabase(app.urls.worker, { connections: 1, say: () => undefined })
  })
  after(async () => {
    await worker.destroy()
    await app.close()
  })

  /** A signal on its way to organised crime, offered to the RIEC for ten days. */
  async function offered(): Promise<{ id: string; shareId: string; until: Date }> {
    app.setTime(new Date())
    const id = await signalOf(app, 'contact')
    await bringToAssessed(app, id)
    await refer(app, id, 'organised-crime')
    const { shareId, until } = await offer(id, 10)
    return { id, shareId, until }
  }

  async function offer(id: string, days: number): Promise<{ shareId: string; until: Date }> {
    const shareId = app.platform.newId()
    const until = new Date(app.now().getTime() + days * day)
    await as(app, 'contact', async (scope) => {
      const receiver = app.person('riec').organisationId
      const referral = (await listReferrals(scope.tx, id)).find((row) => row.organisation_id === receiver)
      const common = { purpose: 'stop-offender', warningRead: false, parts: ['facts'] } as const
      await offerShare(scope, { id: shareId, signalId: id, referralId: referral?.id ?? '', until, ...common })
    })
    return { shareId, until }
  }

  const answer = (shareId: string, accept: boolean) =>
    as(app, 'riec', (scope) => answerOffer(scope, { id: shareId, accept, reason: accept ? '' : 'Te weinig bekend.' }))

  const stands = (id: string) =>
    as(app, 'contact', async ({ tx }) => {
      const row = await findSignalRow(tx, id)
      const [last] = await listLastHistory(tx, id, 1)
      return { status: row?.status, waiting: row?.waiting_since !== null, last: last?.action, by: last?.name }
    })

  /** Runs the job as the worker does. */
  async function follow(): Promise<void> {
    const platform = { ...app.platform, database: worker }
    const actor = { kind: 'job', holdings: [], activity: 'signals', traceId: platform.newId() } as const
    const context: JobContext = { platform, actor, payload: {}, transact: (work) => withActor(worker, actor, work) }
    await followShares(context)
  }

  it('is with the partner once it accepts, and its own history says who accepted', async () => {
    const { id, shareId } = await offered()
    await answer(shareId, true)
    const name = app.person('riec').name
    assert.deepEqual(await stands(id), {
      status: 'with-partner',
      waiting: false,
      last: 'signal.accept-share',
      by: name,
    })
  })

  it('stays where it is when the partner refuses, waits for its desk, and says so', async () => {
    const { id, shareId } = await offered()
    await answer(shareId, false)
    const name = app.person('riec').name
    assert.deepEqual(await stands(id), { status: 'referred', waiting: true, last: 'signal.refuse-share', by: name })
  })

  it('keeps the history of a signal to those who may write it, but for the answer that somebody gives', async () => {
    const { id, shareId } = await offered()
    const other = await offered()
    await answer(shareId, true)
    const note = (record: string, action: string, at: Date) =>
      as(app, 'riec', ({ tx, actor }) =>
        tx
          .insertInto('history_entry')
          .values({
            record_id: record,
            seq: 900,
            record_kind: 'signal',
            at,
            actor_kind: 'person',
            person_id: actor.personId ?? '',
            organisation_id: null,
            action,
            payload: Buffer.alloc(1),
            previous: Buffer.alloc(32),
            hash: Buffer.alloc(32),
          })
          .execute(),
      )
    await assert.rejects(note(id, 'signal.close', app.now()), /row-level security/)
    await assert.rejects(note(other.id, 'signal.accept-share', app.now()), /row-level security/)
    await assert.rejects(note(id, 'signal.accept-share', new Date(app.now().getTime() - 1)), /row-level security/)
    await assert.rejects(answer(shareId, true), /share-has-ended/)
  })

  it('comes back to its desk when the last share runs out, by the job and not before', async () => {
    const { id, shareId, until } = await offered()
    await answer(shareId, true)
    await follow()
    assert.equal((await stands(id)).status, 'with-partner')
    app.setTime(until)
    await follow()
    const back = { status: 'referred', waiting: true, last: 'signal.share-expired', by: null }
    assert.deepEqual(await stands(id), back)
    await follow()
    const history = await as(app, 'contact', ({ tx }) => listLastHistory(tx, id, 50))
    assert.equal(history.filter(({ action }) => action === 'signal.share-expired').length, 1, 'once is enough')
  })

  it('stays with the partner while another share of it runs', async () => {
    const { id, shareId, until } = await offered()
    await answer(shareId, true)
    const longer = await offer(id, 30)
    await answer(longer.shareId, true)
    app.setTime(until)
    await follow()
    assert.equal((await stands(id)).status, 'with-partner')
    app.setTime(longer.until)
    await follow()
    assert.equal((await stands(id)).status, 'referred')
  })

  it('comes back at once when its desk ends the last share', async () => {
    const { id, shareId } = await offered()
    await answer(shareId, true)
    await as(app, 'contact', (scope) => withdrawShare(scope, { id: shareId, signalId: id, reason: 'klaar' }))
    assert.equal((await stands(id)).status, 'referred')
  })

  it('goes to no other desk while somebody has or may take a part of it: that desk could not end it', async () => {
    const { id, shareId } = await offered()
    const move = () =>
      as(app, 'contact', async (scope) =>
        sendOn(scope, {
          signalId: id,
          version: await versionOf(scope, id),
          placeCode: 'GM0606',
          reason: 'Speelt daar.',
        }),
      )
    await assert.rejects(move(), refused('first-end-shares'))
    await answer(shareId, true)
    await assert.rejects(move(), refused('first-end-shares'))
    await as(app, 'contact', (scope) => withdrawShare(scope, { id: shareId, signalId: id, reason: 'klaar' }))
    await move()
    assert.equal((await as(app, 'riec', ({ tx }) => findSignalRow(tx, id)))?.id, undefined)
  })

  it('is not kept from passing on by a new gate while an offer of it can still be taken', async () => {
    const { id, shareId } = await offered()
    const keep = () =>
      as(app, 'contact', async (scope) =>
        decideGate(scope, {
          id: app.platform.newId(),
          signalId: id,
          version: await versionOf(scope, id),
          decision: 'with-basis',
          basis: 'reporting-code',
          mayPassOn: false,
          reason: 'Toch niet.',
        }),
      )
    await assert.rejects(keep(), refused('first-end-shares'))
    await answer(shareId, false)
    await keep()
  })

  it('is told to the logs with the job that did it', async () => {
    const { id, shareId, until } = await offered()
    await answer(shareId, true)
    app.setTime(until)
    await follow()
    const rows = await as(app, 'privacy-rotterdam', ({ tx }) =>
      tx.selectFrom('audit_log').select(['action', 'actor_kind']).where('object_id', '=', id).execute(),
    )
    assert.deepEqual(rows, [{ action: 'signal.share-expired', actor_kind: 'job' }])
  })

  it('is in the status table as the database does it', async () => {
    for (const status of signalStatuses) {
      const accepted = findStep(status, 'accept-share')?.to
      assert.equal(accepted, status === 'referred' ? 'with-partner' : status)
      assert.equal(findStep(status, 'refuse-share')?.to, status)
      assert.equal(findStep(status, 'answer-share')?.to, status)
      assert.equal(findStep(status, 'hand-back-share')?.to, status)
      const handedBack = findStep(status, 'hand-back-last-share')?.to
      assert.equal(handedBack, status === 'with-partner' ? 'referred' : undefined)
      assert.equal(findStep(status, 'share-expired')?.to, status === 'with-partner' ? 'referred' : undefined)
    }
  })
})
