import type { VNode } from 'preact'
import { formatDate } from '../../../platform/i18n/dates.ts'
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
  Tag,
  VisuallyHidden,
  WorkPage,
} from '../../../ui/index.ts'
import { paths } from '../paths.ts'
import { roleName } from '../role-names.ts'
import type { ManagedAssignment } from './assignment-queries.ts'
import { History, lastDay } from './history.tsx'
import { PersonState } from './people-page.tsx'
import type { ManagedPerson } from './person-queries.ts'
import { manageTexts } from './text.ts'

export type PersonView = {
  form: FormView
  person: ManagedPerson
  assignments: readonly ManagedAssignment[]
  region: string
  history: readonly HistoryLine[]
  /** It is the administrator's own page: then nothing here can be changed by them. */
  own: boolean
}

/** One person: who they are, what they may do where, what happened. */
export function PersonPage(view: PersonView): VNode {
  const { form, person, history } = view
  const { language } = form
  const t = manageTexts.in(language)
  const { id } = person
  return (
    <WorkPage context={form.page} title={t('person')} aside={<History lines={history} language={language} />}>
      <FormNotices view={form} />
      <Heading level={1}>{person.name}</Heading>
      <SummaryList
        rows={[
          { label: t('email'), value: person.email },
          { label: t('language'), value: t(person.language) },
          { label: t('state'), value: <PersonState blocked={person.blockedAt !== null} language={language} /> },
        ]}
      />
      <Actions>
        <ButtonLink kind="secondary" href={paths.person.change(id)}>
          {t('change')}
        </ButtonLink>
        <Link href={paths.person.account(id)}>{t('account')}</Link>
        {!view.own && person.blockedAt === null && <Link href={paths.person.block(id)}>{t('block')}</Link>}
      </Actions>
      {person.blockedAt !== null && (
        <Form action={paths.person.unblock(id)} csrfToken={form.page.csrfToken}>
          <Button kind="secondary">{t('unblock')}</Button>
        </Form>
      )}
      <Heading level={2}>{t('roles')}</Heading>
      <Roles view={view} />
      {!view.own && (
        <ButtonLink kind="primary" href={paths.person.giveRole(id)}>
          {t('giveRole')}
        </ButtonLink>
      )}
      <Paragraph>
        <Link href={paths.people}>{t('backToList')}</Link>
      </Paragraph>
    </WorkPage>
  )
}

function Roles({ view }: { view: PersonView }): VNode {
  const { language } = view.form
  const t = manageTexts.in(language)
  return (
    <Table<ManagedAssignment>
      caption={t('roles')}
      captionHidden
      rows={view.assignments}
      empty={t('rolesNone')}
      columns={[
        { key: 'role', label: t('role'), cell: (row) => roleName(row.role, language, view.region) },
        { key: 'organisation', label: t('organisation'), cell: (row) => row.organisation },
        { key: 'from', label: t('from'), cell: (row) => formatDate(row.from, language) },
        { key: 'until', label: t('until'), cell: (row) => lastDay(row.until, language) },
        { key: 'substitute', label: t('substitute'), cell: (row) => row.substituteFor ?? '–' },
        { key: 'action', label: t('state'), cell: (row) => <RoleState row={row} view={view} /> },
      ]}
    />
  )
}

function RoleState({ row, view }: { row: ManagedAssignment; view: PersonView }): VNode {
  const { now, csrfToken, language } = view.form.page
  const t = manageTexts.in(language)
  const what = (
    <VisuallyHidden>
      : {roleName(row.role, language, view.region)}, {row.organisation}
    </VisuallyHidden>
  )
  if (row.until !== null && row.until <= now) {
    return (
      <>
        <Tag kind="neutral">{t('ended')}</Tag>
        {!view.own && row.substituteFor === null && (
          <Form action={paths.role.restore(row.id)} csrfToken={csrfToken} layout="inline">
            <Button kind="link">
              {t('undoEnd')}
              {what}
            </Button>
          </Form>
        )}
      </>
    )
  }
  return (
    <>
      {row.from > now ? <Tag kind="waiting">{t('coming')}</Tag> : <Tag kind="done">{t('holds')}</Tag>}{' '}
      {!view.own && (
        <Link href={paths.role.end(row.id)}>
          {t('endRole')}
          {what}
        </Link>
      )}
    </>
  )
}
