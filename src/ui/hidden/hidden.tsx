import type { VNode } from 'preact'

/** A value that travels with a form unseen. Never for secrets: it can be read in the page. */
export function Hidden({ name, value }: { name: string; value: string }): VNode {
  return <input type="hidden" name={name} value={value} />
}
