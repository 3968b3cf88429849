import { z } from 'zod'

/** Who reports. The wording of every page follows it. */
export const audiences = ['victim', 'worried', 'professional', 'entrepreneur'] as const
export type Audience = (typeof audiences)[number]

/** How a report came in. `web` is the public form; the others are chosen by whoever takes it in. */
export const intakeChannels = ['phone', 'desk', 'email', 'anonymous-tip', 'inspection', 'police', 'partner'] as const
export type IntakeChannel = (typeof intakeChannels)[number]

/** The five steps of the meldcode (Besluit verplichte meldcode, art. 2). */
export const meldcodeSteps = ['chart', 'consult', 'talk', 'weigh', 'decide'] as const

/** When it happens or happened. */
export const moments = ['now', 'recent', 'past', 'unknown'] as const

const longText = z.string().max(10_000)
const shortText = z.string().max(500)

/**
 * Everything that a report can hold; `flow.ts` says what must be there to send it. A question for advice holds `story`,
 * `reachable` and the `contact…` fields only. Kept as JSON, enciphered.
 */
export const answersSchema = z.strictObject({
  acute: z.enum(['yes', 'no']).optional(),
  audience: z.enum(audiences).optional(),
  channel: z.enum(intakeChannels).optional(),
  organisation: shortText.optional(),
  story: longText.optional(),
  indicators: z.array(z.string().max(40)).max(60).optional(),
  municipality: z.string().max(6).optional(),
  place: shortText.optional(),
  moment: z.enum(moments).optional(),
  since: shortText.optional(),
  victim: longText.optional(),
  others: longText.optional(),
  phone: shortText.optional(),
  plate: shortText.optional(),
  account: shortText.optional(),
  meldcode: z.array(z.enum(meldcodeSteps)).optional(),
  meldcodeNotes: longText.optional(),
  reachable: z.enum(['anonymous', 'contact']).optional(),
  contactName: shortText.optional(),
  contactPhone: shortText.optional(),
  contactEmail: shortText.optional(),
  contactSafe: shortText.optional(),
})
export type Answers = z.infer<typeof answersSchema>

/** What a draft holds: the answers so far, and the code that is shown once it was sent. */
export const draftSchema = z.strictObject({ answers: answersSchema, code: z.string() })

/** A tip that came through Meld Misdaad Anoniem has no way back to who gave it, so no code. */
export function hasWayBack({ channel }: Answers): boolean {
  return channel !== 'anonymous-tip'
}

/** A report, or a question to the report and advice point. */
export type ReportKind = 'report' | 'advice'

/** Narrows a kind as the database holds it. */
export function asReportKind(text: string): ReportKind {
  return text === 'advice' ? 'advice' : 'report'
}
