import type { VNode } from 'preact'
import { formatDate } from '../../../platform/i18n/dates.ts'
import type { Language } from '../../../platform/i18n/texts.ts'
import type { FormView } from '../../../ui/form-view.ts'
import { DateField, Heading, Paragraph, Tag, Timeline } from '../../../ui/index.ts'
import { dayBefore, startOfDay } from '../../../platform/clock/days.ts'
import type { PeriodState } from './periods.ts'
import type { AreaChange } from './queries.ts'
import { areaTexts, findAreaAction, type AreaWord } from './text.ts'

/** A day (YYYY-MM-DD) in words. */
export function dayInWords(day: string, language: Language): string {
  return formatDate(startOfDay(day), language)
}

/** The last day of a period in words: its end is the first day on which it no longer holds. */
export function lastDayInWords(end: string | null, language: Language): string {
  return end === null ? areaTexts.in(language)('noEnd') : dayInWords(dayBefore(end), language)
}

const kinds = { coming: 'waiting', holds: 'done', ended: 'neutral' } as const

/** Where something stands. */
export function StateTag({ state, language }: { state: PeriodState; language: Language }): VNode {
  return <Tag kind={kinds[state]}>{areaTexts.in(language)(state)}</Tag>
}

/** A day of a form in three fields; empty means today. */
export function DayField(view: { form: FormView; name: string; label: AreaWord; hint: AreaWord }): VNode {
  const { form, name, label, hint } = view
  const t = areaTexts.in(form.page.language)
  const typed = (part: string) => form.value(`${name}-${part}`)
  return (
    <DateField
      name={name}
      label={t(label)}
      hint={t(hint)}
      optional
      value={{ day: typed('day'), month: typed('month'), year: typed('year') }}
      error={form.error(name)}
    />
  )
}

/** What happened to a region, or to a part of it. */
export function AreaHistory({ changes, language }: { changes: readonly AreaChange[]; language: Language }): VNode {
  const t = areaTexts.in(language)
  const items = changes.flatMap(({ at, who, action, name }) => {
    const word = findAreaAction(action)
    return word === undefined ? [] : [{ at, who: who ?? t('system'), what: t(word, { name }) }]
  })
  return (
    <>
      <Heading level={2}>{t('history')}</Heading>
      {items.length === 0 ? <Paragraph>{t('historyNone')}</Paragraph> : <Timeline items={items} />}
    </>
  )
}
