import type { VNode } from 'preact'
import { formatDate } from '../../../platform/i18n/dates.ts'
import type { FormView } from '../../../ui/form-view.ts'
import {
  Actions,
  Button,
  ButtonLink,
  Checkboxes,
  EmptyState,
  ErrorSummary,
  Form,
  Heading,
  Hidden,
  Link,
  Pagination,
  Paragraph,
  Select,
  Table,
  Tag,
  TextField,
  WorkPage,
} from '../../../ui/index.ts'
import { organisationKindName } from '../role-names.ts'
import { organisationKinds } from '../roles.ts'
import type { Municipality } from '../queries.ts'
import type { ListLinks, ListRequest } from './list.ts'
import type { OrganisationLine } from './organisation-queries.ts'
import { SearchForm, SearchResult } from './search-form.tsx'
import { manageTexts } from './text.ts'

export type ListView<Row> = {
  form: FormView
  rows: readonly Row[]
  total: number
  request: ListRequest
  links: ListLinks
}

/** The organisations of the region. */
export function OrganisationsPage({ form, rows, total, request, links }: ListView<OrganisationLine>): VNode {
  const { language } = form.page
  const t = manageTexts.in(language)
  const empty = rows.length === 0 && request.search === ''
  return (
    <WorkPage context={form.page} title={t('organisations')} wide>
      <Heading level={1}>{t('organisations')}</Heading>
      <Actions>
        <ButtonLink kind="primary" href="/beheer/organisaties/nieuw">
          {t('addOrganisation')}
        </ButtonLink>
        <Link href="/beheer/gemeenten">{t('municipalities')}</Link>
      </Actions>
      <SearchForm form={form} path="/beheer/organisaties" label={t('searchOrganisation')} request={request} />
      <SearchResult
        language={language}
        path="/beheer/organisaties"
        request={request}
        shown={rows.length}
        total={total}
      />
      {empty ? (
        <EmptyState title={t('organisationsNone')}>{t('organisationsNoneHow')}</EmptyState>
      ) : (
        <Table<OrganisationLine>
          caption={t('organisations')}
          captionHidden
          rows={rows}
          sort={{
            by: request.sort,
            direction: request.descending ? 'descending' : 'ascending',
            hrefFor: links.sortHref,
          }}
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
      )}
      <Pagination page={request.page} pages={links.pagesOf(total)} hrefFor={links.pageHref} />
    </WorkPage>
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
  /** Address to which the form is posted. */
  path: string
  title: 'addOrganisation' | 'changeOrganisation'
  hidden: Readonly<Record<string, string>>
  values: { name: string; kind: string; email: string; areas: readonly string[] }
  municipalities: readonly Municipality[]
  back: string
}

/** The form of an organisation, new or known. */
export function OrganisationFormPage(view: OrganisationFormView): VNode {
  const { form, values } = view
  const { language } = form.page
  const t = manageTexts.in(language)
  return (
    <WorkPage context={form.page} title={t(view.title)} error={form.errors.length > 0}>
      <ErrorSummary errors={form.errors} />
      <Heading level={1}>{t(view.title)}</Heading>
      <Form action={view.path} csrfToken={form.page.csrfToken}>
        {Object.entries(view.hidden).map(([name, value]) => (
          <Hidden key={name} name={name} value={value} />
        ))}
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
        {view.municipalities.length > 0 && (
          <Checkboxes
            name="areas"
            legend={t('areas')}
            optional
            options={view.municipalities.map(({ code, name }) => ({ value: code, label: name }))}
            values={values.areas}
            error={form.error('areas')}
          />
        )}
        <Button kind="primary">{t('save')}</Button>
      </Form>
      <Paragraph>
        <Link href={view.back}>{t('back')}</Link>
      </Paragraph>
    </WorkPage>
  )
}
