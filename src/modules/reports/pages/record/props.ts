import type { PlacedForms } from '../../../../records/index.ts'
import type { PageContext, SummaryRow } from '../../../../ui/index.ts'
import type { findErasure } from '../../../accountability/index.ts'
import type { FileLine } from '../../attachments/index.ts'
import type { ChannelMessage } from '../../present.ts'
import type { ReportRow } from '../../queries.ts'
import type { KnownOfReport } from '../../related/known.ts'
import type { ReportAction } from '../../rules.ts'

/** What the page of a report and its forms show. */
export type ReportPageProps = {
  context: PageContext
  row: ReportRow
  /** What people call it by: its mark. */
  number: string
  /** Its erasure, when one was asked. */
  erasure: Awaited<ReturnType<typeof findErasure>>
  told: readonly SummaryRow[]
  messages: readonly ChannelMessage[]
  files: readonly FileLine[]
  known: readonly KnownOfReport[]
  signals: readonly { id: string; number: string }[]
  municipalities: readonly { code: string; name: string }[]
  /** What happened last, newest first. */
  timeline: readonly { at: Date; action: string; name: string | null }[]
  actions: readonly ReportAction[]
  placed: PlacedForms
}
