import type { VNode } from 'preact'
import { formatDate } from '../../../platform/i18n/dates.ts'
import type { FormView } from '../../../ui/form-view.ts'
import { ButtonLink, Checkboxes, Link, Select, Tag, TextField } from '../../../ui/index.ts'
import { organisationKindName } from '../role-names.ts'
import { organisationKinds } from '../roles.ts'
import { FormPage } from './form-page.tsx'
import { ListPage, type ListView } from './list-page.tsx'
import type { OrganisationLine } from './organisation-queries.ts'
import { manageTexts } from './text.ts'

/** The organisations of the region. */
export function OrganisationsPage(view: ListView<OrganisationLine>): VNode {
  const { language } = view.form.page
  const t = manageTexts.in(language)
  const actions = (
    <>
      <ButtonLink kind="primary" href="/beheer/organisaties/nieuw">
        {t('addOrganisation')}
      </ButtonLink>
      <Link href="/beheer/gemeenten">{t('municipalities')}</Link>
    </>
  )
  return (
    <ListPage<OrganisationLine>
      {...view}
      title={t('organisations')}
      path="/beheer/organisaties"
      search={t('searchOrganisation')}
      actions={actions}
      none={{ title: t('organisationsNone'), how: t('organisationsNoneHow') }}
      columns={[
        {
          key: 'name',
          label: t('name'),
          sortable: true,
          cell: (row) => <Link href={`/beheer/organisaties/${row.id}`}>{row.name}</Link>,
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
export function OrganisationState({ closedAt, language }: { closedAt: Date | null; language: 'nl' | 'en' }): VNode {
  const t = manageTexts.in(language)
  if (closedAt === null) return <Tag kind="done">{t('open')}</Tag>
  return <Tag kind="neutral">{t('closedSince', { when: formatDate(closedAt, language) })}</Tag>
}

export type OrganisationFormView = {
  form: FormView
  path: string
  title: 'addOrganisation' | 'changeOrganisation'
  hidden: Readonly<Record<string, string>>
  values: { name: string; kind: string; email: string; areas: readonly string[] }
  municipalities: readonly { code: string; name: string }[]
  back: string
}

/** The form of an organisation, new or known. */
export function OrganisationFormPage({ values, municipalities, title, ...view }: OrganisationFormView): VNode {
  const { form } = view
  const { language } = form.page
  const t = manageTexts.in(language)
  return (
    <FormPage {...view} title={t(title)}>
      <TextField name="name" label={t('name')} value={values.name} error={form.error('name')} maxLength={120} />
      <Select
        name="kind"
        label={t('kind')}
        empty={t('kindChoose')}
        options={organisationKinds.map((kind) => ({ value: kind, label: organisationKindName(kind, language) }))}
        value={values.kind}
        error={form.error('kind')}
      />
      <TextField
        name="email"
        label={t('organisationEmail')}
        hint={t('organisationEmailHint')}
        type="email"
        optional
        value={values.email}
        error={form.error('email')}
      />
      {municipalities.length > 0 && (
        <Checkboxes
          name="areas"
          legend={t('areas')}
          optional
          options={municipalities.map(({ code, name }) => ({ value: code, label: name }))}
          values={values.areas}
          error={form.error('areas')}
        />
      )}
    </FormPage>
  )
}
