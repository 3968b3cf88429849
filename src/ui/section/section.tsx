import type { ComponentChildren, VNode } from 'preact'
import { Heading } from '../heading/heading.tsx'

export type SectionProps = {
  /** Where a link to this section leads: `#id`. */
  id: string
  title: string
  /** How many things stand in it, where it is a list; none is not said, because `empty` says it. */
  count?: number | undefined
  /** The sentence that stands in place of the content when there is none: such a section is one line. */
  empty?: string | undefined
  /** What can be done here, as links; not printed. */
  actions?: ComponentChildren
  children?: ComponentChildren
}

/** A part of the page of a record: open at first, and the reader may fold it. On paper it is always open. */
export function Section({ id, title, count, empty, actions, children }: SectionProps): VNode {
  const heading = (
    <Heading level={2} id={id}>
      {title}
      {count !== undefined && count > 0 && <span class="ln-section__count"> ({count})</span>}
    </Heading>
  )
  const links = actions && <div class="ln-section__actions ln-unprinted">{actions}</div>
  if (empty !== undefined) {
    return (
      <section class="ln-card ln-section ln-section--empty">
        {heading}
        <p>{empty}</p>
        {links}
      </section>
    )
  }
  return (
    <details class="ln-card ln-section" open>
      <summary class="ln-section__summary">{heading}</summary>
      <div class="ln-section__content">
        {children}
        {links}
      </div>
    </details>
  )
}
