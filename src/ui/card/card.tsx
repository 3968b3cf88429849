import type { ComponentChildren, VNode } from 'preact'

/** A part of a page on a surface of its own: a section with its heading, a choice on a start page. */
export function Card({ children }: { children?: ComponentChildren }): VNode {
  return <section class="ln-card">{children}</section>
}

/** Cards beside each other where there is room. */
export function Cards({ children }: { children?: ComponentChildren }): VNode {
  return <div class="ln-cards">{children}</div>
}
