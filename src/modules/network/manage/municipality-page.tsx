import type { VNode } from 'preact'
import { page, type Reply, type RequestContext } from '../../../platform/http/route.ts'
import { openForm, type FormView } from '../../../ui/form-view.ts'
import { EmptyState, Heading, Paragraph, Table, WorkPage } from '../../../ui/index.ts'
import { municipalitiesOf, type Municipality } from '../queries.ts'
import { getManagedRegion } from './scope.ts'
import { manageTexts } from './text.ts'

/** The municipalities of the region as they exist today. They are not changed here: they come from a list. */
function MunicipalitiesPage({ form, rows }: { form: FormView; rows: readonly Municipality[] }): VNode {
  const t = manageTexts.in(form.page.language)
  return (
    <WorkPage context={form.page} title={t('municipalities')} wide>
      <Heading level={1}>{t('municipalities')}</Heading>
      <Paragraph>{t('municipalitiesHow')}</Paragraph>
      {rows.length === 0 ? (
        <EmptyState title={t('municipalitiesNone')}>{t('municipalitiesNoneHow')}</EmptyState>
      ) : (
        <Table<Municipality>
          caption={t('municipalities')}
          captionHidden
          rows={rows}
          columns={[
            { key: 'name', label: t('municipality'), cell: (row) => row.name },
            { key: 'code', label: t('code'), cell: (row) => row.code },
            { key: 'province', label: t('province'), cell: (row) => row.province },
            { key: 'safety', label: t('safetyRegion'), cell: (row) => row.safetyRegion },
            { key: 'police', label: t('policeUnit'), cell: (row) => row.policeUnit },
          ]}
        />
      )}
    </WorkPage>
  )
}

export async function showMunicipalities(context: RequestContext): Promise<Reply> {
  const form = await openForm(context)
  const rows = await context.transact(async (tx) =>
    municipalitiesOf(tx, await getManagedRegion(tx, context), context.now),
  )
  return page(<MunicipalitiesPage form={form} rows={rows} />)
}
