import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { testApp, type TestApp } from '../../../tests/support/app.ts'
import { NotFoundError } from '../../platform/http/errors.ts'
import { findReport } from '../reports/index.ts'
import { acceptReport, closeSignal, findByNumber, giveFeedback, joinReportToSignal, sendOn } from './index.ts'
import { listReportIds, listSignalsOfReport } from './queries/content.ts'
import { listFeedback } from './queries/record.ts'
import { as, refused, reported, signalOf, versionOf } from './testing/support.ts'

const gate = { decision: 'advice-first', basis: 'none', mayPassOn: false, reason: 'eerst advies' } as const

async function accepted(app: TestApp, reportId: string): Promise<{ id: string; number: string }> {
  const id = app.platform.newId()
  const facts = { title: 'uit melding', facts: 'gezien' }
  const number = await as(app, 'contact', (scope) => acceptReport(scope, { id, reportId, gate, facts, forms: [] }))
  return { id, number }
}

describe('accepting a report', () => {
  let app: TestApp
  before(async () => {
    app = await testApp()
    app.setTime(new Date())
  })
  after(() => app.close())

  it('gives a signal of the same desk and place, found by its number', async () => {
    const reportId = await reported(app)
    const { id, number } = await accepted(app, reportId)
    await as(app, 'contact', async ({ tx }) => {
      const row = await findByNumber(tx, number)
      assert.equal(row?.id, id)
      assert.equal(row.place_code, 'GM0599')
      assert.equal(row.origin, 'citizen')
      assert.equal((await findReport(tx, reportId))?.status, 'accepted')
    })
  })

  it('is for the desk that has it only', async () => {
    const reportId = await reported(app)
    const input = { id: app.platform.newId(), reportId, gate, facts: { title: 'x', facts: 'y' }, forms: [] }
    await assert.rejects(
      as(app, 'contact-schiedam', (scope) => acceptReport(scope, input)),
      NotFoundError,
    )
  })

  it('can give several signals of one report, and join several reports to one signal', async () => {
    const [first, second] = [await reported(app), await reported(app)]
    const one = await accepted(app, first)
    await accepted(app, first)
    await as(app, 'contact', (scope) => joinReportToSignal(scope, { reportId: second, number: one.number }))
    await as(app, 'contact', async ({ tx }) => {
      assert.equal((await listSignalsOfReport(tx, first)).length, 2)
      assert.deepEqual([...(await listReportIds(tx, one.id))].sort(), [first, second].sort())
    })
    await assert.rejects(
      as(app, 'contact', (scope) => joinReportToSignal(scope, { reportId: second, number: '1999-00001' })),
      refused('number-unknown'),
    )
  })

  it('tells the reporter in the channel of the report, and settles the term', async () => {
    const reportId = await reported(app)
    const { id } = await accepted(app, reportId)
    const told = { signalId: id, reportId, moment: 'receipt', template: 'thanks', words: 'Dank u.' } as const
    assert.equal(await as(app, 'contact', (scope) => giveFeedback(scope, told)), true)
    await as(app, 'contact', async ({ tx }) => {
      const messages = await tx.selectFrom('report_message').select('kind').where('report_id', '=', reportId).execute()
      assert.deepEqual(messages, [{ kind: 'feedback' }])
      assert.equal((await listFeedback(tx, id))[0]?.possible, true)
    })
  })

  it('records feedback as not possible for a tip without a way back', async () => {
    const reportId = await reported(app, { channel: 'anonymous-tip' })
    const { id } = await accepted(app, reportId)
    const told = { signalId: id, reportId, moment: 'receipt', template: null, words: 'Dank u.' } as const
    assert.equal(await as(app, 'contact', (scope) => giveFeedback(scope, told)), false)
    await as(app, 'contact', async ({ tx }) => assert.equal((await listFeedback(tx, id))[0]?.possible, false))
  })

  it('moves with its signal to the other desk, so that the reporter can still be told', async () => {
    const reportId = await reported(app)
    const { id } = await accepted(app, reportId)
    await as(app, 'contact', async (scope) =>
      sendOn(scope, { signalId: id, version: await versionOf(scope, id), placeCode: 'GM0606', reason: 'daar' }),
    )
    await as(app, 'contact', async ({ tx }) => assert.equal(await findReport(tx, reportId), undefined))
    const told = { signalId: id, reportId, moment: 'receipt', template: null, words: 'Dank u.' } as const
    await as(app, 'contact-schiedam', async (scope) => {
      assert.deepEqual(await listReportIds(scope.tx, id), [reportId])
      assert.equal(await giveFeedback(scope, told), true)
    })
  })

  it('does not join a report to a closed signal', async () => {
    const id = await signalOf(app, 'contact')
    const reportId = await reported(app)
    await as(app, 'contact', async (scope) => {
      const row = await scope.tx.selectFrom('signal').select('number').where('id', '=', id).executeTakeFirstOrThrow()
      await closeSignal(scope, { signalId: id, version: 1, why: 'mistake', reason: 'vergissing' })
      await assert.rejects(joinReportToSignal(scope, { reportId, number: row.number }), refused('signal-closed'))
    })
  })
})
