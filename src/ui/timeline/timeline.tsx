import type { ComponentChildren, VNode } from 'preact'
import { formatMoment } from '../../platform/i18n/dates.ts'
import { InLanguage } from '../language/language.tsx'

/** What happened: when, by whom, what; `detail` for the words that go with it. */
export type TimelineItem = { at: Date; who: string; what: string; detail?: ComponentChildren }

/** What happened to a record, in the order given. */
export function Timeline({ items }: { items: readonly TimelineItem[] }): VNode {
  return (
    <InLanguage>
      {(language) => (
        <ol class="ln-timeline">
          {items.map(({ at, who, what, detail }) => (
            <li key={`${at.toISOString()} ${what}`} class="ln-timeline__item">
              <p class="ln-timeline__what">{what}</p>
              <p class="ln-timeline__meta">
                <span>{who}</span> <time dateTime={at.toISOString()}>{formatMoment(at, language)}</time>
              </p>
              {detail && <div class="ln-timeline__detail">{detail}</div>}
            </li>
          ))}
        </ol>
      )}
    </InLanguage>
  )
}
