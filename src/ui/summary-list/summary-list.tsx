import type { ComponentChildren, VNode } from 'preact'
import { Words } from '../language/language.tsx'
import { VisuallyHidden } from '../visually-hidden/visually-hidden.tsx'
import { summaryListTexts } from './text.ts'

/** One answer or fact; `changeHref` leads to where it can be changed. */
export type SummaryRow = {
  label: string
  value: ComponentChildren
  changeHref?: string | undefined
  changeLabel?: string | undefined
}

function Change({ row }: { row: SummaryRow }): VNode | null {
  if (row.changeHref === undefined) return null
  return (
    <dd class="utrecht-data-list__actions--html-dd ln-summary__change">
      <a class="nl-link" href={row.changeHref}>
        {row.changeLabel ?? <Words texts={summaryListTexts}>{(t) => t('change')}</Words>}
        <VisuallyHidden>: {row.label}</VisuallyHidden>
      </a>
    </dd>
  )
}

/** Labels with their values: answers to check before sending, facts of a record. */
export function SummaryList({ rows }: { rows: readonly SummaryRow[] }): VNode {
  return (
    <dl class="utrecht-data-list ln-summary">
      {rows.map((row) => (
        <div key={row.label} class="ln-summary__row">
          <dt class="utrecht-data-list__item-key">{row.label}</dt>
          <dd class="utrecht-data-list__item-value utrecht-data-list__item-value--html-dd ln-summary__value">
            {row.value}
          </dd>
          <Change row={row} />
        </div>
      ))}
    </dl>
  )
}
