export { connect, listen, type Address, type Answer, type Exchange } from './channel.ts'
export { privateInput, publicInfo, refLength, tokenLength, tokenOf, type MatchKey, type Scope } from './derive.ts'
export { ChannelError, InputError, ProofRefusedError, RefusedError, refusals, type Refusal } from './errors.ts'
export { createHub, type HubParts } from './hub.ts'
export { openHubStore, type HubHit, type HubStore, type TokenEntry } from './hub-store.ts'
export { fingerprintOf, makeIdentity, type Identity } from './identity.ts'
export { createKeyService, type KeyServiceParts } from './key-service.ts'
export { blindKeys, blindKinds, type BlindKind } from './keys.ts'
export { openDatabase, openLedger, type ExtraQuota, type Ledger, type LedgerEntry, type Member } from './ledger.ts'
export type { Notice } from './notice.ts'
export {
  blindBatch,
  evaluateAlone,
  evaluateBatch,
  finaliseBatch,
  makeKeyPair,
  maximumBatch,
  suites,
  type BlindedInput,
  type Evaluation,
  type KeyPair,
  type Random,
  type Setting,
  type SuiteName,
} from './oprf.ts'
export type { Padding } from './padding.ts'
export { entityOf, readRecords } from './records.ts'
export { createRegion, type Entity, type Outcome, type Progress, type Region, type RegionParts } from './region.ts'
export type { Ground, Hit, HitBook, Question } from './region-hits.ts'
export { openRegionStore, type HeldToken, type RegionStore, type TokenState } from './region-store.ts'
export type { Operator, TokenParts } from './tokens.ts'
export { decodeReply, decodeRequest, encodeRequest, type Reply, type Request, type RequestType } from './wire.ts'
