import type { VNode } from 'preact'
import type { FormView } from '../../../ui/form-view.ts'
import {
  Actions,
  Button,
  ButtonLink,
  EmptyState,
  ErrorSummary,
  Form,
  Heading,
  Hidden,
  Link,
  Pagination,
  Paragraph,
  Radios,
  Table,
  Tag,
  TextField,
  WorkPage,
} from '../../../ui/index.ts'
import { roleName } from '../role-names.ts'
import type { ListView } from './organisation-pages.tsx'
import type { PersonLine } from './person-queries.ts'
import { SearchForm, SearchResult } from './search-form.tsx'
import { manageTexts } from './text.ts'

/** The people of the region. */
export function PeoplePage(view: ListView<PersonLine> & { region: string }): VNode {
  const { form, rows, total, request, links, region } = view
  const { language } = form.page
  const t = manageTexts.in(language)
  const empty = rows.length === 0 && request.search === ''
  return (
    <WorkPage context={form.page} title={t('people')} wide>
      <Heading level={1}>{t('people')}</Heading>
      <Actions>
        <ButtonLink kind="primary" href="/beheer/mensen/nieuw">
          {t('addPerson')}
        </ButtonLink>
      </Actions>
      <SearchForm form={form} path="/beheer/mensen" label={t('searchPerson')} request={request} />
      <SearchResult language={language} path="/beheer/mensen" request={request} shown={rows.length} total={total} />
      {empty ? (
        <EmptyState title={t('peopleNone')}>{t('peopleNoneHow')}</EmptyState>
      ) : (
        <Table<PersonLine>
          caption={t('people')}
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
              cell: (row) => <Link href={`/beheer/mensen/${row.id}`}>{row.name}</Link>,
            },
            { key: 'email', label: t('email'), sortable: true, cell: (row) => row.email },
            {
              key: 'roles',
              label: t('rolesNow'),
              cell: (row) => <Roles row={row} language={language} region={region} />,
            },
            {
              key: 'state',
              label: t('state'),
              sortable: true,
              cell: (row) => <PersonState blocked={row.blocked} language={language} />,
            },
          ]}
        />
      )}
      <Pagination page={request.page} pages={links.pagesOf(total)} hrefFor={links.pageHref} />
    </WorkPage>
  )
}

function Roles({ row, language, region }: { row: PersonLine; language: 'nl' | 'en'; region: string }): VNode {
  const t = manageTexts.in(language)
  if (row.roles.length === 0) return <>{t('noRoles')}</>
  return (
    <>{row.roles.map(({ role, organisation }) => `${roleName(role, language, region)}, ${organisation}`).join('; ')}</>
  )
}

/** Whether somebody is blocked. */
export function PersonState({ blocked, language }: { blocked: boolean; language: 'nl' | 'en' }): VNode {
  const t = manageTexts.in(language)
  return blocked ? <Tag kind="danger">{t('blocked')}</Tag> : <Tag kind="done">{t('active')}</Tag>
}

export type PersonFormView = {
  form: FormView
  path: string
  title: 'addPerson' | 'changePerson'
  hidden: Readonly<Record<string, string>>
  values: { name: string; email: string; language: string }
  back: string
}

/** The form of a person, new or known. */
export function PersonFormPage({ form, path, title, hidden, values, back }: PersonFormView): VNode {
  const t = manageTexts.in(form.page.language)
  return (
    <WorkPage context={form.page} title={t(title)} error={form.errors.length > 0}>
      <ErrorSummary errors={form.errors} />
      <Heading level={1}>{t(title)}</Heading>
      <Form action={path} csrfToken={form.page.csrfToken}>
        {Object.entries(hidden).map(([name, value]) => (
          <Hidden key={name} name={name} value={value} />
        ))}
        <TextField
          name="name"
          label={t('name')}
          value={values.name}
          error={form.error('name')}
          maxLength={120}
          autocomplete="off"
        />
        <TextField
          name="email"
          label={t('email')}
          hint={t('personEmailHint')}
          type="email"
          value={values.email}
          error={form.error('email')}
          autocomplete="off"
        />
        <Radios
          name="language"
          legend={t('language')}
          value={values.language}
          options={[
            { value: 'nl', label: t('nl') },
            { value: 'en', label: t('en') },
          ]}
        />
        <Button kind="primary">{t('save')}</Button>
      </Form>
      <Paragraph>
        <Link href={back}>{t('back')}</Link>
      </Paragraph>
    </WorkPage>
  )
}
