import assert from 'node:assert/strict'
import test from 'node:test'
import { type Estimate, estimate, type EstimateOptions, InvalidDataError } from './index.ts'
import { fourLists, tableOf } from './testing/tables.ts'

async function run(options: EstimateOptions = {}): Promise<Estimate> {
  const clock = () => 0
  return estimate(fourLists, { replicates: 400, threads: 1, now: clock, ...options })
}

test('two lists are estimated as their overlap says, and may not be published', async () => {
  const { observed, mainEffects, stepwise, lowestBic, publishable, reasons } = await estimate(
    tableOf({ '10': 60, '01': 30, '11': 20 }),
    { replicates: 50, threads: 1 },
  )
  assert.equal(observed, 110)
  assert.ok(Math.abs((mainEffects.estimate ?? 0) - (80 * 50) / 20) < 1e-6)
  assert.ok(Math.abs((stepwise.estimate ?? 0) - 200) < 1e-6)
  assert.equal(lowestBic?.model, '[1,2]')
  assert.equal(publishable, false)
  assert.match(reasons.join(), /only two lists/)
})

/** A clock that makes every slice of work look slow, so that other threads are called in at once. */
function slowClock(): () => number {
  let time = 0
  return () => {
    time += 20
    return time
  }
}

test('the result is the same on one thread, on three, and with the calling thread left free', async () => {
  const fields = ({ stepwise, lowestBic, reasons }: Estimate) => ({ stepwise, lowestBic, reasons })
  const alone = fields(await run())
  assert.deepEqual(fields(await run({ threads: 3, now: slowClock() })), alone)
  assert.deepEqual(fields(await run({ threads: 2, background: true })), alone)
})

test('the same seed gives the same intervals and another seed others', async () => {
  const first = await run({ seed: 5 })
  assert.deepEqual(await run({ seed: 5 }), first)
  const other = await run({ seed: 6 })
  assert.equal(other.stepwise.estimate, first.stepwise.estimate)
  assert.notDeepEqual(other.stepwise.interval95, first.stepwise.interval95)
})

test('an interval holds the estimate, and the one at 80 per cent lies within the one at 95', async () => {
  const { stepwise, lowestBic } = await run()
  for (const { estimate: middle, interval95, interval80 } of [stepwise, lowestBic ?? stepwise]) {
    const [low, high] = interval95 ?? [0, 0]
    const [low80, high80] = interval80 ?? [0, 0]
    const rising = [low, low80, middle ?? 0, high80, high]
    assert.deepEqual(
      rising.toSorted((a, b) => a - b),
      rising,
    )
  }
})

test('without replicates there are no intervals, and a reason not to publish', async () => {
  const { stepwise, lowestBic, publishable, reasons } = await run({ replicates: 0 })
  assert.equal(stepwise.interval95, null)
  assert.equal(stepwise.interval80, null)
  assert.equal(lowestBic?.interval95, null)
  assert.notEqual(stepwise.wald95, null)
  assert.equal(publishable, false)
  assert.match(reasons.join(), /uncertainty/)
})

test('good data may be published, without reasons against it', async () => {
  const { publishable, reasons } = await run()
  assert.deepEqual(reasons, [])
  assert.equal(publishable, true)
})

test('a list that nobody is on changes no number and forbids publication', async () => {
  const options = { replicates: 100, threads: 1, now: () => 0 }
  const names = 'ACD'
  const three = await estimate(
    tableOf({ '100': 90, '010': 70, '001': 80, '110': 15, '101': 12, '011': 18, '111': 3 }, names),
    options,
  )
  const four = await estimate(
    tableOf({ '1000': 90, '0010': 70, '0001': 80, '1010': 15, '1001': 12, '0011': 18, '1011': 3 }),
    options,
  )
  assert.deepEqual(four.stepwise, three.stepwise)
  assert.deepEqual({ ...four.lowestBic, model: '' }, { ...three.lowestBic, model: '' })
  assert.deepEqual([three.lowestBic?.model, four.lowestBic?.model], ['[1,2,3]', '[1,3,4]'])
  assert.deepEqual(four.lists, ['A', 'B', 'C', 'D'])
  assert.match(four.reasons.join(), /Nobody is on B/)
})

test('above five lists there is no lowest BIC', async () => {
  const counts = { '100000': 40, '010000': 50, '001000': 45, '000100': 38, '000010': 60, '000001': 33 }
  const overlaps = { '110000': 9, '011000': 8, '101000': 7, '000110': 10, '000011': 6, '100001': 5, '001100': 11 }
  const { lowestBic, stepwise } = await estimate(tableOf({ ...counts, ...overlaps }), { replicates: 60, threads: 1 })
  assert.equal(lowestBic, null)
  assert.notEqual(stepwise.interval95, null)
})

test('no three lists that overlap pairwise: the estimate is given, with the reason not to publish it', async () => {
  const { stepwise, publishable, reasons } = await estimate(tableOf({ '100': 40, '010': 30, '001': 20, '110': 6 }), {
    replicates: 200,
    threads: 1,
  })
  assert.ok(stepwise.estimate !== null)
  assert.equal(publishable, false)
  assert.match(reasons.join(), /No three lists overlap/)
})

test('resamples without any overlap count as failed and as very large', async () => {
  const { stepwise, publishable, reasons } = await estimate(tableOf({ '100': 40, '010': 30, '001': 20, '110': 1 }), {
    replicates: 300,
    threads: 1,
  })
  assert.ok(stepwise.replicatesFailed > 60, `${stepwise.replicatesFailed} failed`)
  assert.equal(stepwise.interval95, null)
  assert.equal(publishable, false)
  assert.match(reasons.join(), /no finite interval/)
})

test('everybody on one list: the model has no estimate, and the reason says so', async () => {
  const { stepwise, publishable, reasons } = await estimate(tableOf({ '100': 50, '110': 20, '101': 10, '111': 5 }), {
    replicates: 50,
    threads: 1,
  })
  assert.equal(stepwise.wald95, null)
  assert.equal(publishable, false)
  assert.match(reasons.join(), /does not exist or is not unique/)
})

test('progress runs up to the number of histories and replicates', async () => {
  const seen: number[] = []
  let last = 0
  await run({
    onProgress: (done, total) => {
      seen.push(done)
      last = total
    },
  })
  assert.equal(last, 15 + 400)
  assert.equal(seen.at(-1), last)
  assert.deepEqual(
    seen.toSorted((a, b) => a - b),
    seen,
  )
})

test('an aborted signal stops the bootstrap with its reason', async () => {
  for (const background of [false, true]) {
    const controller = new AbortController()
    const onProgress = () => controller.abort(new Error('enough'))
    const options = { replicates: 100_000, threads: 2, background, signal: controller.signal, onProgress }
    await assert.rejects(estimate(fourLists, options), /enough/)
  }
})

test('a signal that is aborted beforehand stops it too', async () => {
  await assert.rejects(run({ signal: AbortSignal.abort(new Error('too late')) }), /too late/)
})

for (const [what, options] of Object.entries<EstimateOptions>({
  'less than no replicates': { replicates: -1 },
  'half a replicate': { replicates: 0.5 },
  'a seed below 0': { seed: -3 },
  'no threads': { threads: 0 },
  'a threshold over 1': { threshold: 1.5 },
  'a threshold that is no number': { threshold: Number.NaN },
})) {
  test(`${what} is refused`, () => assert.rejects(run(options), InvalidDataError))
}
