import type { VNode } from 'preact'
import { Checkbox, Select } from '../../../ui/index.ts'
import type { Municipality } from '../../network/index.ts'
import type { FormView } from '../../../ui/form-view.ts'
import { formTexts } from './text.ts'

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
      {...view.field('place', now)}
      label={t('place')}
      optional
      empty={t('placeUnknown')}
      options={municipalities.map(({ code, name }) => ({ value: code, label: name }))}
    />
  )
}

/** Whether there is acute danger. */
export function AcuteField({ view, now }: { view: FormView; now?: boolean }): VNode {
  const t = formTexts.in(view.language)
  const checked = view.values('acute', now === true ? ['yes'] : []).includes('yes')
  return <Checkbox name="acute" label={t('acute')} hint={t('acuteHint')} checked={checked} />
}
