import type { VNode } from 'preact'
import { formatMoment } from '../../../platform/i18n/dates.ts'
import {
  Actions,
  Button,
  EmptyState,
  Form,
  Heading,
  Paragraph,
  Table,
  Tag,
  VisuallyHidden,
  WorkPage,
} from '../../../ui/index.ts'
import { FormNotices } from '../../../records/index.ts'
import type { FormView } from '../../../ui/form-view.ts'
import type { OpenRecovery } from '../invitation/queries.ts'
import { paths } from '../paths.ts'
import { manageTexts } from './text.ts'

export type RecoveriesView = {
  form: FormView
  rows: readonly OpenRecovery[]
  /** The id of the reader, who cannot approve what they asked for, nor for their own account. */
  by: string
}

/** The recoveries that wait for a second person. */
export function RecoveriesPage({ form, rows, by }: RecoveriesView): VNode {
  const { language } = form.page
  const t = manageTexts.in(language)
  return (
    <WorkPage context={form.page} title={t('recoveries')} wide>
      <FormNotices view={form} />
      <Heading level={1}>{t('recoveries')}</Heading>
      <Paragraph>{t('recoveriesHow')}</Paragraph>
      {rows.length === 0 ? (
        <EmptyState title={t('recoveriesNone')}>{t('recoveriesNoneHow')}</EmptyState>
      ) : (
        <Table<OpenRecovery>
          caption={t('recoveries')}
          captionHidden
          rows={rows}
          columns={[
            { key: 'person', label: t('person'), cell: (row) => row.personName },
            { key: 'by', label: t('asked'), cell: (row) => row.requesterName },
            { key: 'at', label: t('at'), cell: (row) => formatMoment(row.createdAt, language) },
            { key: 'until', label: t('until'), cell: (row) => formatMoment(row.expiresAt, language) },
            { key: 'state', label: t('status'), cell: (row) => <State row={row} form={form} /> },
            { key: 'action', label: t('action'), cell: (row) => <Choice row={row} form={form} by={by} /> },
          ]}
        />
      )}
    </WorkPage>
  )
}

function State({ row, form }: { row: OpenRecovery; form: FormView }): VNode {
  const t = manageTexts.in(form.page.language)
  return row.approved ? <Tag kind="busy">{t('approved')}</Tag> : <Tag kind="waiting">{t('waiting')}</Tag>
}

function Choice({ row, form, by }: { row: OpenRecovery; form: FormView; by: string }): VNode {
  const t = manageTexts.in(form.page.language)
  const { csrfToken } = form.page
  const what = <VisuallyHidden>: {row.personName}</VisuallyHidden>
  const may = row.requestedBy !== by && row.personId !== by
  return (
    <Actions>
      {may && !row.approved && (
        <Form action={paths.approveRecovery(row.id)} csrfToken={csrfToken} layout="inline">
          <Button kind="secondary">
            {t('approve')}
            {what}
          </Button>
        </Form>
      )}
      {!may && !row.approved && <span>{t('yours')}</span>}
      <Form action={paths.refuseRecovery(row.id)} csrfToken={csrfToken} layout="inline">
        <Button kind="link">
          {t('refuse')}
          {what}
        </Button>
      </Form>
    </Actions>
  )
}
