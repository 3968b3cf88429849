import type { ComponentChildren, VNode } from 'preact'

/** Words that stand on a print only: who made it and when, and how to keep it. */
export function OnPaper({ children }: { children: ComponentChildren }): VNode {
  return <p class="ln-on-paper">{children}</p>
}
