import type { VNode } from 'preact'
import { NotFoundError } from '../../../../platform/http/errors.ts'
import { page, type Reply, type RequestContext } from '../../../../platform/http/route.ts'
import type { Labels } from '../../../../platform/i18n/labels.ts'
import { defineTexts } from '../../../../platform/i18n/texts.ts'
import type { Catalogue, ModuleKind } from '../../../../platform/module.ts'
import { Heading, Link, type PageContext, pageOf, Timeline, WorkPage } from '../../../../ui/index.ts'
import { findReviewedRecord, listHistory, type HistoryRow, type ReviewedRecord } from '../../queries/records.ts'
import { actorLabels } from '../../labels/logs.ts'
import { hrefOf, readChoice } from '../logs/choice.ts'

const texts = defineTexts({
  nl: {
    title: 'Geschiedenis',
    titleOf: 'Geschiedenis van {number}',
    how: 'Wie wat wanneer deed, het nieuwste eerst. Niemand kan hier iets veranderen of weghalen.',
    count: '{n, plural, one {1 gebeurtenis} other {# gebeurtenissen}}.',
    logs: 'Wie dit bekeek: het logboek van dit dossier',
  },
  en: {
    title: 'History',
    titleOf: 'History of {number}',
    how: 'Who did what and when, the newest first. Nobody can change or remove anything here.',
    count: '{n, plural, one {1 event} other {# events}}.',
    logs: 'Who looked at this: the log of this record',
  },
})

type HistoryView = {
  context: PageContext
  record: ReviewedRecord
  rows: readonly HistoryRow[]
  history: Labels
  /** Its kind, where the reader may open the record itself. */
  kind: ModuleKind | undefined
  mayReviewLogs: boolean
}

function HistoryPage({ context, record, rows, history, kind, mayReviewLogs }: HistoryView): VNode {
  const { language } = context
  const t = texts.in(language)
  return (
    <WorkPage context={context} title={t('title')}>
      {kind !== undefined && <Link href={kind.path(record.id)}>{kind.link[language]}</Link>}
      <Heading level={1}>{t('titleOf', { number: record.number })}</Heading>
      <p>
        {t('how')} {t('count', { n: rows.length })}
      </p>
      <Timeline
        items={rows.map(({ at, person, organisation, actorKind, action }) => ({
          at,
          who: [person ?? actorLabels.of(actorKind, language), organisation ?? ''].filter(Boolean).join(', '),
          what: history.of(action, language),
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

/** Who did what to a record of the own organisation, and when; never what was changed. */
export async function showHistory(context: RequestContext, { history, kinds }: Catalogue): Promise<Reply> {
  const id = context.params['id'] ?? ''
  const { record, rows } = await context.transact(async (tx) => {
    const record = await findReviewedRecord(tx, id)
    if (record === undefined) throw new NotFoundError()
    context.about({ kind: record.kind, id }, [id])
    return { record, rows: await listHistory(tx, id) }
  })
  const kind = kinds.find((one) => one.kind === record.kind && context.may(one.permission))
  const shown = { record, rows, history, kind, mayReviewLogs: context.may('log.review') }
  return page(<HistoryPage context={pageOf(context)} {...shown} />)
}
