import type { VNode } from 'preact'
import { formatDate } from '../../../platform/i18n/dates.ts'
import type { Language } from '../../../platform/i18n/texts.ts'
import { FormNotices, type HistoryLine } from '../../../records/index.ts'
import type { FormView } from '../../../ui/form-view.ts'
import {
  Actions,
  Button,
  ButtonLink,
  Form,
  Heading,
  Link,
  Paragraph,
  SummaryList,
  Table,
  WorkPage,
} from '../../../ui/index.ts'
import { paths } from '../paths.ts'
import type { Organisation } from '../queries.ts'
import { organisationKindName, roleName } from '../role-names.ts'
import type { ManagedAssignment } from './assignment-queries.ts'
import { History, lastDay } from './history.tsx'
import { OrganisationState } from './organisations-page.tsx'
import { manageTexts } from './text.ts'

type Member = ManagedAssignment & { name: string }

export type OrganisationView = {
  form: FormView
  organisation: Organisation
  areas: readonly string[]
  members: readonly Member[]
  history: readonly HistoryLine[]
}

/** One organisation: what it is, who has a role there, what happened to it. */
export function OrganisationPage({ form, organisation, areas, members, history }: OrganisationView): VNode {
  const { language } = form
  const t = manageTexts.in(language)
  const { id } = organisation
  const open = organisation.closedAt === null
  return (
    <WorkPage context={form.page} title={t('organisation')} aside={<History lines={history} language={language} />}>
      <FormNotices view={form} />
      <Heading level={1}>{organisation.name}</Heading>
      <SummaryList
        rows={[
          { label: t('kind'), value: organisationKindName(organisation.kind, language) },
          { label: t('state'), value: <OrganisationState closedAt={organisation.closedAt} language={language} /> },
          { label: t('organisationEmail'), value: organisation.email ?? '–' },
          { label: t('areas'), value: areas.length === 0 ? t('areasNone') : areas.join(', ') },
        ]}
      />
      <Actions>
        <ButtonLink kind="primary" href={paths.organisation.change(id)}>
          {t('change')}
        </ButtonLink>
        {open && <Link href={paths.organisation.signIn(id)}>{t('signInSystem')}</Link>}
        {open && <Link href={paths.organisation.close(id)}>{t('close')}</Link>}
      </Actions>
      {!open && (
        <Form action={paths.organisation.reopen(id)} csrfToken={form.page.csrfToken}>
          <Button kind="secondary">{t('reopen')}</Button>
        </Form>
      )}
      <Heading level={2}>{t('members')}</Heading>
      <Members members={members} language={language} region={organisation.region} />
      <Paragraph>
        <Link href={paths.organisations}>{t('backToList')}</Link>
      </Paragraph>
    </WorkPage>
  )
}

function Members(view: { members: readonly Member[]; language: Language; region: string }): VNode {
  const { members, language, region } = view
  const t = manageTexts.in(language)
  return (
    <Table<Member>
      caption={t('members')}
      captionHidden
      rows={members}
      empty={t('membersNone')}
      columns={[
        {
          key: 'name',
          label: t('name'),
          cell: (row) => <Link href={paths.person.view(row.personId)}>{row.name}</Link>,
        },
        { key: 'role', label: t('role'), cell: (row) => roleName(row.role, language, region) },
        { key: 'from', label: t('from'), cell: (row) => formatDate(row.from, language) },
        { key: 'until', label: t('until'), cell: (row) => lastDay(row.until, language) },
      ]}
    />
  )
}
