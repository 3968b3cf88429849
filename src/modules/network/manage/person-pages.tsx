import type { VNode } from 'preact'
import type { FormView } from '../../../ui/form-view.ts'
import { ButtonLink, Link, Radios, Tag, TextField } from '../../../ui/index.ts'
import { roleName } from '../role-names.ts'
import { FormPage } from './form-page.tsx'
import { ListPage, type ListView } from './list-page.tsx'
import type { PersonLine } from './person-queries.ts'
import { manageTexts } from './text.ts'

/** The people of the region. */
export function PeoplePage({ region, ...view }: ListView<PersonLine> & { region: string }): VNode {
  const { language } = view.form.page
  const t = manageTexts.in(language)
  const actions = (
    <ButtonLink kind="primary" href="/beheer/mensen/nieuw">
      {t('addPerson')}
    </ButtonLink>
  )
  return (
    <ListPage<PersonLine>
      {...view}
      title={t('people')}
      path="/beheer/mensen"
      search={t('searchPerson')}
      actions={actions}
      none={{ title: t('peopleNone'), how: t('peopleNoneHow') }}
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
export function PersonFormPage({ values, title, ...view }: PersonFormView): VNode {
  const { form } = view
  const t = manageTexts.in(form.page.language)
  return (
    <FormPage {...view} title={t(title)}>
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
    </FormPage>
  )
}
