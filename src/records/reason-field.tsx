import type { VNode } from 'preact'
import type { FormView } from '../ui/form-view.ts'
import { TextArea } from '../ui/index.ts'
import { recordTexts } from './text.ts'

/** Why something is decided; it stays with the record. */
export function ReasonField({ view, label, hint }: { view: FormView; label?: string; hint?: string }): VNode {
  const t = recordTexts.in(view.language)
  return (
    <TextArea {...view.field('reason')} label={label ?? t('reason-label')} hint={hint ?? t('reason-hint')} rows={3} />
  )
}
