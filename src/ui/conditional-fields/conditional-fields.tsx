import type { ComponentChildren, VNode } from 'preact'

/**
 * Fields that belong to the last answer of the radios right before them: in view once it is chosen. A browser that cannot
 * tell shows them always.
 */
export function ConditionalFields({ children }: { children?: ComponentChildren }): VNode {
  return <div class="ln-conditional-fields ln-flow">{children}</div>
}
