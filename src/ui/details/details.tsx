import type { ComponentChildren, VNode } from 'preact'

type DetailsProps = { summary: string; open?: boolean | undefined; children?: ComponentChildren }

/** More for those who want it: folded, works without script. */
export function Details({ summary, open, children }: DetailsProps): VNode {
  return (
    <details class="ln-details" open={open}>
      <summary class="ln-details__summary">{summary}</summary>
      <div class="ln-details__content">{children}</div>
    </details>
  )
}
