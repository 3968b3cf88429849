import type { VNode } from 'preact'
import { formatMoment } from '../../../platform/i18n/dates.ts'
import { EmptyState, Heading, Paragraph, Table, WorkPage } from '../../../ui/index.ts'
import type { FormView } from '../../../ui/form-view.ts'
import type { Notice } from '../notices.ts'
import { noticeTexts } from '../own/text.ts'
import { manageTexts } from './text.ts'

/** What was done to accounts, for the privacy officer. */
export function NoticesPage({ form, notices }: { form: FormView; notices: readonly Notice[] }): VNode {
  const { language } = form.page
  const t = manageTexts.in(language)
  const words = noticeTexts.in(language)
  return (
    <WorkPage context={form.page} title={t('notices')} wide>
      <Heading level={1}>{t('notices')}</Heading>
      <Paragraph>{t('noticesHow')}</Paragraph>
      {notices.length === 0 ? (
        <EmptyState title={t('noticesNone')} />
      ) : (
        <Table<Notice>
          caption={t('notices')}
          captionHidden
          rows={notices}
          columns={[
            { key: 'person', label: t('whose'), cell: (row) => row.person },
            { key: 'what', label: t('what'), cell: (row) => words(row.kind) },
            { key: 'by', label: t('by'), cell: (row) => row.by ?? t('nobody') },
            { key: 'at', label: t('at'), cell: (row) => formatMoment(row.at, language) },
          ]}
        />
      )}
    </WorkPage>
  )
}
