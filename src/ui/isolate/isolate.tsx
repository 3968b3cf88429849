import type { VNode } from 'preact'

/**
 * A phone number, code, plate, record number, e-mail or web address. It runs from left to right in every language, also in
 * a sentence that runs from right to left. `within` is the sentence around it, where a catalogue gives one text.
 */
export function Isolate({ children, within }: { children: string; within?: string }): VNode {
  const isolated = <bdi dir="ltr">{children}</bdi>
  if (within === undefined) return isolated
  const [start, ...rest] = children === '' ? [within] : within.split(children)
  return <>{[start, ...rest.flatMap((text) => [isolated, text])]}</>
}
