import type { ComponentChildren, VNode } from 'preact'

/** Two parts of a wide page beside each other; below each other where there is no room. */
export function TwoColumns({ first, second }: { first: ComponentChildren; second: ComponentChildren }): VNode {
  return (
    <div class="ln-two-columns">
      <div class="ln-flow">{first}</div>
      <div class="ln-flow">{second}</div>
    </div>
  )
}
