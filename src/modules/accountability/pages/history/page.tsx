import type { VNode } from 'preact'
import { NotFoundError } from '../../../../platform/http/errors.ts'
import { page, type Reply, type RequestContext } from '../../../../platform/http/route.ts'
import { defineTexts } from '../../../../platform/i18n/texts.ts'
import { Heading, Link, type PageContext, pageOf, Timeline, WorkPage } from '../../../../ui/index.ts'
import { findReviewedRecord, listHistory, type HistoryRow, type ReviewedRecord } from '../../queries/records.ts'
import { historyWords } from '../../labels/history.ts'
import { actorWords } from '../../labels/logs.ts'
import { hrefOf, readChoice } from '../logs/choice.ts'

const texts = defineTexts({
  nl: {
    title: 'Geschiedenis',
    titleOf: 'Geschiedenis van {number}',
    how: 'Wie wat wanneer deed, het nieuwste eerst. Niemand kan hier iets veranderen of weghalen.',
    count: '{n, plural, one {1 gebeurtenis} other {# gebeurtenissen}}.',
    signal: 'Naar het signaal',
    report: 'Naar de melding',
    logs: 'Wie dit bekeek: het logboek van dit dossier',
  },
  en: {
    title: 'History',
    titleOf: 'History of {number}',
    how: 'Who did what and when, the newest first. Nobody can change or remove anything here.',
    count: '{n, plural, one {1 event} other {# events}}.',
    signal: 'To the signal',
    report: 'To the report',
    logs: 'Who looked at this: the log of this record',
  },
})

type HistoryView = {
  context: PageContext
  record: ReviewedRecord
  rows: readonly HistoryRow[]
  mayHandle: boolean
  mayReviewLogs: boolean
}

function HistoryPage({ context, record, rows, mayHandle, mayReviewLogs }: HistoryView): VNode {
  const { language } = context
  const t = texts.in(language)
  const own = record.kind === 'signal' ? `/signalen/${record.id}` : `/meldingen/${record.id}`
  return (
    <WorkPage context={context} title={t('title')}>
      {mayHandle && <Link href={own}>{t(record.kind)}</Link>}
      <Heading level={1}>{t('titleOf', { number: record.number })}</Heading>
      <p>
        {t('how')} {t('count', { n: rows.length })}
      </p>
      <Timeline
        items={rows.map(({ at, person, organisation, actorKind, action }) => ({
          at,
          who: [person ?? actorWords.find(actorKind, language) ?? actorKind, organisation ?? '']
            .filter(Boolean)
            .join(', '),
          what: historyWords(action, language),
        }))}
      />
      {mayReviewLogs && (
        <p>
          <Link href={hrefOf(readChoice({ dossier: record.id }))}>{t('logs')}</Link>
        </p>
      )}
    </WorkPage>
  )
}

/** Who did what to a report or signal of the own organisation, and when; never what was changed. */
export async function showHistory(context: RequestContext): Promise<Reply> {
  const id = context.params['id'] ?? ''
  const { record, rows } = await context.transact(async (tx) => {
    const record = await findReviewedRecord(tx, id)
    if (record === undefined) throw new NotFoundError()
    context.about({ kind: record.kind, id }, [id])
    return { record, rows: await listHistory(tx, id) }
  })
  const may = {
    mayHandle: context.may(record.kind === 'signal' ? 'signal.handle' : 'report.handle'),
    mayReviewLogs: context.may('log.review'),
  }
  return page(<HistoryPage context={pageOf(context)} record={record} rows={rows} {...may} />)
}
