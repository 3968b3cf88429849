import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import fc from 'fast-check'
import { asSignalStatus, findStep, nextAction, signalActions, signalStatuses, type SignalStatus } from './status.ts'

describe('the status table of a signal', () => {
  it('never leads outside itself, whatever is tried in whatever order', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...signalActions), { maxLength: 60 }), (actions) => {
        let status: SignalStatus = 'accepted'
        for (const action of actions) status = findStep(status, action)?.to ?? status
        assert.equal(asSignalStatus(status), status)
      }),
    )
  })

  it('reaches every status from a new signal', () => {
    const reached = new Set<SignalStatus>(['accepted'])
    for (const status of reached) {
      for (const action of signalActions) {
        const step = findStep(status, action)
        if (step !== undefined) reached.add(step.to)
      }
    }
    assert.deepEqual([...reached].sort(), [...signalStatuses].sort())
  })

  it('lets each action lead to one place only from each status', () => {
    for (const status of signalStatuses) {
      for (const action of signalActions) {
        const first = findStep(status, action)
        assert.deepEqual(findStep(status, action), first)
        if (first !== undefined) assert.ok(signalStatuses.includes(first.to))
      }
    }
  })

  it('offers as the next thing only what can be done then', () => {
    for (const status of signalStatuses) {
      const next = nextAction[status]
      if (next !== undefined) assert.notEqual(findStep(status, next), undefined, `${next} in ${status}`)
    }
  })

  it('asks why a signal is closed, reopened, sent on, assessed, made silent or put on a route', () => {
    for (const [status, action] of [
      ['assessed', 'close'],
      ['closed', 'reopen'],
      ['accepted', 'send-on'],
      ['weighed', 'assess'],
      ['accepted', 'mark-silent'],
      ['assessed', 'decide-referral'],
      ['with-partner', 'withdraw-last-share'],
    ] as const) {
      assert.equal(findStep(status, action)?.reasonNeeded, true, action)
    }
  })

  it('lets nothing of the work be done to a closed signal but reopening it', () => {
    const moving = signalActions.filter((action) => {
      const step = findStep('closed', action)
      return step !== undefined && step.to !== 'closed'
    })
    assert.deepEqual(moving, ['reopen'])
    for (const action of ['enrich', 'weigh', 'assess', 'decide-referral', 'offer-share', 'add-party'] as const) {
      assert.equal(findStep('closed', action), undefined)
    }
  })

  it('does not know other words', () => {
    assert.throws(() => asSignalStatus('lost'), RangeError)
  })
})
