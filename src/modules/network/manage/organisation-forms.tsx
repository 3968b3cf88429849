import type { VNode } from 'preact'
import { z } from 'zod'
import type { Tx } from '../../../platform/db/database.ts'
import type { RequestContext } from '../../../platform/http/route.ts'
import type { Language } from '../../../platform/i18n/texts.ts'
import {
  actionContext,
  choice,
  choicesOf,
  id,
  requiredText,
  savedLabel,
  version,
  type FormLabels,
  type FormPost,
  type Params,
  type RecordForm,
} from '../../../records/index.ts'
import type { FormView } from '../../../ui/form-view.ts'
import { Checkboxes, Paragraph, Select, SummaryList, TextField } from '../../../ui/index.ts'
import { paths } from '../paths.ts'
import type { Organisation } from '../queries.ts'
import { organisationKindName } from '../role-names.ts'
import { organisationKinds } from '../roles.ts'
import { listAreaChoices } from './area-choices.ts'
import { nameLength, optionalEmail } from './fields.ts'
import { findErrorLabel } from './labels.ts'
import { getManagedOrganisation, getManagedRegion, managing } from './managed.ts'
import { addOrganisation, changeOrganisation, closeOrganisation, reopenOrganisation } from './organisation-actions.ts'
import { areasOf, type OrganisationFacts } from './organisation-queries.ts'
import { manageTexts } from './text.ts'

type AreaChoices = Awaited<ReturnType<typeof listAreaChoices>>

/** The facts of an organisation, which serves municipalities out of these. */
const factsOf = (municipalities: AreaChoices) => ({
  name: requiredText(nameLength),
  kind: choice(organisationKinds),
  email: optionalEmail,
  areas: choicesOf(municipalities.map(({ code }) => code)),
})

/** What the forms and buttons about one organisation have in common. */
const aboutOrganisation = {
  ...managing,
  about: (context: RequestContext, params: Params): void => context.about({ kind: 'organisation', id: params.id }),
}

const labelsOf = (language: Language, title: 'addOrganisation' | 'changeOrganisation'): FormLabels => {
  const t = manageTexts.in(language)
  return {
    title: t(title),
    button: t('save'),
    fields: { name: t('name'), kind: t('kind'), email: t('organisationEmail'), areas: t('areas') },
    saved: savedLabel(language),
  }
}

type Known = { facts: OrganisationFacts | undefined; municipalities: AreaChoices }

function OrganisationFields({ view, data: { facts, municipalities } }: { view: FormView; data: Known }): VNode {
  const { language } = view
  const t = manageTexts.in(language)
  return (
    <>
      <TextField {...view.field('name', facts?.name)} label={t('name')} maxLength={nameLength} />
      <Select
        {...view.field('kind', facts?.kind)}
        label={t('kind')}
        empty={t('kindChoose')}
        options={organisationKinds.map((kind) => ({ value: kind, label: organisationKindName(kind, language) }))}
      />
      <TextField
        {...view.field('email', facts?.email)}
        label={t('organisationEmail')}
        hint={t('organisationEmailHint')}
        type="email"
        optional
      />
      {municipalities.length > 0 && (
        <Checkboxes
          {...view.choices('areas', facts?.areas)}
          legend={t('areas')}
          optional
          options={municipalities.map(({ code, name }) => ({ value: code, label: name }))}
        />
      )}
    </>
  )
}

async function listNewAreas(context: RequestContext, tx: Tx): Promise<AreaChoices> {
  const region = await getManagedRegion(actionContext(context, tx))
  return listAreaChoices(tx, context, { region, serves: [] })
}

type Added = OrganisationFacts & { id: string }

export const addOrganisationForm: RecordForm<Added, Known> = {
  ...managing,
  path: paths.organisation.add,
  audit: { viewed: 'organisation.opened', done: 'organisation.added' },
  insertsInto: 'organisation',
  schema: async (context, tx) => z.strictObject({ id, ...factsOf(await listNewAreas(context, tx)) }),
  labels: (language) => labelsOf(language, 'addOrganisation'),
  errorLabel: findErrorLabel,
  load: async (context, tx) => ({
    back: { href: paths.organisations, label: manageTexts.in(context.language)('backToList') },
    data: { facts: undefined, municipalities: await listNewAreas(context, tx) },
  }),
  fields: OrganisationFields,
  async act(context, facts) {
    context.request.about({ kind: 'organisation', id: facts.id })
    await addOrganisation(context, facts)
    return paths.organisation.view(facts.id)
  },
  done: (_params, made) => paths.organisation.view(made),
}

/** An organisation with the municipalities that it serves, and those that it can serve. */
async function loadOrganisation(
  context: RequestContext,
  tx: Tx,
  params: Params,
): Promise<Known & { organisation: Organisation }> {
  const organisation = await getManagedOrganisation(actionContext(context, tx), params.id)
  const areas = await areasOf(tx, organisation.id)
  const municipalities = await listAreaChoices(tx, context, { region: organisation.region, serves: areas })
  return { organisation, facts: { ...organisation, areas }, municipalities }
}

type Changed = OrganisationFacts & { version: number }

export const changeOrganisationForm: RecordForm<Changed, Known> = {
  ...aboutOrganisation,
  path: paths.organisation.change(':id'),
  audit: { viewed: 'organisation.opened', done: 'organisation.changed' },
  schema: async (context, tx, params) => {
    const { municipalities } = await loadOrganisation(context, tx, params)
    return z.strictObject({ version, ...factsOf(municipalities) })
  },
  labels: (language) => labelsOf(language, 'changeOrganisation'),
  errorLabel: findErrorLabel,
  async load(context, tx, params) {
    const { organisation, ...data } = await loadOrganisation(context, tx, params)
    return { back: backTo(organisation.id, context.language), version: organisation.version, data }
  },
  fields: OrganisationFields,
  async act(context, facts, params) {
    await changeOrganisation(context, { ...facts, id: params.id })
    return paths.organisation.view(params.id)
  },
}

const nothing = z.strictObject({})

function Closing({ view, data }: { view: FormView; data: string }): VNode {
  const t = manageTexts.in(view.language)
  return (
    <>
      <SummaryList rows={[{ label: t('organisation'), value: data }]} />
      <Paragraph>{t('closeWhat')}</Paragraph>
    </>
  )
}

export const closeOrganisationForm: RecordForm<object, string> = {
  ...aboutOrganisation,
  path: paths.organisation.close(':id'),
  audit: { viewed: 'organisation.opened', done: 'organisation.closed' },
  button: 'danger',
  schema: nothing,
  labels(language) {
    const t = manageTexts.in(language)
    return { title: t('close'), button: t('closeConfirm'), saved: savedLabel(language) }
  },
  async load(context, tx, params) {
    const { id, name } = await getManagedOrganisation(actionContext(context, tx), params.id)
    return { back: backTo(id, context.language), data: name }
  },
  fields: Closing,
  async act(context, _input, params) {
    await closeOrganisation(context, params.id)
    return paths.organisation.view(params.id)
  },
}

export const reopenOrganisationButton: FormPost<object> = {
  ...aboutOrganisation,
  path: paths.organisation.reopen(':id'),
  audit: 'organisation.reopened',
  schema: nothing,
  saved: savedLabel,
  async act(context, _input, params) {
    await reopenOrganisation(context, params.id)
    return paths.organisation.view(params.id)
  },
}

function backTo(id: string, language: Language): { href: string; label: string } {
  return { href: paths.organisation.view(id), label: manageTexts.in(language)('back') }
}
