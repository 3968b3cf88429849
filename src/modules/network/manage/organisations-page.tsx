import type { VNode } from 'preact'
import { formatDate } from '../../../platform/i18n/dates.ts'
import type { Language } from '../../../platform/i18n/texts.ts'
import { ButtonLink, Link, Tag } from '../../../ui/index.ts'
import { paths } from '../paths.ts'
import { organisationKindName } from '../role-names.ts'
import { ListPage, type ListView } from './list-page.tsx'
import type { OrganisationLine } from './organisation-queries.ts'
import { manageTexts } from './text.ts'

/** The organisations of the region. */
export function OrganisationsPage(view: ListView<OrganisationLine>): VNode {
  const { language } = view.form
  const t = manageTexts.in(language)
  const actions = (
    <>
      <ButtonLink kind="primary" href={paths.organisation.add}>
        {t('addOrganisation')}
      </ButtonLink>
      <Link href={paths.municipalities}>{t('municipalities')}</Link>
    </>
  )
  return (
    <ListPage<OrganisationLine>
      {...view}
      title={t('organisations')}
      path={paths.organisations}
      search={t('searchOrganisation')}
      actions={actions}
      none={{ title: t('organisationsNone'), how: t('organisationsNoneHow') }}
      columns={[
        {
          key: 'name',
          label: t('name'),
          sortable: true,
          cell: (row) => <Link href={paths.organisation.view(row.id)}>{row.name}</Link>,
        },
        { key: 'kind', label: t('kind'), sortable: true, cell: (row) => organisationKindName(row.kind, language) },
        { key: 'people', label: t('peopleCount'), sortable: true, numeric: true, cell: (row) => row.people },
        { key: 'areas', label: t('municipalitiesCount'), numeric: true, cell: (row) => row.municipalities },
        {
          key: 'state',
          label: t('state'),
          sortable: true,
          cell: (row) => <OrganisationState closedAt={row.closedAt} language={language} />,
        },
      ]}
    />
  )
}

/** Whether an organisation takes part. */
export function OrganisationState({ closedAt, language }: { closedAt: Date | null; language: Language }): VNode {
  const t = manageTexts.in(language)
  if (closedAt === null) return <Tag kind="done">{t('open')}</Tag>
  return <Tag kind="neutral">{t('closedSince', { when: formatDate(closedAt, language) })}</Tag>
}
