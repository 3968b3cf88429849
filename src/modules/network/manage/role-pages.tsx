import type { VNode } from 'preact'
import { formatDate } from '../../../platform/i18n/dates.ts'
import type { Language } from '../../../platform/i18n/texts.ts'
import type { FormView } from '../../../ui/form-view.ts'
import { DateField, Link, Notice, Paragraph, Select, SummaryList } from '../../../ui/index.ts'
import { roleName } from '../role-names.ts'
import type { Organisation } from '../queries.ts'
import { roles } from '../roles.ts'
import { lastDay } from './organisation-page.tsx'
import type { ManagedAssignment, Substitutable } from './assignment-queries.ts'
import { FormPage } from './form-page.tsx'
import { manageTexts, type ManageWord } from './text.ts'

export type RoleFormView = {
  form: FormView
  personId: string
  assignmentId: string
  name: string
  region: string
  organisations: readonly Organisation[]
  substitutable: readonly Substitutable[]
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
  substitutable,
}: RoleFormView): VNode {
  const { language } = form.page
  const t = manageTexts.in(language)
  const path = `/beheer/mensen/${personId}`
  const words = roles.map((role) => ({ value: role, label: roleName(role, language, region) }))
  return (
    <FormPage
      form={form}
      title={t('giveRole')}
      path={`${path}/rol`}
      back={path}
      hidden={{ id: assignmentId }}
      submit={t('giveRole')}
    >
      <SummaryList rows={[{ label: t('person'), value: name }]} />
      <Paragraph>{t('giveRoleHow')}</Paragraph>
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
      <Day form={form} name="from" label="from" hint="fromHint" />
      <Day form={form} name="until" label="until" hint="untilHint" />
      <Select
        name="substitute"
        label={t('substitute')}
        hint={t('substituteHint')}
        optional
        empty={t('substituteNone')}
        options={substitutable.map((one) => ({
          value: one.id,
          label: substitutableInWords(one, { language, region }),
        }))}
        value={form.value('substitute')}
        error={form.error('substitute')}
      />
    </FormPage>
  )
}

/** Somebody's role with its dates, to choose from. */
function substitutableInWords(
  { name, role, organisation, from, until }: Substitutable,
  { language, region }: { language: Language; region: string },
): string {
  const t = manageTexts.in(language)
  const words = { name, role: roleName(role, language, region), organisation, from: formatDate(from, language) }
  return until === null
    ? t('substitutableOpen', words)
    : t('substitutable', { ...words, until: lastDay(until, language) })
}

/** A date of this form, as typed. */
function Day({
  form,
  name,
  label,
  hint,
}: {
  form: FormView
  name: string
  label: ManageWord
  hint: ManageWord
}): VNode {
  const t = manageTexts.in(form.page.language)
  return (
    <DateField
      name={name}
      label={t(label)}
      hint={t(hint)}
      optional
      value={dayTyped(form, name)}
      error={form.error(name)}
    />
  )
}

/** The form that ends a role: now, or after a day. */
export function EndRolePage(view: {
  form: FormView
  assignment: ManagedAssignment
  name: string
  region: string
  /** Who stands in for this person in this role. */
  substitutes: readonly { personId: string; name: string; until: Date | null }[]
}): VNode {
  const { form, assignment, name, region, substitutes } = view
  const { language } = form.page
  const t = manageTexts.in(language)
  return (
    <FormPage
      form={form}
      title={t('endRole')}
      path={`/beheer/rollen/${assignment.id}/beeindigen`}
      back={`/beheer/mensen/${assignment.personId}`}
      hidden={{ version: form.value('version') || String(assignment.version) }}
      submit={t('endConfirm')}
      danger
    >
      <SummaryList
        rows={[
          { label: t('person'), value: name },
          { label: t('role'), value: roleName(assignment.role, language, region) },
          { label: t('organisation'), value: assignment.organisation },
        ]}
      />
      <Paragraph>{t('endWhat')}</Paragraph>
      {substitutes.length > 0 && (
        <Notice kind="info" title={t('substitutesStay')}>
          <ul>
            {substitutes.map(({ personId, name: who, until }) => (
              <li key={personId}>
                <Link href={`/beheer/mensen/${personId}`}>{who}</Link>: {lastDay(until, language)}
              </li>
            ))}
          </ul>
        </Notice>
      )}
      <Day form={form} name="last" label="endWhen" hint="endHint" />
    </FormPage>
  )
}
