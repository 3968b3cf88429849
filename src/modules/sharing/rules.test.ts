import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import fc from 'fast-check'
import { getRegion } from '../network/index.ts'
import {
  answerDaysOf,
  answerKinds,
  checkShare,
  findAnswerFault,
  findFramework,
  findShareStep,
  isAnswerLate,
  parts,
  shareActions,
  shareStateAt,
  shareStatuses,
  type WrittenAnswer,
} from './rules.ts'

const rotterdam = getRegion('rotterdam')

describe('the life of a share', () => {
  it('never gets a status outside its table, and never lives again after its end', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...shareActions), { maxLength: 20 }), (actions) => {
        let status: (typeof shareStatuses)[number] = 'offered'
        let ended = false
        for (const action of actions) {
          const step = findShareStep(status, action)
          if (step === undefined) continue
          assert.equal(ended, false)
          status = step.to
          ended = status !== 'accepted'
        }
        assert.ok(shareStatuses.includes(status))
      }),
    )
  })

  it('expires at its moment, and nothing can be done to it then', () => {
    const until = new Date('2026-03-01T00:00:00Z')
    assert.equal(shareStateAt({ status: 'accepted', until_at: until }, new Date('2026-02-28T23:59:59Z')), 'accepted')
    assert.equal(shareStateAt({ status: 'accepted', until_at: until }, until), 'expired')
    for (const action of shareActions) assert.equal(findShareStep('expired', action), undefined)
  })
})

describe('what a framework allows', () => {
  it('refuses parts that it does not cover', () => {
    const riec = findFramework(rotterdam, 'riec-covenant', '2026-03-01')
    assert.deepEqual(checkShare(riec, ['facts', 'care']), {
      kind: 'refused',
      because: 'outside-framework',
      parts: ['care'],
    })
    assert.deepEqual(checkShare(riec, ['facts', 'people']), { kind: 'fine' })
  })

  it('warns where none is stated, more so when anything but facts goes along', () => {
    fc.assert(
      fc.property(fc.subarray([...parts], { minLength: 1 }), (wanted) => {
        const finding = checkShare(undefined, wanted)
        const persons = wanted.some((part) => part !== 'facts')
        assert.deepEqual(finding, { kind: 'warning', because: persons ? 'no-framework-people' : 'no-framework' })
      }),
    )
  })

  it('holds only within its dates', () => {
    assert.equal(findFramework(rotterdam, 'riec-covenant', '2022-12-31'), undefined)
    assert.equal(findFramework(rotterdam, null, '2026-03-01'), undefined)
  })
})

describe('what a receiver tells', () => {
  const today = '2026-03-03'
  const plain: WrittenAnswer = {
    kind: 'taken-up',
    done: null,
    words: '',
    doneOn: null,
    due: null,
    tellReporter: false,
  }
  const faultOf = (change: Partial<WrittenAnswer>) => findAnswerFault({ ...plain, ...change }, today)

  it('needs words where the giver cannot do without: a reason or a question', () => {
    for (const kind of answerKinds) {
      const needed = ['cannot', 'question', 'handed-back'].includes(kind)
      const fault = faultOf({ kind, done: 'advised' })
      assert.deepEqual(fault, needed ? { field: 'words', code: 'missing' } : undefined)
      assert.equal(faultOf({ kind, done: 'advised', words: 'omdat' }), undefined)
    }
  })

  it('says what was done when something was, on a day that has been', () => {
    assert.deepEqual(faultOf({ kind: 'done' }), { field: 'done', code: 'choose' })
    assert.equal(faultOf({ kind: 'done', done: 'visited', doneOn: today }), undefined)
    assert.deepEqual(faultOf({ kind: 'done', done: 'visited', doneOn: '2026-03-04' }), {
      field: 'doneOn',
      code: 'not-yet',
    })
  })

  it('promises more on a day that is not over, and nothing when it hands back', () => {
    assert.equal(faultOf({ due: today }), undefined)
    assert.deepEqual(faultOf({ due: '2026-03-02' }), { field: 'due', code: 'past' })
    assert.deepEqual(faultOf({ kind: 'handed-back', words: 'omdat', due: today }), {
      field: 'due',
      code: 'nothing-follows',
    })
  })

  it('lets the reporter hear what was done, and no question', () => {
    assert.equal(faultOf({ tellReporter: true }), undefined)
    for (const kind of ['question', 'handed-back'] as const) {
      const fault = faultOf({ kind, words: 'omdat', tellReporter: true })
      assert.deepEqual(fault, { field: 'tellReporter', code: 'nothing-to-tell' })
    }
  })

  it('is late from the moment on which it was due, while the share runs', () => {
    const [due, until] = [new Date('2026-03-10T00:00:00Z'), new Date('2026-04-01T00:00:00Z')]
    const share = { status: 'accepted', until_at: until, answer_due_at: due }
    assert.equal(isAnswerLate(share, new Date(due.getTime() - 1)), false)
    assert.equal(isAnswerLate(share, due), true)
    assert.equal(isAnswerLate(share, until), false)
    assert.equal(isAnswerLate({ ...share, answer_due_at: null }, due), false)
    for (const status of ['offered', 'withdrawn', 'handed-back']) {
      assert.equal(isAnswerLate({ ...share, status }, due), false)
    }
  })

  it('is due within the term of the region, or within fourteen days', () => {
    assert.equal(answerDaysOf({ answerDays: 3 }), 3)
    assert.equal(answerDaysOf({}), 14)
  })
})
