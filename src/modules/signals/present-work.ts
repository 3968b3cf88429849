import type { RecordKeys } from '../../platform/crypto/record-keys.ts'
import { columns } from './columns.ts'
import type { AdviceRow, AssessmentRow, EnrichmentRow, GateRow, ReferralRow, ReminderRow } from './queries/record.ts'

/** What was done to a signal, as a page or an answer of the API may show it: a text is undefined where it was erased. */

export type GateLine = ReturnType<typeof presentGate>
export const presentGate = (row: GateRow, keys: RecordKeys) => ({
  ...row,
  reason: columns.gateReason.open(keys, row.id, row.reason),
})

export type EnrichmentLine = ReturnType<typeof presentEnrichment>
export const presentEnrichment = (row: EnrichmentRow, keys: RecordKeys) => ({
  ...row,
  content: columns.enrichment.open(keys, row.id, row.content),
})

export type AdviceLine = ReturnType<typeof presentAdvice>
export const presentAdvice = (row: AdviceRow, keys: RecordKeys) => ({
  ...row,
  question: columns.adviceQuestion.open(keys, row.id, row.question),
  answer: columns.adviceAnswer.open(keys, row.id, row.answer),
})

export type AssessmentLine = ReturnType<typeof presentAssessment>
export const presentAssessment = (row: AssessmentRow, keys: RecordKeys) => ({
  ...row,
  reason: columns.assessmentReason.open(keys, row.id, row.reason),
})

export type ReferralLine = ReturnType<typeof presentReferral>
export const presentReferral = (row: ReferralRow, keys: RecordKeys) => ({
  ...row,
  reason: columns.referralReason.open(keys, row.id, row.reason),
})

export type ReminderLine = ReturnType<typeof presentReminder>
export const presentReminder = (row: ReminderRow, keys: RecordKeys) => ({
  ...row,
  note: columns.reminderNote.open(keys, row.id, row.note),
})
