import type { VNode } from 'preact'
import { Checkboxes, DateField, Radios, Select, TextArea, TextField } from '../../../../ui/index.ts'
import type { Municipality } from '../../../network/index.ts'
import type { Facts } from '../../contents.ts'
import type { SignalHead } from '../../present.ts'
import type { FactsRow } from '../../queries/content.ts'
import { crossings, forms, identifiers, sectors } from '../../rules/forms.ts'
import { crossingTexts, formTexts as exploitationTexts, identifierTexts, sectorTexts } from '../../labels/facts.ts'
import { AcuteField, PlaceField } from '../common-fields.tsx'
import type { FormView } from '../../../../ui/form-view.ts'
import { optionsOf } from '../options.ts'
import { formTexts } from '../text.ts'
import { factsTexts } from './text.ts'

export type FactsData = {
  facts: Facts | undefined
  row: FactsRow | undefined
  municipalities: readonly Municipality[]
}
/** A column of days comes as midnight of the machine's own time. */
const dayFormat = new Intl.DateTimeFormat('sv-SE', { dateStyle: 'short' })

type Props = { view: FormView; data: FactsData; open: { head: SignalHead } }

const yesNoOf = (value: boolean | null | undefined): string | null =>
  value === null || value === undefined ? null : value ? 'yes' : 'no'

function Told({ view, data }: Props): VNode {
  const t = factsTexts.in(view.language)
  const { facts } = data
  const text = (name: 'where' | 'when' | 'remarks'): VNode => (
    <TextField name={name} label={t(name)} optional value={view.value(name, facts?.[name])} error={view.error(name)} />
  )
  return (
    <>
      <TextField {...view.field('title', facts?.title)} label={t('name')} hint={t('nameHint')} />
      <TextArea {...view.field('facts', facts?.facts)} label={t('facts')} rows={8} />
      {text('where')}
      {text('when')}
      {text('remarks')}
    </>
  )
}

function Found({ view, data, open: { head } }: Props): VNode {
  const { language } = view
  const t = factsTexts.in(language)
  const f = formTexts.in(language)
  const { row } = data
  const yesNo = [
    { value: 'yes', label: f('yes') },
    { value: 'no', label: f('no') },
  ]
  return (
    <>
      <Checkboxes
        name="forms"
        legend={t('forms')}
        hint={t('formsHint')}
        optional
        options={optionsOf(forms, exploitationTexts.in(language))}
        values={view.values('forms', head.forms)}
      />
      <Select
        name="sector"
        label={t('sector')}
        optional
        empty={f('none')}
        options={optionsOf(sectors, sectorTexts.in(language))}
        value={view.value('sector', row?.sector)}
      />
      <Radios
        name="crossing"
        legend={t('crossing')}
        optional
        options={optionsOf(crossings, crossingTexts.in(language))}
        value={view.value('crossing', row?.crossing)}
      />
      <Radios
        name="online"
        legend={t('online')}
        optional
        options={yesNo}
        value={view.value('online', yesNoOf(row?.online))}
      />
      <Radios
        name="disadvantage"
        legend={t('disadvantage')}
        hint={t('disadvantageHint')}
        optional
        options={yesNo}
        value={view.value('disadvantage', yesNoOf(row?.serious_disadvantage))}
      />
    </>
  )
}

function Identified({ view, data }: Props): VNode {
  const t = factsTexts.in(view.language)
  const f = formTexts.in(view.language)
  return (
    <>
      <Select
        name="identifiedBy"
        label={t('identifiedBy')}
        optional
        empty={f('none')}
        options={optionsOf(identifiers, identifierTexts.in(view.language))}
        value={view.value('identifiedBy', data.row?.identified_by)}
      />
      <DateField
        {...view.day('identifiedOn', data.row?.identified_on && dayFormat.format(data.row.identified_on))}
        label={t('identifiedOn')}
        optional
      />
      <TextField {...view.field('grounds', data.facts?.grounds)} label={t('grounds')} optional />
    </>
  )
}

/** What is told, and what it was found to be. */
export function FactsFields(props: Props): VNode {
  const { view, data } = props
  const { head } = props.open
  return (
    <>
      <AcuteField view={view} now={head.acute} />
      <Told {...props} />
      <PlaceField view={view} municipalities={data.municipalities} now={head.placeCode} />
      <Found {...props} />
      <Identified {...props} />
    </>
  )
}
