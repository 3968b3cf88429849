import type { ComponentChildren, VNode } from 'preact'

/** Words for those who listen, where the eye has another sign of the same. */
export function VisuallyHidden({ children }: { children: ComponentChildren }): VNode {
  return <span class="ln-hidden">{children}</span>
}
