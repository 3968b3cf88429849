import type { VNode } from 'preact'
import { formatMoment } from '../../../../platform/i18n/dates.ts'
import type { Language } from '../../../../platform/i18n/texts.ts'
import {
  Actions,
  Button,
  EmptyState,
  ErrorSummary,
  Form,
  Heading,
  Link,
  Table,
  Tag,
  TextField,
  WorkPage,
  type TagKind,
} from '../../../../ui/index.ts'
import type { FormView } from '../../../../ui/form-view.ts'
import type { ErasureRow } from '../../queries/erasures.ts'
import type { ReviewedRecord } from '../../queries/records.ts'
import { asErasureReason, asErasureStatus, type ErasureStatus } from '../../rules.ts'
import { erasureStatusTexts, reasonTexts } from '../../labels/erasing.ts'
import { pageTexts } from './text.ts'

/** Address of the page over erasures. */
export const erasuresPath = '/toezicht/wissen'

const statusTags: Readonly<Record<ErasureStatus, TagKind>> = { asked: 'waiting', done: 'done', withdrawn: 'neutral' }

/** Where an erasure stands, as a tag. */
function StatusTag({ status, language }: { status: string; language: Language }): VNode {
  const known = asErasureStatus(status)
  return <Tag kind={statusTags[known]}>{erasureStatusTexts.in(language)(known)}</Tag>
}

export type ErasuresView = {
  form: FormView
  rows: readonly ErasureRow[]
  records: ReadonlyMap<string, ReviewedRecord>
  mayAsk: boolean
}

/** What waits to be erased, and what was erased. */
export function ErasuresPage({ form, rows, records, mayAsk }: ErasuresView): VNode {
  const { language } = form.page
  const t = pageTexts.in(language)
  const moment = (at: Date, who: string) => t('by', { when: formatMoment(at, language), who })
  return (
    <WorkPage context={form.page} title={t('title')} wide error={form.errors.length > 0}>
      <ErrorSummary errors={form.errors} />
      <Heading level={1}>{t('title')}</Heading>
      <p>{t('intro')}</p>
      {mayAsk && <SearchForm form={form} />}
      <Heading level={2}>{t('list')}</Heading>
      <Table<ErasureRow>
        caption={t('list')}
        captionHidden
        rows={rows}
        empty={<EmptyState title={t('none')}>{t('noneHow')}</EmptyState>}
        columns={[
          {
            key: 'record',
            label: t('record'),
            unbroken: true,
            cell: (row) => <RecordLink row={row} records={records} t={t} />,
          },
          {
            key: 'status',
            label: t('status'),
            cell: ({ status }) => <StatusTag status={status} language={language} />,
          },
          {
            key: 'what',
            label: t('whatErased'),
            cell: ({ subjects }) => (subjects === null ? t('whole') : t('someNamed', { n: subjects.length })),
          },
          { key: 'asked', label: t('asked'), cell: (row) => moment(row.asked_at, row.asker) },
          { key: 'reason', label: t('reason'), cell: (row) => reasonTexts.in(language)(asErasureReason(row.reason)) },
          {
            key: 'decided',
            label: t('decided'),
            cell: (row) => (row.decided_at === null ? '–' : moment(row.decided_at, row.decider ?? '')),
          },
        ]}
      />
    </WorkPage>
  )
}

function RecordLink(props: {
  row: ErasureRow
  records: ErasuresView['records']
  t: ReturnType<typeof pageTexts.in>
}): VNode {
  const { row, records, t } = props
  const record = records.get(row.record_id)
  if (record === undefined) return <span>{t('unknown')}</span>
  return <Link href={`${erasuresPath}/${record.id}`}>{record.number}</Link>
}

function SearchForm({ form }: { form: FormView }): VNode {
  const t = pageTexts.in(form.page.language)
  return (
    <Form action={erasuresPath} csrfToken={form.page.csrfToken}>
      <TextField
        name="nummer"
        label={t('number')}
        hint={t('numberHint')}
        width="medium"
        autocomplete="off"
        value={form.value('nummer')}
        error={form.error('nummer')}
      />
      <Actions>
        <Button kind="secondary">{t('find')}</Button>
      </Actions>
    </Form>
  )
}
