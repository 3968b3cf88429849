import type { VNode } from 'preact'
import { Words } from '../language/language.tsx'
import { errorSummaryTexts } from './text.ts'

/** What is wrong and what to do about it; `field` is the id of the input (the name, unless an id was given). */
type FieldIssue = { field: string; message: string }

/** All errors of a page on top, each a link to its field. Takes the focus when the page opens; empty without errors. */
export function ErrorSummary({ errors }: { errors: readonly FieldIssue[] }): VNode | null {
  if (errors.length === 0) return null
  return (
    <div
      class="utrecht-alert utrecht-alert--error ln-error-summary"
      id="error-summary"
      role="alert"
      aria-labelledby="error-summary-title"
      tabIndex={-1}
      autoFocus
    >
      <div class="utrecht-alert__content">
        <h2 id="error-summary-title">
          <Words texts={errorSummaryTexts}>{(t) => t('title', { n: errors.length })}</Words>
        </h2>
        <ul class="ln-error-summary__list">
          {errors.map(({ field, message }) => (
            <li key={`${field} ${message}`}>
              <a href={`#${field}`}>{message}</a>
            </li>
          ))}
        </ul>
      </div>
    </div>
  )
}
