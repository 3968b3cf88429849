import type { VNode } from 'preact'
import { formatDate } from '../../../platform/i18n/dates.ts'
import type { Language } from '../../../platform/i18n/texts.ts'
import type { HistoryLine } from '../../../records/index.ts'
import { Heading, Paragraph, Timeline, type TimelineItem } from '../../../ui/index.ts'
import { findDoneLabel } from './labels.ts'
import { manageTexts } from './text.ts'

/** How many lines of a history these pages show. */
export const historyLength = 50

/** What happened to a person or an organisation, and who did it. */
export function History({ lines, language }: { lines: readonly HistoryLine[]; language: Language }): VNode {
  const t = manageTexts.in(language)
  const items: TimelineItem[] = lines.flatMap(({ at, name, action }) => {
    const label = findDoneLabel(action, language)
    return label === undefined ? [] : [{ at, who: name ?? t('system'), what: label }]
  })
  return (
    <>
      <Heading level={2}>{t('history')}</Heading>
      {items.length === 0 ? <Paragraph>{t('historyNone')}</Paragraph> : <Timeline items={items} />}
    </>
  )
}

/** The last day of a role: its end is the first moment on which it no longer holds. */
export function lastDay(until: Date | null, language: Language): string {
  if (until === null) return manageTexts.in(language)('noEnd')
  return formatDate(new Date(until.getTime() - 1), language)
}
