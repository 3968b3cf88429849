/** The match hub: compares tokens of different regions, and never has a key. */
import { readUnsigned } from './bytes.ts'
import type { Answer } from './channel.ts'
import { refLength, tokenLength } from './derive.ts'
import { RefusedError } from './errors.ts'
import type { HubHit, HubStore, TokenEntry } from './hub-store.ts'
import type { Ledger, Member } from './ledger.ts'
import { encodeNotices, noticesPerPage } from './notice.ts'
import { maximumBatch } from './oprf.ts'
import { answerRequests } from './party.ts'
import type { Reply, Request, RequestType } from './wire.ts'

/** What a hub needs: the epochs that are open, its members by name, its ledger and its store. */
export type HubParts = {
  epochs: ReadonlySet<string>
  members: ReadonlyMap<string, Member>
  ledger: Ledger
  store: HubStore
}

/**
 * Answers enrol, ask, withdraw and notices. Tokens count for the member's quota; withdrawing and hearing are free.
 * A hit says the region's own reference, whom to call, when, and a number to quote: nothing else.
 * @returns the answer to every message; it never throws for what a member sends, a refusal is a reply
 */
export function createHub({ epochs, members, ledger, store }: HubParts): Answer {
  const contactOf = (region: string) => members.get(region)?.contact ?? region
  const matches = (request: Request, hits: readonly HubHit[]): Reply => {
    const slots = encodeNotices(hits.map((hit) => ({ ...hit, contact: contactOf(hit.region) })))
    return { type: 'matches', id: request.id, items: slots, tail: new Uint8Array() }
  }
  const compare = (keep: boolean) => (member: Member, request: Request) => {
    const entries = request.items.map(readEntry)
    if (entries.length > maximumBatch) throw new RefusedError('malformed')
    ledger.admit(member, request, entries.length)
    return matches(request, store.compare(member.name, request, { entries, keep }))
  }
  const withdraw = (member: Member, request: Request): Reply => {
    if (request.items.some((ref) => ref.length !== refLength)) throw new RefusedError('malformed')
    ledger.admit(member, request, 0)
    store.withdraw(member.name, request.items)
    return { type: 'done', id: request.id, items: [], tail: new Uint8Array() }
  }
  const notices = (member: Member, request: Request): Reply => {
    const [after, ...more] = request.items
    if (after?.length !== 6 || more.length > 0) throw new RefusedError('malformed')
    ledger.admit(member, request, 0)
    const page = { after: readUnsigned(after), limit: noticesPerPage }
    return matches(request, store.notices(member.name, request, page))
  }
  const handlers = new Map<RequestType, (member: Member, request: Request) => Reply>([
    ['enrol', compare(true)],
    ['ask', compare(false)],
    ['withdraw', withdraw],
    ['notices', notices],
  ])
  return answerRequests(members, (member, request) => {
    const handle = handlers.get(request.type)
    if (handle === undefined) throw new RefusedError('role')
    if (!epochs.has(request.epoch)) throw new RefusedError('epoch')
    return handle(member, request)
  })
}

function readEntry(item: Uint8Array): TokenEntry {
  if (item.length !== tokenLength + refLength) throw new RefusedError('malformed')
  return { token: item.slice(0, tokenLength), ref: item.slice(tokenLength) }
}
