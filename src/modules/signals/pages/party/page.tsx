import type { VNode } from 'preact'
import type { Language } from '../../../../platform/i18n/texts.ts'
import { Hidden, Radios, SummaryList, TextArea, TextField } from '../../../../ui/index.ts'
import { partyLabel, type PartyLine } from '../../present.ts'
import { certainties, fieldsOf, partyFields, partyRoles, type PartyField, type PartyKind } from '../../rules/parties.ts'
import { certaintyTexts, partyFieldTexts, partyKindTexts, partyRoleTexts } from '../../labels/parties.ts'
import type { FieldLabels, FormView } from '../../../../ui/form-view.ts'
import { optionsOf } from '../options.ts'
import { formTexts } from '../text.ts'
import { partyTexts } from './text.ts'

/** The fields of one kind of party, with what is known of it now. */
export function PartyFieldset({
  view,
  kind,
  party,
}: {
  view: FormView
  kind: PartyKind
  party?: PartyLine | undefined
}): VNode {
  const { language } = view
  const t = partyTexts.in(language)
  const f = formTexts.in(language)
  const yesNo = [
    { value: 'yes', label: f('yes') },
    { value: 'no', label: f('no') },
  ]
  const minor = party?.minor === true ? 'yes' : party?.minor === false ? 'no' : null
  return (
    <>
      <Hidden name="kind" value={kind} />
      {fieldsOf[kind].map((field) => (
        <ContentField
          key={field}
          view={view}
          field={field}
          now={party?.content?.[field]}
          optional={field !== fieldsOf[kind][0]}
        />
      ))}
      {kind === 'person' && (
        <Radios name="minor" legend={t('minor')} optional options={yesNo} value={view.value('minor', minor)} />
      )}
      <Radios
        {...view.field('role', party?.role)}
        legend={t('role')}
        options={optionsOf(partyRoles, partyRoleTexts.in(language))}
      />
      <Radios
        {...view.field('certainty', party?.certainty)}
        legend={t('certainty')}
        options={optionsOf(certainties, certaintyTexts.in(language))}
      />
    </>
  )
}

/** How the fields of any kind of party are called. */
export function partyNames(language: Language): FieldLabels {
  const t = partyTexts.in(language)
  const f = partyFieldTexts.in(language)
  return {
    ...Object.fromEntries(partyFields.map((field) => [field, f(field)])),
    role: t('role'),
    certainty: t('certainty'),
  }
}

type ContentProps = { view: FormView; field: PartyField; now: string | undefined; optional: boolean }

function ContentField({ view, field, now, optional }: ContentProps): VNode {
  const t = partyTexts.in(view.language)
  const hints: Partial<Record<PartyField, string>> = {
    birthDate: t('birthHint'),
    account: t('accountHint'),
    note: t('noteHint'),
  }
  const common = {
    name: field,
    label: partyFieldTexts.in(view.language)(field),
    hint: hints[field],
    optional,
    value: view.value(field, now),
    error: view.error(field),
  }
  return field === 'note' ? (
    <TextArea {...common} rows={3} />
  ) : (
    <TextField {...common} autocomplete="off" spellcheck={false} />
  )
}

/** Who or what is taken out. */
export function PartyToRemove({ view, party }: { view: FormView; party: PartyLine }): VNode {
  const label = partyKindTexts.in(view.language)(party.kind)
  return <SummaryList rows={[{ label, value: partyLabel(party.content) }]} />
}
