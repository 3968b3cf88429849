import type { VNode } from 'preact'
import type { Language } from '../../../platform/i18n/texts.ts'
import { ButtonLink, Link, Tag } from '../../../ui/index.ts'
import { paths } from '../paths.ts'
import { roleName } from '../role-names.ts'
import { ListPage, type ListView } from './list-page.tsx'
import type { PersonLine } from './person-queries.ts'
import { manageTexts } from './text.ts'

/** The people of the region. */
export function PeoplePage({ region, ...view }: ListView<PersonLine> & { region: string }): VNode {
  const { language } = view.form
  const t = manageTexts.in(language)
  const actions = (
    <ButtonLink kind="primary" href={paths.person.add}>
      {t('addPerson')}
    </ButtonLink>
  )
  return (
    <ListPage<PersonLine>
      {...view}
      title={t('people')}
      path={paths.people}
      search={t('searchPerson')}
      actions={actions}
      none={{ title: t('peopleNone'), how: t('peopleNoneHow') }}
      columns={[
        {
          key: 'name',
          label: t('name'),
          sortable: true,
          cell: (row) => <Link href={paths.person.view(row.id)}>{row.name}</Link>,
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

function Roles({ row, language, region }: { row: PersonLine; language: Language; region: string }): VNode {
  const t = manageTexts.in(language)
  if (row.roles.length === 0) return <>{t('noRoles')}</>
  return (
    <>{row.roles.map(({ role, organisation }) => `${roleName(role, language, region)}, ${organisation}`).join('; ')}</>
  )
}

/** Whether somebody is blocked. */
export function PersonState({ blocked, language }: { blocked: boolean; language: Language }): VNode {
  const t = manageTexts.in(language)
  return blocked ? <Tag kind="danger">{t('blocked')}</Tag> : <Tag kind="done">{t('active')}</Tag>
}
