import type { VNode } from 'preact'
import { z } from 'zod'
import { dayAfter, dayOf, startOfDay } from '../../../platform/clock/days.ts'
import type { Tx } from '../../../platform/db/database.ts'
import type { RequestContext } from '../../../platform/http/route.ts'
import { formatDate } from '../../../platform/i18n/dates.ts'
import type { Language } from '../../../platform/i18n/texts.ts'
import {
  actionContext,
  choice,
  choiceOf,
  id,
  optionalChoiceOf,
  optionalDay,
  savedLabel,
  version,
  type FormPost,
  type Params,
  type RecordForm,
} from '../../../records/index.ts'
import type { FormView } from '../../../ui/form-view.ts'
import { DateField, Link, Notice, Paragraph, Select, SummaryList } from '../../../ui/index.ts'
import { paths } from '../paths.ts'
import { listOrganisations, type Organisation } from '../queries.ts'
import { roleName } from '../role-names.ts'
import { roles, type Role } from '../roles.ts'
import { listSubstitutable, listSubstitutes, type Substitutable } from './assignment-queries.ts'
import { lastDay } from './history.tsx'
import { findErrorLabel, wrongField } from './labels.ts'
import { aboutPerson, getManagedPerson, getManagedRole, managing, type ManagedRole } from './managed.ts'
import { endRole, giveRole, restoreRole } from './role-actions.ts'
import { manageTexts } from './text.ts'

/** The last day of a role, which counts whole; or none. Not over yet. */
const comingDay = (now: Date) => optionalDay().refine((day) => day === null || day >= dayOf(now), 'past')

/** The moment just after a day. */
const endOf = (day: string): Date => startOfDay(dayAfter(day))

type Offered = {
  personId: string
  name: string
  region: string
  organisations: readonly Organisation[]
  substitutable: readonly Substitutable[]
}

async function loadOffered(context: RequestContext, tx: Tx, params: Params): Promise<Offered> {
  const { id: personId, name, region } = await getManagedPerson(actionContext(context, tx), params.id)
  const substitutable = await listSubstitutable(tx, { region, except: personId, at: context.now })
  return { personId, name, region, substitutable, organisations: await listOrganisations(tx, { region }) }
}

type Wanted = {
  id: string
  role: Role
  organisation: string
  from: string | null
  until: string | null
  substitute: string | null
}

function GiveFields({ view, data }: { view: FormView; data: Offered }): VNode {
  const { language } = view
  const { name, region, organisations, substitutable } = data
  const t = manageTexts.in(language)
  const options = roles.map((role) => ({ value: role, label: roleName(role, language, region) }))
  return (
    <>
      <SummaryList rows={[{ label: t('person'), value: name }]} />
      <Paragraph>{t('giveRoleHow')}</Paragraph>
      <Select
        {...view.field('role')}
        label={t('role')}
        empty={t('roleChoose')}
        options={options.toSorted((one, other) => one.label.localeCompare(other.label, language))}
      />
      <Select
        {...view.field('organisation')}
        label={t('organisation')}
        empty={t('organisationChoose')}
        options={organisations.map(({ id: value, name: label }) => ({ value, label }))}
      />
      <DateField {...view.day('from')} label={t('from')} hint={t('fromHint')} optional />
      <DateField {...view.day('until')} label={t('until')} hint={t('untilHint')} optional />
      <Select
        {...view.field('substitute')}
        label={t('substitute')}
        hint={t('substituteHint')}
        optional
        empty={t('substituteNone')}
        options={substitutable.map((one) => ({ value: one.id, label: substitutableLabel(one, { language, region }) }))}
      />
    </>
  )
}

/** Somebody's role with its dates, to choose from. */
function substitutableLabel(
  { name, role, organisation, from, until }: Substitutable,
  { language, region }: { language: Language; region: string },
): string {
  const t = manageTexts.in(language)
  const values = { name, role: roleName(role, language, region), organisation, from: formatDate(from, language) }
  return until === null
    ? t('substitutableOpen', values)
    : t('substitutable', { ...values, until: lastDay(until, language) })
}

export const giveRoleForm: RecordForm<Wanted, Offered> = {
  ...aboutPerson,
  path: paths.person.giveRole(':id'),
  audit: { viewed: 'role.opened', done: 'role.given' },
  insertsInto: 'assignment',
  schema: async (context, tx, params) => {
    const { organisations, substitutable } = await loadOffered(context, tx, params)
    return z.strictObject({
      id,
      role: choice(roles),
      organisation: choiceOf(organisations.map((one) => one.id)),
      from: optionalDay(),
      until: comingDay(context.now),
      substitute: optionalChoiceOf(substitutable.map((one) => one.id)),
    })
  },
  labels(language) {
    const t = manageTexts.in(language)
    const fields = {
      role: t('role'),
      organisation: t('organisation'),
      from: t('from'),
      until: t('until'),
      substitute: t('substitute'),
    }
    return { title: t('giveRole'), button: t('giveRole'), fields, saved: savedLabel(language) }
  },
  errorLabel: findErrorLabel,
  check({ from, until, substitute }, context) {
    if (until !== null && from !== null && until < from) return [wrongField('until', 'until-before-from', context)]
    // Standing in is for a while: without an end nobody takes that access away again.
    const isEndless = substitute !== null && until === null
    return isEndless ? [wrongField('until', 'substitute-needs-end', context)] : []
  },
  async load(context, tx, params) {
    const data = await loadOffered(context, tx, params)
    context.about({ kind: 'person', id: data.personId }, [data.personId])
    const back = { href: paths.person.view(data.personId), label: manageTexts.in(context.language)('back') }
    return { back, data }
  },
  fields: GiveFields,
  async act(context, { from, until, organisation, substitute, ...wanted }, params) {
    const { now } = context.request
    await giveRole(context, {
      ...wanted,
      personId: params.id,
      organisationId: organisation,
      // A first day of today or before counts from this moment.
      from: from === null || from <= dayOf(now) ? now : startOfDay(from),
      until: until === null ? null : endOf(until),
      substitutes: substitute,
    })
    return paths.person.view(params.id)
  },
  done: (params) => paths.person.view(params.id),
}

type Ending = ManagedRole & {
  /** The people who stand in for this person in this role. */
  substitutes: readonly { personId: string; name: string; until: Date | null }[]
}

function EndFields({ view, data }: { view: FormView; data: Ending }): VNode {
  const { language } = view
  const { assignment, person, region, substitutes } = data
  const t = manageTexts.in(language)
  return (
    <>
      <SummaryList
        rows={[
          { label: t('person'), value: person.name },
          { label: t('role'), value: roleName(assignment.role, language, region) },
          { label: t('organisation'), value: assignment.organisation },
        ]}
      />
      <Paragraph>{t('endWhat')}</Paragraph>
      {substitutes.length > 0 && (
        <Notice kind="info" title={t('substitutesStay')}>
          <ul>
            {substitutes.map(({ personId, name, until }) => (
              <li key={personId}>
                <Link href={paths.person.view(personId)}>{name}</Link>: {lastDay(until, language)}
              </li>
            ))}
          </ul>
        </Notice>
      )}
      <DateField {...view.day('last')} label={t('endWhen')} hint={t('endHint')} optional />
    </>
  )
}

/** Tells the logs whose role it is. */
function tellWhose(context: RequestContext, { person }: ManagedRole): void {
  context.about({ kind: 'person', id: person.id }, [person.id])
}

export const endRoleForm: RecordForm<{ version: number; last: string | null }, Ending> = {
  ...managing,
  path: paths.role.end(':id'),
  audit: { viewed: 'role.opened', done: 'role.ended' },
  button: 'danger',
  schema: async ({ now }) => z.strictObject({ version, last: comingDay(now) }),
  labels(language) {
    const t = manageTexts.in(language)
    const fields = { last: t('endWhen') }
    return { title: t('endRole'), button: t('endConfirm'), fields, saved: savedLabel(language) }
  },
  async load(context, tx, params) {
    const found = await getManagedRole(actionContext(context, tx), params.id)
    tellWhose(context, found)
    const { assignment, person } = found
    return {
      back: { href: paths.person.view(person.id), label: manageTexts.in(context.language)('back') },
      version: assignment.version,
      data: { ...found, substitutes: await listSubstitutes(tx, { assignment, at: context.now }) },
    }
  },
  fields: EndFields,
  async act(context, { version: seen, last }, params) {
    const found = await getManagedRole(context, params.id)
    tellWhose(context.request, found)
    await endRole(context, { id: params.id, version: seen, until: last === null ? undefined : endOf(last) })
    return paths.person.view(found.person.id)
  },
}

export const restoreRoleButton: FormPost<object> = {
  ...managing,
  path: paths.role.restore(':id'),
  audit: 'role.restored',
  schema: z.strictObject({}),
  saved: savedLabel,
  async act(context, _input, params) {
    const found = await getManagedRole(context, params.id)
    tellWhose(context.request, found)
    await restoreRole(context, params.id)
    return paths.person.view(found.person.id)
  },
}
