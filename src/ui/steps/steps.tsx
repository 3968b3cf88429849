import type { VNode } from 'preact'
import { Words } from '../language/language.tsx'
import { stepsTexts } from './text.ts'

/** How far one is, in words: "Stap 2 van 5". */
export function Steps({ current, total }: { current: number; total: number }): VNode {
  return (
    <p class="ln-steps">
      <Words texts={stepsTexts}>{(t) => t('step', { current, total })}</Words>
      <span class="ln-steps__bar" aria-hidden="true">
        {Array.from({ length: total }, (_, index) => (
          <span key={index} class={index < current ? 'ln-steps__done' : undefined} />
        ))}
      </span>
    </p>
  )
}
