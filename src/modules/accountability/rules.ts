import type { ErasureReason } from '../../platform/audit/erase-record.ts'

export type { ErasureReason }

/** Why a record is erased, each with its place in the law. `AVG` is the GDPR. */
export const erasureReasons = [
  'term-ended',
  'asked-by-subject',
  'unlawful',
  'court-order',
] as const satisfies readonly ErasureReason[]

/** The life of an erasure: asked by a privacy officer, confirmed by a second person, or withdrawn by either. */
const erasureStatuses = ['asked', 'done', 'withdrawn'] as const
export type ErasureStatus = (typeof erasureStatuses)[number]

/** Narrows what the database holds. */
export function asErasureReason(word: string): ErasureReason {
  const reason = erasureReasons.find((known) => known === word)
  if (reason === undefined) throw new RangeError(`No reason to erase is called ${word}`)
  return reason
}

/** Why an erasure may not be confirmed now. */
export type ConfirmRefusal = 'you-asked-yourself' | 'was-withdrawn'

/** Who may confirm an erasure: never the one who asked, and only while it waits. The database holds the same line. */
export function refuseConfirmation(given: {
  by: string | undefined
  askedBy: string
  status: string
}): ConfirmRefusal | undefined {
  if (given.status === 'withdrawn') return 'was-withdrawn'
  return given.by === given.askedBy ? 'you-asked-yourself' : undefined
}

/** Whether what was typed is the number of the record: spaces and capitals do not matter. */
export function isNumberOf(typed: string, number: string): boolean {
  const plain = (text: string) => text.replaceAll(/\s/g, '').toUpperCase()
  return plain(typed) === plain(number)
}

/** How people call a report: the last eight characters of its id. The database makes the same (`report_mark`). */
export function reportMark(id: string): string {
  return `M-${id.slice(-8).toUpperCase()}`
}

/** From how many refused requests of one person in a week the privacy officer is told first. */
export const refusalThreshold = 10
/** How many days back the unusual is looked for. */
export const unusualDays = 7

/** Narrows what the database holds. */
export function asErasureStatus(word: string): ErasureStatus {
  const status = erasureStatuses.find((known) => known === word)
  if (status === undefined) throw new RangeError(`No status of an erasure is called ${word}`)
  return status
}
