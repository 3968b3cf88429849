import type { VNode } from 'preact'
import { Checkbox, Select, TextArea } from '../../../ui/index.ts'
import type { Municipality } from '../../network/index.ts'
import type { FormView } from './form-view.ts'
import { formTexts } from './text.ts'

/** Why something is decided. */
export function ReasonField({ view, label, hint }: { view: FormView; label?: string; hint?: string }): VNode {
  const t = formTexts.in(view.language)
  return (
    <TextArea
      name="reason"
      label={label ?? t('reason')}
      hint={hint ?? t('reasonHint')}
      rows={3}
      value={view.value('reason')}
      error={view.error('reason')}
    />
  )
}

/** The municipality where it happens. */
export function PlaceField(props: {
  view: FormView
  municipalities: readonly Municipality[]
  now?: string | null
}): VNode {
  const { view, municipalities, now } = props
  const t = formTexts.in(view.language)
  return (
    <Select
      name="place"
      label={t('place')}
      optional
      empty={t('placeUnknown')}
      options={municipalities.map(({ code, name }) => ({ value: code, label: name }))}
      value={view.value('place', now)}
      error={view.error('place')}
    />
  )
}

/** Whether there is acute danger. */
export function AcuteField({ view, now }: { view: FormView; now?: boolean }): VNode {
  const t = formTexts.in(view.language)
  const checked = view.values('acute', now === true ? ['yes'] : []).includes('yes')
  return <Checkbox name="acute" label={t('acute')} hint={t('acuteHint')} checked={checked} />
}
