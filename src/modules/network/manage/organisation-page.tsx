import type { VNode } from 'preact'
import type { FormView } from '../../../ui/form-view.ts'
import {
  Actions,
  Button,
  ButtonLink,
  Form,
  Heading,
  Link,
  Notice,
  Paragraph,
  SummaryList,
  Table,
  Timeline,
  WorkPage,
  type SummaryRow,
  type TimelineItem,
} from '../../../ui/index.ts'
import { formatDate } from '../../../platform/i18n/dates.ts'
import { organisationKindName, roleName } from '../role-names.ts'
import type { Organisation } from '../queries.ts'
import { FormPage } from './form-page.tsx'
import { OrganisationState } from './organisation-pages.tsx'
import type { ManagedAssignment } from './assignment-queries.ts'
import { findActionWord, manageTexts } from './text.ts'

type Member = ManagedAssignment & { name: string }
export type Changes = readonly { at: Date; who: string | null; action: string }[]

export type OrganisationView = {
  form: FormView
  organisation: Organisation
  areas: readonly string[]
  members: readonly Member[]
  changes: Changes
}

/** One organisation: what it is, who has a role there, what happened to it. */
export function OrganisationPage({ form, organisation, areas, members, changes }: OrganisationView): VNode {
  const { language, csrfToken } = form.page
  const t = manageTexts.in(language)
  const path = `/beheer/organisaties/${organisation.id}`
  const open = organisation.closedAt === null
  return (
    <WorkPage context={form.page} title={t('organisation')} aside={<History changes={changes} language={language} />}>
      <Heading level={1}>{organisation.name}</Heading>
      {form.value('done') !== '' && <Notice kind="success" title={t('done')} />}
      <SummaryList
        rows={[
          { label: t('kind'), value: organisationKindName(organisation.kind, language) },
          { label: t('state'), value: <OrganisationState closedAt={organisation.closedAt} language={language} /> },
          { label: t('organisationEmail'), value: organisation.email ?? '–' },
          { label: t('areas'), value: areas.length === 0 ? t('areasNone') : areas.join(', ') },
        ]}
      />
      <Actions>
        <ButtonLink kind="primary" href={`${path}/wijzigen`}>
          {t('change')}
        </ButtonLink>
        {open && <Link href={`${path}/inlogsysteem`}>{t('signInSystem')}</Link>}
        {open && <Link href={`${path}/stoppen`}>{t('close')}</Link>}
      </Actions>
      {!open && (
        <Form action={`${path}/heropenen`} csrfToken={csrfToken}>
          <Button kind="secondary">{t('reopen')}</Button>
        </Form>
      )}
      <Heading level={2}>{t('members')}</Heading>
      <Members members={members} language={language} region={organisation.region} />
      <Paragraph>
        <Link href="/beheer/organisaties">{t('backToList')}</Link>
      </Paragraph>
    </WorkPage>
  )
}

function Members(view: { members: readonly Member[]; language: 'nl' | 'en'; region: string }): VNode {
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
          cell: (row) => <Link href={`/beheer/mensen/${row.personId}`}>{row.name}</Link>,
        },
        { key: 'role', label: t('role'), cell: (row) => roleName(row.role, language, region) },
        { key: 'from', label: t('from'), cell: (row) => formatDate(row.from, language) },
        { key: 'until', label: t('until'), cell: (row) => lastDay(row.until, language) },
      ]}
    />
  )
}

/** The last day of a role, in words: its end is the first moment on which it no longer holds. */
export function lastDay(until: Date | null, language: 'nl' | 'en'): string {
  if (until === null) return manageTexts.in(language)('noEnd')
  return formatDate(new Date(until.getTime() - 1), language)
}

/** What happened to a person or organisation. */
export function History({ changes, language }: { changes: Changes; language: 'nl' | 'en' }): VNode {
  const t = manageTexts.in(language)
  const items: TimelineItem[] = changes.flatMap(({ at, who, action }) => {
    const word = findActionWord(action)
    return word === undefined ? [] : [{ at, who: who ?? t('system'), what: t(word) }]
  })
  return (
    <>
      <Heading level={2}>{t('history')}</Heading>
      {items.length === 0 ? <Paragraph>{t('historyNone')}</Paragraph> : <Timeline items={items} />}
    </>
  )
}

/** A page that says whom or what it is about, and asks whether one is sure. */
export function ConfirmPage(view: {
  form: FormView
  title: string
  about: SummaryRow
  what: string
  path: string
  back: string
  confirm: string
}): VNode {
  const { about, what, confirm, ...page } = view
  return (
    <FormPage {...page} submit={confirm} danger>
      <SummaryList rows={[about]} />
      <Paragraph>{what}</Paragraph>
    </FormPage>
  )
}
