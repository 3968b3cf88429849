import type { VNode } from 'preact'
import { formatDate } from '../../../platform/i18n/dates.ts'
import type { Language } from '../../../platform/i18n/texts.ts'
import { Heading, Link, Paragraph, Tag, Timeline } from '../../../ui/index.ts'
import { dayBefore, startOfDay } from '../../../platform/clock/days.ts'
import { paths } from '../paths.ts'
import { findDoneLabel } from './labels.ts'
import type { PeriodState } from './periods.ts'
import type { AreaChange } from './queries.ts'
import { areaTexts } from './text.ts'

/** A day (YYYY-MM-DD) as it is written for readers. */
export function dayLabel(day: string, language: Language): string {
  return formatDate(startOfDay(day), language)
}

/** The last day of a period: its end is the first day on which it no longer holds. */
export function lastDayLabel(end: string | null, language: Language): string {
  return end === null ? areaTexts.in(language)('noEnd') : dayLabel(dayBefore(end), language)
}

const kinds = { coming: 'waiting', holds: 'done', ended: 'neutral' } as const

/** Where something stands. */
export function StateTag({ state, language }: { state: PeriodState; language: Language }): VNode {
  return <Tag kind={kinds[state]}>{areaTexts.in(language)(state)}</Tag>
}

/** What happened to a region, or to a part of it. */
export function AreaHistory({ changes, language }: { changes: readonly AreaChange[]; language: Language }): VNode {
  const t = areaTexts.in(language)
  const items = changes.flatMap(({ at, who, action, name }) => {
    const label = findDoneLabel(action, name, language)
    return label === undefined ? [] : [{ at, who: who ?? t('system'), what: label }]
  })
  return (
    <>
      <Heading level={2}>{t('history')}</Heading>
      {items.length === 0 ? <Paragraph>{t('historyNone')}</Paragraph> : <Timeline items={items} />}
    </>
  )
}

/** The organisations that work for a municipality. */
export type Served = readonly { id: string; name: string }[]

/** The organisations that work for a municipality, each with the way to its page. */
export function Serving({ language, serving }: { language: Language; serving: Served }): VNode {
  const t = areaTexts.in(language)
  const rows = serving.map(({ id, name }) => ({ href: paths.organisation.view(id), name }))
  return <Names title={t('organisations')} none={t('organisationsNone')} rows={rows} />
}

/** A list of names that each lead to a page. */
export function Names(props: { title: string; none: string; rows: readonly { href: string; name: string }[] }): VNode {
  const { title, none, rows } = props
  return (
    <>
      <Heading level={2}>{title}</Heading>
      {rows.length === 0 ? (
        <Paragraph>{none}</Paragraph>
      ) : (
        <ul>
          {rows.map(({ href, name }) => (
            <li key={href}>
              <Link href={href}>{name}</Link>
            </li>
          ))}
        </ul>
      )}
    </>
  )
}
