import type { ComponentChildren, VNode } from 'preact'

/** Two parts of a wide page beside each other; below each other where there is no room. */
export function Halves({ first, second }: { first: ComponentChildren; second: ComponentChildren }): VNode {
  return (
    <div class="ln-halves">
      <div class="ln-flow">{first}</div>
      <div class="ln-flow">{second}</div>
    </div>
  )
}
