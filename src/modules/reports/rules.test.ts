import assert from 'node:assert/strict'
import test from 'node:test'
import fc from 'fast-check'
import { dropHidden, findMissingStep, reportFlow } from './flow.ts'
import { actionsFor, asReportStatus, findStep, reportActions, type ReportStatus } from './rules.ts'

test('no sequence of actions brings a report to a status outside the table', () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...reportActions)), (actions) => {
      let status: ReportStatus = 'new'
      for (const action of actions) status = findStep(status, action)?.to ?? status
      assert.equal(asReportStatus(status), status)
    }),
  )
})

test('a word that is no status is refused', () => {
  assert.throws(() => asReportStatus('lost'), RangeError)
})

test('closing, sending on and reopening need a reason', () => {
  assert.equal(findStep('new', 'close')?.reasonNeeded, true)
  assert.equal(findStep('new', 'send-on')?.reasonNeeded, true)
  assert.equal(findStep('closed', 'reopen')?.reasonNeeded, true)
})

test('a question for advice is answered, not accepted; a report is accepted, not answered', () => {
  assert.ok(actionsFor('advice', 'new').includes('answer'))
  assert.ok(!actionsFor('advice', 'new').includes('accept'))
  assert.ok(actionsFor('report', 'new').includes('accept'))
  assert.ok(!actionsFor('report', 'new').includes('answer'))
})

test('what is no longer asked is not sent: meldcode answers go when the reporter turns out to be a neighbour', () => {
  const answers = { audience: 'professional', meldcode: ['chart'], organisation: 'School', story: 'x' } as const
  const kept = dropHidden(reportFlow, { ...answers, meldcode: [...answers.meldcode], audience: 'worried' })
  assert.deepEqual(kept, { audience: 'worried', story: 'x' })
})

test('a report can be sent with only what cannot be missed', () => {
  const answers = { acute: 'no', audience: 'victim', story: 'x', reachable: 'anonymous' } as const
  assert.equal(findMissingStep(reportFlow, answers), undefined)
  assert.equal(findMissingStep(reportFlow, { ...answers, story: '' })?.key, 'wat')
})
