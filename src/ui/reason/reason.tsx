import type { ComponentChildren, VNode } from 'preact'
import { Words } from '../language/language.tsx'
import { reasonTexts } from './text.ts'

/** Why something is proposed ("omdat …"), or with `refused` why something cannot be done ("Niet, omdat …"). */
export function Reason({ refused, children }: { refused?: boolean | undefined; children?: ComponentChildren }): VNode {
  return (
    <p class="ln-reason">
      <Words texts={reasonTexts}>{(t) => <b>{t(refused ? 'refused' : 'because')}</b>}</Words> {children}
    </p>
  )
}
