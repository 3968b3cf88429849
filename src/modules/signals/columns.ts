import { jsonColumn, textColumn } from '../../records/index.ts'
import { factsSchema, partySchema } from './contents.ts'

/** Every enciphered column of a signal and its parts. */
export const columns = {
  adviceAnswer: textColumn('signal_advice.answer'),
  adviceQuestion: textColumn('signal_advice.question'),
  assessmentReason: textColumn('signal_assessment.reason'),
  enrichment: textColumn('signal_enrichment.content'),
  facts: jsonColumn('signal_facts.content', { read: (text) => factsSchema.parse(JSON.parse(text)) }),
  gateReason: textColumn('signal_gate.reason'),
  party: jsonColumn('signal_party.content', { read: (text) => partySchema.parse(JSON.parse(text)) }),
  referralReason: textColumn('signal_referral.reason'),
  reminderNote: textColumn('reminder.note'),
  weighing: textColumn('signal_weighing.content'),
}
