import type { VNode } from 'preact'
import { formatMoment } from '../../platform/i18n/dates.ts'
import type { PageContext } from '../page-context.ts'
import { paperTexts } from './text.ts'

/** On a print of a record only: for whom it was made and when, and how to keep it. */
export function PrintHeader({ context }: { context: PageContext }): VNode {
  const { person, now, language } = context
  const words = { name: person?.name ?? '', when: formatMoment(now, language) }
  return <p class="ln-print-header">{paperTexts.in(language)('printed', words)}</p>
}
