import type { Language } from '../../../../platform/i18n/texts.ts'
import type { RecordData } from '../../load-record.ts'
import type { RecordWords } from './text.ts'
import type { WorkWords } from './sections-text.ts'

/** What every section of the page of a signal gets. */
export type SectionProps = { data: RecordData; t: RecordWords; language: Language; now: Date }

/** The sections of the work that was done have words of their own beside these. */
export type WorkProps = SectionProps & { w: WorkWords }
