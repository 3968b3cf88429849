/** The key service: holds the key of every epoch, answers blinded batches, sees no input and no token. */
import type { Answer } from './channel.ts'
import { publicInfo } from './derive.ts'
import { RefusedError } from './errors.ts'
import type { Ledger, Member } from './ledger.ts'
import { evaluateBatch, type KeyPair, type Random } from './oprf.ts'
import { answerRequests } from './party.ts'
import type { Reply, Request } from './wire.ts'

/** What a key service needs: its keys by epoch, its members by name, and its ledger. */
export type KeyServiceParts = {
  keys: ReadonlyMap<string, KeyPair>
  members: ReadonlyMap<string, Member>
  ledger: Ledger
  random: Random
}

/**
 * Answers evaluate requests (RFC 9497 POPRF, BlindEvaluate with one proof per batch). Each element is charged to the
 * member's quota before the key is used, so that a crash never gives evaluations for free.
 * @returns the answer to every message; it never throws, a refusal is a reply
 */
export function createKeyService({ keys, members, ledger, random }: KeyServiceParts): Answer {
  const evaluate = (member: Member, request: Request): Reply => {
    if (request.type !== 'evaluate') throw new RefusedError('role')
    const key = keys.get(request.epoch)
    if (key === undefined) throw new RefusedError('epoch')
    ledger.admit(member, request, request.items.length)
    const { evaluated, proof } = evaluateBatch(key, { info: publicInfo(request), blinded: request.items }, random)
    return { type: 'evaluated', id: request.id, items: evaluated, tail: proof }
  }
  return answerRequests(members, evaluate)
}
