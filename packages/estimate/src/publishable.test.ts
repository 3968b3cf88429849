import assert from 'node:assert/strict'
import test from 'node:test'
import { type Findings, reasonsNotToPublish } from './publishable.ts'
import { fourLists, tableOf } from './testing/tables.ts'

const good: Findings = {
  data: fourLists,
  estimable: true,
  estimate: 5000,
  replicates: 1000,
  stepwiseLimits: { interval95: [4000, 6000], interval80: [4500, 5500] },
  bicLimits: { interval95: [4000, 6000], interval80: [4500, 5500] },
}

test('nothing speaks against lists that overlap, a model that exists and finite limits', () => {
  assert.deepEqual(reasonsNotToPublish(good), [])
  assert.deepEqual(reasonsNotToPublish({ ...good, bicLimits: undefined }), [])
})

for (const [what, change, sentence] of [
  ['a model without an estimate', { estimable: false }, /does not exist or is not unique/],
  ['an estimate that is infinite', { estimate: Infinity }, /not a finite number/],
  ['no bootstrap', { replicates: 0 }, /nothing is known of the uncertainty/],
  ['no limits of forward selection', { stepwiseLimits: { interval95: null, interval80: [4500, 5500] } }, /stepwise/],
  ['no limits of lowest BIC', { bicLimits: { interval95: null, interval80: null } }, /lowest BIC/],
  [
    'a limit of millions for a few thousand people',
    { bicLimits: { interval95: [4e3, 9e9], interval80: [4e3, 6e3] } },
    /lowest BIC/,
  ],
  ['two lists', { data: tableOf({ '10': 5, '01': 4, '11': 2 }) }, /only two lists/],
  ['an empty list', { data: tableOf({ '1100': 5, '0110': 4, '1010': 2 }) }, /Nobody is on D/],
  ['overlaps in a row', { data: tableOf({ '1100': 5, '0110': 4, '0011': 2 }) }, /No three lists overlap/],
] as const satisfies readonly (readonly [string, Partial<Findings>, RegExp])[]) {
  test(`${what}: one reason, and it says so`, () => {
    const reasons = reasonsNotToPublish({ ...good, ...change })
    assert.equal(reasons.length, 1)
    assert.match(reasons[0] ?? '', sentence)
  })
}
