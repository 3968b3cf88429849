export { BsnNotAllowed, normaliseEntity, type NormaliseOptions } from './normalise.ts'
export { keyKinds, matchKeys, type KeyKind, type MatchKey } from './keys.ts'
export type { Entity, RawEntity, Reading, Sex } from './entity.ts'
