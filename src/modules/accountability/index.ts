export { askErasure, confirmErasure } from './actions/erasing.ts'
export { ErasedNamed, ErasedPage, ErasedTag, ErasureAsked } from './erased.tsx'
export { findErasureOf as findErasure, listErasuresWithin as findErasuresWithin } from './queries/erasures.ts'
export { reportMark } from './rules.ts'
