/** What both parties that answer have in common. */
import type { Answer } from './channel.ts'
import { RefusedError } from './errors.ts'
import type { Member } from './ledger.ts'
import { decodeRequest, encodeRefusal, encodeReply, type Reply, type Request } from './wire.ts'

/** Reads every message, finds the member and writes the reply; whatever is thrown becomes a refusal. */
export function answerRequests(
  members: ReadonlyMap<string, Member>,
  handle: (member: Member, request: Request) => Reply,
): Answer {
  return (peer, bytes) => {
    const id = new Uint8Array(16)
    try {
      const request = decodeRequest(bytes)
      id.set(request.id)
      const member = members.get(peer)
      if (member === undefined) throw new RefusedError('unknown peer')
      return encodeReply(handle(member, request))
    } catch (error) {
      if (error instanceof RefusedError) return encodeRefusal(id, error.reason)
      throw error
    }
  }
}
