import type { ComponentChildren, VNode } from 'preact'
import { Shape, type ShapeName } from '../icon/icon.tsx'

export type TagKind = 'new' | 'busy' | 'waiting' | 'done' | 'danger' | 'neutral'

const shapes: Readonly<Record<TagKind, ShapeName>> = {
  new: 'dot',
  busy: 'half',
  waiting: 'ring',
  done: 'check',
  danger: 'triangle',
  neutral: 'square',
}

/** A state in one or two words, with a shape and a colour of its own: never colour alone. */
export function Tag({ kind, children }: { kind: TagKind; children?: ComponentChildren }): VNode {
  return (
    <span class={`nl-data-badge ln-tag ln-tag--${kind}`}>
      <Shape name={shapes[kind]} />
      {children}
    </span>
  )
}
