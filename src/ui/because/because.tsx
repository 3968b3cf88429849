import type { ComponentChildren, VNode } from 'preact'
import { Words } from '../language/language.tsx'
import { becauseTexts } from './text.ts'

/** Why something is proposed ("omdat …"), or with `refused` why something cannot be done ("Niet, omdat …"). */
export function Because({ refused, children }: { refused?: boolean | undefined; children?: ComponentChildren }): VNode {
  return (
    <p class="ln-because">
      <Words texts={becauseTexts}>{(t) => <b>{t(refused ? 'refused' : 'because')}</b>}</Words> {children}
    </p>
  )
}
