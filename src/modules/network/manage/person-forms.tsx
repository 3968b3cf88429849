import type { VNode } from 'preact'
import { z } from 'zod'
import { languages, type Language } from '../../../platform/i18n/texts.ts'
import {
  actionContext,
  choice,
  id,
  requiredText,
  savedLabel,
  version,
  type FormLabels,
  type FormPost,
  type RecordForm,
} from '../../../records/index.ts'
import type { FormView } from '../../../ui/form-view.ts'
import { Paragraph, Radios, SummaryList, TextField } from '../../../ui/index.ts'
import { paths } from '../paths.ts'
import { emailAddress, nameLength } from './fields.ts'
import { findErrorLabel } from './labels.ts'
import { aboutPerson, getManagedPerson, getManagedRegion, managing } from './managed.ts'
import { blockPerson, changePerson, createPerson, unblockPerson } from './person-actions.ts'
import type { PersonFacts } from './person-queries.ts'
import { manageTexts } from './text.ts'

const facts = { name: requiredText(nameLength), email: emailAddress, language: choice(languages) }

const labelsOf = (language: Language, title: 'addPerson' | 'changePerson'): FormLabels => {
  const t = manageTexts.in(language)
  const fields = { name: t('name'), email: t('email'), language: t('language') }
  return { title: t(title), button: t('save'), fields, saved: savedLabel(language) }
}

function PersonFields({ view, data }: { view: FormView; data: PersonFacts | undefined }): VNode {
  const t = manageTexts.in(view.language)
  return (
    <>
      <TextField {...view.field('name', data?.name)} label={t('name')} maxLength={nameLength} autocomplete="off" />
      <TextField
        {...view.field('email', data?.email)}
        label={t('email')}
        hint={t('personEmailHint')}
        type="email"
        autocomplete="off"
      />
      <Radios
        {...view.field('language', data?.language ?? languages[0])}
        legend={t('language')}
        options={languages.map((language) => ({ value: language, label: t(language) }))}
      />
    </>
  )
}

const addSchema = z.strictObject({ id, ...facts })

export const addPersonForm: RecordForm<z.output<typeof addSchema>, undefined> = {
  ...managing,
  path: paths.person.add,
  audit: { viewed: 'person.opened', done: 'person.added' },
  insertsInto: 'person',
  schema: addSchema,
  labels: (language) => ({ ...labelsOf(language, 'addPerson'), saved: manageTexts.in(language)('personAdded') }),
  errorLabel: findErrorLabel,
  async load(context, tx) {
    await getManagedRegion(actionContext(context, tx))
    return { back: { href: paths.people, label: manageTexts.in(context.language)('backToList') }, data: undefined }
  },
  fields: PersonFields,
  async act(context, person) {
    context.request.about({ kind: 'person', id: person.id }, [person.id])
    await createPerson(context, person)
    return paths.person.view(person.id)
  },
  done: (_params, made) => paths.person.view(made),
}

const changeSchema = z.strictObject({ version, ...facts })

export const changePersonForm: RecordForm<z.output<typeof changeSchema>, PersonFacts> = {
  ...aboutPerson,
  path: paths.person.change(':id'),
  audit: { viewed: 'person.opened', done: 'person.changed' },
  schema: changeSchema,
  labels: (language) => labelsOf(language, 'changePerson'),
  errorLabel: findErrorLabel,
  async load(context, tx, params) {
    const person = await getManagedPerson(actionContext(context, tx), params.id)
    context.about({ kind: 'person', id: person.id }, [person.id])
    return { back: backTo(person.id, context.language), version: person.version, data: person }
  },
  fields: PersonFields,
  async act(context, person, params) {
    await changePerson(context, { ...person, id: params.id })
    return paths.person.view(params.id)
  },
}

const nothing = z.strictObject({})

function Blocking({ view, data }: { view: FormView; data: string }): VNode {
  const t = manageTexts.in(view.language)
  return (
    <>
      <SummaryList rows={[{ label: t('person'), value: data }]} />
      <Paragraph>{t('blockWhat')}</Paragraph>
    </>
  )
}

export const blockPersonForm: RecordForm<object, string> = {
  ...aboutPerson,
  path: paths.person.block(':id'),
  audit: { viewed: 'person.opened', done: 'person.blocked' },
  button: 'danger',
  schema: nothing,
  labels(language) {
    const t = manageTexts.in(language)
    return { title: t('block'), button: t('blockConfirm'), saved: savedLabel(language) }
  },
  async load(context, tx, params) {
    const { id: personId, name } = await getManagedPerson(actionContext(context, tx), params.id)
    context.about({ kind: 'person', id: personId }, [personId])
    return { back: backTo(personId, context.language), data: name }
  },
  fields: Blocking,
  async act(context, _input, params) {
    await blockPerson(context, params.id)
    return paths.person.view(params.id)
  },
}

export const unblockPersonButton: FormPost<object> = {
  ...aboutPerson,
  path: paths.person.unblock(':id'),
  audit: 'person.unblocked',
  schema: nothing,
  saved: savedLabel,
  async act(context, _input, params) {
    await unblockPerson(context, params.id)
    return paths.person.view(params.id)
  },
}

function backTo(personId: string, language: Language): { href: string; label: string } {
  return { href: paths.person.view(personId), label: manageTexts.in(language)('back') }
}
