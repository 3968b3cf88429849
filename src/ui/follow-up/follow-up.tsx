import type { ComponentChildren, VNode } from 'preact'

/**
 * Fields that belong to the last answer of the radios right before them: in view once it is chosen. A browser that cannot
 * tell shows them always.
 */
export function FollowUp({ children }: { children?: ComponentChildren }): VNode {
  return <div class="ln-follow-up ln-flow">{children}</div>
}
