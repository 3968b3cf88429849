/** Why a party refuses a request. The order is the code on the wire (see PROTOCOL.md, "Refused"). */
export const refusals = ['malformed', 'unknown peer', 'purpose', 'epoch', 'stale', 'replay', 'quota', 'role'] as const

/** One of the reasons in `refusals`. */
export type Refusal = (typeof refusals)[number]

const sentences: Record<Refusal, string> = {
  malformed: 'the message does not follow the protocol',
  'unknown peer': 'this party is not a member',
  purpose: 'this purpose is not allowed for this member',
  epoch: 'there is no key for this epoch',
  stale: 'the time of the request is too far from the time here',
  replay: 'this request was answered before',
  quota: 'the quota of today is used up',
  role: 'this party does not answer this kind of request',
}

/** A party refused a request, by its own choice: `reason` says which rule it broke. */
export class RefusedError extends Error {
  override readonly name = 'RefusedError'
  readonly reason: Refusal
  constructor(reason: Refusal) {
    super(`Refused (${reason}): ${sentences[reason]}.`)
    this.reason = reason
  }
}

/** The answer of a key service does not prove that it used the key that was published. Nothing of it may be used. */
export class ProofRefusedError extends Error {
  override readonly name = 'ProofRefusedError'
  constructor() {
    super('The answer of the key service does not prove that the published key was used: it is thrown away.')
  }
}

/** A message, a settings file or a value given by hand that cannot be used; the sentence says why. */
export class InputError extends Error {
  override readonly name = 'InputError'
}

/** The other side could not be reached, is not who it should be, or broke off. */
export class ChannelError extends Error {
  override readonly name = 'ChannelError'
}
