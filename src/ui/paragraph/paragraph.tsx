import type { ComponentChildren, VNode } from 'preact'

/** A paragraph; `lead` for the first one of a page. */
export function Paragraph({ lead, children }: { lead?: boolean | undefined; children?: ComponentChildren }): VNode {
  return <p class={`nl-paragraph${lead ? ' nl-paragraph--lead' : ''}`}>{children}</p>
}
