import type { ComponentChildren, VNode } from 'preact'

/** Nothing here, why, and what one can do. */
export function EmptyState({ title, children }: { title: string; children?: ComponentChildren }): VNode {
  return (
    <div class="ln-empty">
      <p class="ln-empty__title">{title}</p>
      {children}
    </div>
  )
}
