/** A region's way to tokens: blind, send to every key service, check the proofs, combine. */
import type { Exchange } from './channel.ts'
import { publicInfo, tokenOf, type Scope } from './derive.ts'
import { blindBatch, finaliseBatch, type Random, type SuiteName } from './oprf.ts'
import { decodeReply, encodeRequest, type Request } from './wire.ts'

/** A key service as a region knows it: the public key of the epoch, pinned beforehand, and a channel to it. */
export type Operator = { publicKey: Uint8Array; exchange: Exchange }

/** What tokens are made with: one operator, or more for a key that is split (the same order for every region). */
export type TokenParts = {
  scope: Scope
  suite: SuiteName
  operators: readonly Operator[]
  random: Random
  now: () => number
}

/** Sends one batch of private inputs at once; the promise gives their tokens in the same order. */
export type SendBatch = (inputs: readonly Uint8Array[]) => () => Promise<Uint8Array[]>

/**
 * The same blinded elements go to every operator, each answers under its own key with its own proof.
 * @returns a function that sends; what it returns waits for the replies, checks and unblinds them, and rejects with
 *   ProofRefusedError, RefusedError or ChannelError
 */
export function createTokenMaker({ scope, suite, operators, random, now }: TokenParts): SendBatch {
  const settings = operators.map(({ publicKey }) => ({ suite, publicKey, info: publicInfo(scope) }))
  const [first] = settings
  if (first === undefined) throw new RangeError('Tokens need at least one key service.')
  return (inputs) => {
    const blinded = blindBatch(first, inputs, random)
    const items = blinded.map((item) => item.blinded)
    const sent = operators.map(({ exchange }) => {
      const request: Request = { type: 'evaluate', id: random(16), at: now(), ...scope, items }
      const reply = exchange(encodeRequest(request))
      reply.catch(() => undefined)
      return { request, reply }
    })
    return async () => {
      const replies = await Promise.all(sent.map(async ({ request, reply }) => decodeReply(await reply, request)))
      const outputs = settings.map((setting, index) => {
        const reply = replies[index]
        return finaliseBatch(setting, blinded, {
          evaluated: [...(reply?.items ?? [])],
          proof: reply?.tail ?? new Uint8Array(),
        })
      })
      return inputs.map((_, index) => tokenOf(outputs.map((output) => output[index] ?? new Uint8Array())))
    }
  }
}

/** Sends batch after batch, always one ahead, so that region and key service work at the same time. */
export async function forEachBatch<T extends { input: Uint8Array }>(
  batches: readonly (readonly T[])[],
  send: SendBatch,
  use: (batch: readonly T[], tokens: readonly Uint8Array[]) => Promise<void>,
): Promise<void> {
  const start = (batch: readonly T[] | undefined) =>
    batch === undefined ? undefined : send(batch.map((one) => one.input))
  let ahead = start(batches[0])
  for (const [index, batch] of batches.entries()) {
    const finish = ahead
    ahead = start(batches[index + 1])
    await use(batch, (await finish?.()) ?? [])
  }
}
