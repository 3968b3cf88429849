import type { ComponentChildren, VNode } from 'preact'

/** Choices above a list, on one line where there is room; they go into the address, so that a choice can be kept. */
export function Filters({
  action,
  label,
  children,
}: {
  action: string
  label: string
  children?: ComponentChildren
}): VNode {
  return (
    <form class="ln-form ln-form--inline ln-filters" method="get" action={action} aria-label={label}>
      {children}
    </form>
  )
}
