/** Disclosure control for tables of counts: protect them, and audit what can be derived from what was published. */
export { InputError, SolverError } from './errors.ts'
export { getRule, rules, type Rule, type RoundingRule, type SuppressionRule } from './rules.ts'
export { readCountTable, type CountRecord, type CountTable } from './table.ts'
export { readHierarchy, type HierarchyLink } from './hierarchy.ts'
export { protect, type ProtectOptions } from './protect.ts'
export {
  readPublication,
  type EarlierPublication,
  type GroupDisclosure,
  type Publication,
  type PublishedCell,
  type PublishedTable,
} from './publication.ts'
export { writeReport } from './report.ts'
export { getPublishedRate } from './rates.ts'
export type { Method } from './regime.ts'
export type { Published } from './attack.ts'
export type { DimensionShape } from './shape.ts'
export { auditPublications, type DerivedRange } from './audit-publications.ts'
