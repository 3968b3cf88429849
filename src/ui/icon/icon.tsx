import type { VNode } from 'preact'

const paths = {
  dot: 'M8 3a5 5 0 1 1 0 10A5 5 0 0 1 8 3z',
  half: 'M8 2a6 6 0 1 1 0 12A6 6 0 0 1 8 2zm0 2v8a4 4 0 0 1 0-8z',
  ring: 'M8 2a6 6 0 1 1 0 12A6 6 0 0 1 8 2zm0 2.2a3.8 3.8 0 1 0 0 7.6 3.8 3.8 0 0 0 0-7.6z',
  check: 'M13.9 4.4 6.4 12.9 2.2 8.8 3.7 7.2l2.6 2.5 6-6.8z',
  triangle: 'M8 1.8 15.2 14H.8zM7.2 6.2v3.9h1.6V6.2zm0 4.9v1.5h1.6v-1.5z',
  square: 'M4 4h8v8H4z',
  info: 'M8 1a7 7 0 1 1 0 14A7 7 0 0 1 8 1zM7 7v5h2V7zm0-3v2h2V4z',
  phone:
    'M4.6 1.5 6.4 5 4.9 6.4a8 8 0 0 0 4.7 4.7l1.5-1.5 3.4 1.8-.6 2.4c-.1.5-.5.8-1 .7C6.4 14 2 9.6 1.5 3.1c0-.5.3-.9.7-1z',
  back: 'M10.5 2 12 3.5 7.5 8l4.5 4.5L10.5 14l-6-6z',
  leave: 'M2 2h7v2H4v8h5v2H2zm8 2 4 4-4 4-1.4-1.4L10.2 9H6V7h4.2L8.6 5.4z',
} as const

export type ShapeName = keyof typeof paths

/** A small line shape that goes with words and says nothing alone: hidden for those who listen. */
export function Shape({ name }: { name: ShapeName }): VNode {
  return (
    <svg class="ln-shape" viewBox="0 0 16 16" width="16" height="16" aria-hidden="true" focusable="false">
      <path d={paths[name]} fill="currentColor" fill-rule="evenodd" />
    </svg>
  )
}
