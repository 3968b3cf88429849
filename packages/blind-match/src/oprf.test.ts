import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import fc from 'fast-check'
import { findReference, referenceAbsent } from '../bench/reference.ts'
import { seededRandom } from '../bench/trial.ts'
import { fromHex, hex } from './bytes.ts'
import {
  blindBatch,
  evaluateAlone,
  evaluateBatch,
  finaliseBatch,
  makeKeyPair,
  maximumBatch,
  ProofRefusedError,
  RefusedError,
  suites,
  type KeyPair,
  type SuiteName,
} from './index.ts'

type Vector = {
  Batch: number
  Blind: string
  BlindedElement: string
  EvaluationElement: string
  Info?: string
  Input: string
  Output: string
  Proof?: { proof: string; r: string }
}
type Group = {
  identifier: string
  mode: number
  seed: string
  keyInfo: string
  skSm: string
  pkSm?: string
  vectors: Vector[]
}

const groups = (JSON.parse(findReference('rfc9497-vectors.json') ?? '[]') as Group[]).filter(
  ({ identifier }) => identifier in suites,
)
const isSuite = (name: string): name is SuiteName => name in suites

/** The random source of the vectors: the scalars that they name, one after the other, as the library maps bytes to them. */
function scalars(suite: SuiteName, list: string): (length?: number) => Uint8Array {
  const little = suite === 'ristretto255-SHA512'
  const order = little
    ? 2n ** 252n + 27742317777372353535851937790883648493n
    : 0xffffffff00000000ffffffffffffffffbce6faada7179e84f3b9cac2fc632551n
  const queue = list.split(',')
  return (length = 48) => {
    const bytes = fromHex(queue.shift() ?? '')
    const value = BigInt(`0x${hex(little ? bytes.toReversed() : bytes)}`)
    // The library reduces to 1 … order-1 as (n mod (order - 1)) + 1.
    const wanted = ((value - 1n) % order).toString(16).padStart(length * 2, '0')
    return little ? fromHex(wanted).toReversed() : fromHex(wanted)
  }
}

const inputsOf = (vector: Vector) => vector.Input.split(',').map(fromHex)
const joined = (list: readonly Uint8Array[]) => list.map(hex).join(',')

function keyOf({ identifier, mode, seed, keyInfo, skSm, pkSm }: Group): KeyPair {
  assert.ok(isSuite(identifier))
  const suite = suites[identifier]
  const parts = [suite.oprf, suite.voprf, suite.poprf(new Uint8Array())] as const
  const pair = parts[mode]?.deriveKeyPair(fromHex(seed), fromHex(keyInfo))
  assert.ok(pair)
  assert.equal(hex(pair.secretKey), skSm)
  if (pkSm !== undefined) assert.equal(hex(pair.publicKey), pkSm)
  return { suite: identifier, ...pair }
}

describe('the vectors of RFC 9497', { skip: referenceAbsent }, () => {
  it('are there for both suites, in all three modes', () => {
    assert.deepEqual(
      groups.map(({ identifier, mode }) => `${identifier} ${mode}`),
      Object.keys(suites).flatMap((name) => [0, 1, 2].map((mode) => `${name} ${mode}`)),
    )
  })

  for (const group of groups.filter(({ mode }) => mode === 0)) {
    it(`${group.identifier}, OPRF: ${group.vectors.length} vectors`, () => {
      const { suite, secretKey } = keyOf(group)
      for (const vector of group.vectors) {
        const [input = new Uint8Array()] = inputsOf(vector)
        const { blind, blinded } = suites[suite].oprf.blind(input, scalars(suite, vector.Blind))
        assert.deepEqual([hex(blind), hex(blinded)], [vector.Blind, vector.BlindedElement])
        const evaluated = suites[suite].oprf.blindEvaluate(secretKey, blinded)
        assert.equal(hex(evaluated), vector.EvaluationElement)
        assert.equal(hex(suites[suite].oprf.finalize(input, blind, evaluated)), vector.Output)
      }
    })
  }

  for (const group of groups.filter(({ mode }) => mode === 1)) {
    it(`${group.identifier}, VOPRF: ${group.vectors.length} vectors, batches with one proof`, () => {
      const { suite, secretKey, publicKey } = keyOf(group)
      const mode = suites[suite].voprf
      for (const vector of group.vectors) {
        const blinds = scalars(suite, vector.Blind)
        const items = inputsOf(vector).map((input) => Object.assign({ input }, mode.blind(input, blinds)))
        const blinded = items.map((item) => item.blinded)
        assert.equal(joined(blinded), vector.BlindedElement)
        const answer = mode.blindEvaluateBatch(secretKey, publicKey, blinded, scalars(suite, vector.Proof?.r ?? ''))
        assert.equal(joined(answer.evaluated), vector.EvaluationElement)
        assert.equal(hex(answer.proof), vector.Proof?.proof)
        const full = items.map((item, index) =>
          Object.assign(item, { evaluated: answer.evaluated[index] ?? new Uint8Array() }),
        )
        assert.equal(joined(mode.finalizeBatch(full, publicKey, answer.proof)), vector.Output)
      }
    })
  }

  for (const group of groups.filter(({ mode }) => mode === 2)) {
    it(`${group.identifier}, POPRF: ${group.vectors.length} vectors through the functions of this package`, () => {
      const key = keyOf(group)
      for (const vector of group.vectors) {
        const setting = { suite: key.suite, publicKey: key.publicKey, info: fromHex(vector.Info ?? '') }
        const items = blindBatch(setting, inputsOf(vector), scalars(key.suite, vector.Blind))
        const blinded = items.map((item) => item.blinded)
        assert.equal(joined(blinded), vector.BlindedElement)
        const answer = evaluateBatch(key, { info: setting.info, blinded }, scalars(key.suite, vector.Proof?.r ?? ''))
        assert.equal(joined(answer.evaluated), vector.EvaluationElement)
        assert.equal(hex(answer.proof), vector.Proof?.proof)
        assert.equal(joined(finaliseBatch(setting, items, answer)), vector.Output)
        assert.equal(joined(inputsOf(vector).map((input) => evaluateAlone(key, setting.info, input))), vector.Output)
      }
    })
  }
})

describe('a batch', () => {
  const random = seededRandom('batch')
  const info = Uint8Array.of(1, 2, 3)
  for (const suite of Object.keys(suites).filter(isSuite)) {
    const key = makeKeyPair(suite, random)
    const setting = { suite, info, publicKey: key.publicKey }
    const ask = (inputs: Uint8Array[]) => {
      const items = blindBatch(setting, inputs, random)
      return { items, answer: evaluateBatch(key, { info, blinded: items.map(({ blinded }) => blinded) }, random) }
    }

    it(`gives the same output as the key alone, whatever the blinds (${suite})`, () => {
      const inputs = fc.array(fc.uint8Array({ maxLength: 40 }), { minLength: 1, maxLength: 3 })
      fc.assert(
        fc.property(inputs, (list) => {
          const { items, answer } = ask(list)
          assert.deepEqual(
            finaliseBatch(setting, items, answer).map(hex),
            list.map((input) => hex(evaluateAlone(key, info, input))),
          )
        }),
        { numRuns: 8 },
      )
    })

    it(`is refused when any bit of the answer is changed (${suite})`, () => {
      const { items, answer } = ask([Uint8Array.of(1), Uint8Array.of(2)])
      const whole = [...answer.evaluated, answer.proof]
      const bit = fc.tuple(fc.nat(whole.length - 1), fc.nat(31), fc.nat(7))
      fc.assert(
        fc.property(bit, ([part, at, shift]) => {
          const changed = whole.map((bytes, index) =>
            bytes.map((byte, place) => (index === part && place === at ? byte ^ (1 << shift) : byte)),
          )
          const forged = { evaluated: changed.slice(0, -1), proof: changed.at(-1) ?? new Uint8Array() }
          assert.throws(() => finaliseBatch(setting, items, forged), ProofRefusedError)
        }),
        { numRuns: 12 },
      )
    })

    it(`is refused when another key, another info or fewer elements answer (${suite})`, () => {
      const { items, answer } = ask([Uint8Array.of(1), Uint8Array.of(2)])
      const blinded = items.map((item) => item.blinded)
      const answers = [
        evaluateBatch(makeKeyPair(suite, random), { info, blinded }, random),
        evaluateBatch(key, { info: Uint8Array.of(9), blinded }, random),
        { ...answer, evaluated: answer.evaluated.slice(1) },
        { ...answer, evaluated: answer.evaluated.toReversed() },
        { ...answer, proof: new Uint8Array() },
      ]
      for (const forged of answers) assert.throws(() => finaliseBatch(setting, items, forged), ProofRefusedError)
    })

    it(`of nothing, of too many or of what is no element is refused (${suite})`, () => {
      const [one] = blindBatch(setting, [info], random)
      const element = one?.blinded ?? new Uint8Array()
      const bad = [
        [],
        Array.from({ length: maximumBatch + 1 }, () => element),
        [new Uint8Array(element.length)],
        [element.slice(1)],
      ]
      for (const blinded of bad) {
        assert.throws(() => evaluateBatch(key, { info, blinded }, random), RefusedError)
      }
    })
  }
})
