export { listSharesOf, listSharesTo, type ShareRow } from './queries.ts'
export {
  checkShare,
  findFramework,
  lastMomentOf,
  parts,
  sharePurposes,
  shareStateAt,
  type SharePurpose,
  type ShareState,
} from './rules.ts'
export { getShare, move as moveShare, offer as offerShareOf, receives } from './shares.ts'
export { partTexts, purposeTexts, shareStateTexts } from './texts.ts'
