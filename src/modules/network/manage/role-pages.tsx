import type { VNode } from 'preact'
import type { FormView } from '../../../ui/form-view.ts'
import {
  Actions,
  Button,
  DateField,
  ErrorSummary,
  Form,
  Heading,
  Hidden,
  Link,
  Paragraph,
  Select,
  SummaryList,
  WorkPage,
} from '../../../ui/index.ts'
import { roleName } from '../role-names.ts'
import type { Organisation } from '../queries.ts'
import { roles } from '../roles.ts'
import type { ManagedAssignment } from './person-queries.ts'
import { manageTexts } from './text.ts'

export type RoleFormView = {
  form: FormView
  personId: string
  assignmentId: string
  name: string
  region: string
  organisations: readonly Organisation[]
  /** Others of the region, whom this person may stand in for. */
  others: readonly { id: string; name: string }[]
}

function dayTyped(form: FormView, name: string) {
  return { day: form.value(`${name}-day`), month: form.value(`${name}-month`), year: form.value(`${name}-year`) }
}

/** The form that gives somebody a role. */
export function RoleFormPage({
  form,
  personId,
  assignmentId,
  name,
  region,
  organisations,
  others,
}: RoleFormView): VNode {
  const { language } = form.page
  const t = manageTexts.in(language)
  const path = `/beheer/mensen/${personId}`
  const words = roles.map((role) => ({ value: role, label: roleName(role, language, region) }))
  return (
    <WorkPage context={form.page} title={t('giveRole')} error={form.errors.length > 0}>
      <ErrorSummary errors={form.errors} />
      <Heading level={1}>{t('giveRole')}</Heading>
      <SummaryList rows={[{ label: t('person'), value: name }]} />
      <Paragraph>{t('giveRoleHow')}</Paragraph>
      <Form action={`${path}/rol`} csrfToken={form.page.csrfToken}>
        <Hidden name="id" value={assignmentId} />
        <Select
          name="role"
          label={t('role')}
          empty={t('roleChoose')}
          options={words.sort((one, other) => one.label.localeCompare(other.label, language))}
          value={form.value('role')}
          error={form.error('role')}
        />
        <Select
          name="organisation"
          label={t('organisation')}
          empty={t('organisationChoose')}
          options={organisations.map(({ id, name }) => ({ value: id, label: name }))}
          value={form.value('organisation')}
          error={form.error('organisation')}
        />
        <Period form={form} />
        <Select
          name="substitute"
          label={t('substitute')}
          hint={t('substituteHint')}
          optional
          empty={t('substituteNone')}
          options={others.map(({ id, name }) => ({ value: id, label: name }))}
          value={form.value('substitute')}
          error={form.error('substitute')}
        />
        <Button kind="primary">{t('giveRole')}</Button>
      </Form>
      <Paragraph>
        <Link href={path}>{t('back')}</Link>
      </Paragraph>
    </WorkPage>
  )
}

function Period({ form }: { form: FormView }): VNode {
  const t = manageTexts.in(form.page.language)
  return (
    <>
      <DateField
        name="from"
        label={t('from')}
        hint={t('fromHint')}
        optional
        value={dayTyped(form, 'from')}
        error={form.error('from')}
      />
      <DateField
        name="until"
        label={t('until')}
        hint={t('untilHint')}
        optional
        value={dayTyped(form, 'until')}
        error={form.error('until')}
      />
    </>
  )
}

/** The form that ends a role: now, or after a day. */
export function EndRolePage(view: {
  form: FormView
  assignment: ManagedAssignment
  name: string
  region: string
}): VNode {
  const { form, assignment, name, region } = view
  const { language } = form.page
  const t = manageTexts.in(language)
  return (
    <WorkPage context={form.page} title={t('endRole')} error={form.errors.length > 0}>
      <ErrorSummary errors={form.errors} />
      <Heading level={1}>{t('endRole')}</Heading>
      <SummaryList
        rows={[
          { label: t('person'), value: name },
          { label: t('role'), value: roleName(assignment.role, language, region) },
          { label: t('organisation'), value: assignment.organisation },
        ]}
      />
      <Paragraph>{t('endWhat')}</Paragraph>
      <Form action={`/beheer/rollen/${assignment.id}/beeindigen`} csrfToken={form.page.csrfToken}>
        <Hidden name="version" value={form.value('version') || String(assignment.version)} />
        <DateField
          name="last"
          label={t('endWhen')}
          hint={t('endHint')}
          optional
          value={dayTyped(form, 'last')}
          error={form.error('last')}
        />
        <Actions>
          <Button kind="danger">{t('endConfirm')}</Button>
          <Link href={`/beheer/mensen/${assignment.personId}`}>{t('back')}</Link>
        </Actions>
      </Form>
    </WorkPage>
  )
}
