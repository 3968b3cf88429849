import type { ComponentChildren, VNode } from 'preact'

type CardProps = {
  children?: ComponentChildren
  /** What can be done, which says nothing on paper. */
  unprinted?: boolean
}

/** A part of a page on a surface of its own: a section with its heading, a choice on a start page. */
export function Card({ children, unprinted = false }: CardProps): VNode {
  return <section class={unprinted ? 'ln-card ln-unprinted' : 'ln-card'}>{children}</section>
}

/** Cards beside each other where there is room. */
export function Cards({ children }: { children?: ComponentChildren }): VNode {
  return <div class="ln-cards">{children}</div>
}
