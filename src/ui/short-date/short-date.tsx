import type { VNode } from 'preact'
import { formatMoment, formatShortDate } from '../../platform/i18n/dates.ts'
import { InLanguage } from '../language/language.tsx'

/** A day in a table: short and on one line, the whole moment for machines and under the pointer. */
export function ShortDate({ at }: { at: Date }): VNode {
  return (
    <InLanguage>
      {(language) => (
        <time class="ln-short-date" dateTime={at.toISOString()} title={formatMoment(at, language)}>
          {formatShortDate(at, language)}
        </time>
      )}
    </InLanguage>
  )
}
