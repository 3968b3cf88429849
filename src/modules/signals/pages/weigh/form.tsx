import type { VNode } from 'preact'
import { z } from 'zod'
import { Checkbox, Checkboxes, Radios, TextArea, type Option } from '../../../../ui/index.ts'
import { weigh } from '../../actions/weigh.ts'
import { loadWeighing } from '../../load.ts'
import type { WeighingLine } from '../../present-weighing.ts'
import { forms } from '../../rules/forms.ts'
import { indicators, isIndicator, riskFactors, type IndicatorId } from '../../rules/indicators.ts'
import { acts, means, purposes } from '../../rules/weighing.ts'
import { formTexts as exploitationTexts } from '../../labels/facts.ts'
import { indicatorSourceTexts, indicatorTexts, riskTexts } from '../../labels/indicators.ts'
import { actTexts, meansTexts, purposeTexts273f } from '../../labels/weighing.ts'
import type { SignalForm } from '../signal-form.ts'
import type { FormView } from '../../../../ui/form-view.ts'
import { optionsOf } from '../options.ts'
import { formTexts } from '../text.ts'
import { listReportedIndicators } from '../../reported-indicators.ts'
import { paths } from '../../paths.ts'
import { weighTexts } from './text.ts'
import { Told, toldAs, toldFields } from './reported-indicators.tsx'
import { checkbox, choice, choices, id, requiredText, version } from '../../../../records/index.ts'

const words = z
  .union([z.string(), z.array(z.string())])
  .optional()
  .transform((value) => (value === undefined ? [] : typeof value === 'string' ? [value] : value))

const schema = z.strictObject({
  id,
  version,
  minor: choice(['yes', 'no']),
  acts: choices(acts),
  means: choices(means),
  purposes: choices(purposes),
  indicators: words.transform((list) => list.filter(isIndicator)),
  risks: choices(riskFactors),
  mixed: checkbox,
  explanation: requiredText(10_000),
  ...toldFields,
})

/** The newest weighing, and what the reporters ticked. */
type Weighing = { weighing: WeighingLine | undefined; told: readonly IndicatorId[] }
type Props = { view: FormView; data: Weighing }

function Elements({ view, data: { weighing: data } }: Props): VNode {
  const { language } = view
  const t = weighTexts.in(language)
  const f = formTexts.in(language)
  const yesNo = [
    { value: 'yes', label: f('yes') },
    { value: 'no', label: f('no') },
  ]
  const boxes = (name: 'acts' | 'means' | 'purposes', options: readonly Option[]): VNode => (
    <Checkboxes name={name} legend={t(name)} optional options={options} values={view.values(name, data?.[name])} />
  )
  return (
    <>
      <Radios
        {...view.field('minor', data === undefined ? null : data.minor ? 'yes' : 'no')}
        legend={t('minor')}
        hint={t('minorHint')}
        options={yesNo}
      />
      {boxes('acts', optionsOf(acts, actTexts.in(language)))}
      {boxes('means', optionsOf(means, meansTexts.in(language)))}
      {boxes('purposes', optionsOf(purposes, purposeTexts273f.in(language)))}
    </>
  )
}

function Indicators({ view, data: { weighing, told } }: Props): VNode {
  const { language } = view
  const t = weighTexts.in(language)
  const source = indicatorSourceTexts.in(language)
  return (
    <>
      {([...forms, 'any'] as const).map((form) => {
        const fitting = indicators.filter((indicator) => indicator.form === form && !told.includes(indicator.id))
        const name = form === 'any' ? t('anyForm') : exploitationTexts.in(language)(form)
        return (
          fitting.length > 0 && (
            <Checkboxes
              key={form}
              name="indicators"
              id={`indicators-${form}`}
              legend={t('indicators', { form: name })}
              hint={[...new Set(fitting.map((indicator) => source(indicator.source)))].join(', ')}
              optional
              options={fitting.map((indicator) => ({
                value: indicator.id,
                label: indicatorTexts.in(language)(indicator.id),
              }))}
              values={view.values('indicators', weighing?.indicators)}
            />
          )
        )
      })}
    </>
  )
}

function Fields(props: Props): VNode {
  const { view, data } = props
  const { weighing, told } = data
  const t = weighTexts.in(view.language)
  return (
    <>
      <Elements {...props} />
      <Told view={view} told={told} weighing={weighing} />
      <Indicators {...props} />
      <Checkboxes
        name="risks"
        legend={t('risks')}
        hint={t('risksHint')}
        optional
        options={optionsOf(riskFactors, riskTexts.in(view.language))}
        values={view.values('risks', weighing?.riskFactors)}
      />
      <Checkbox
        name="mixed"
        label={t('mixed')}
        hint={t('mixedHint')}
        checked={view.values('mixed', weighing?.mixedProfile === true ? ['yes'] : []).includes('yes')}
      />
      <TextArea
        {...view.field('explanation', weighing?.explanation)}
        label={t('explanation')}
        hint={t('explanationHint')}
      />
    </>
  )
}

export const weighForm: SignalForm<z.output<typeof schema>, Weighing> = {
  path: paths.signal.weigh(':id'),
  action: 'weigh',
  schema,
  insertsInto: 'signal_weighing',
  labels: (language) => {
    const t = weighTexts.in(language)
    return {
      title: t('title'),
      intro: t('intro'),
      button: t('button'),
      fields: { minor: t('minor'), explanation: t('explanation') },
    }
  },
  load: async (open, context) => ({
    weighing: await loadWeighing(open, context.tx),
    told: await listReportedIndicators(context, open.row.id),
  }),
  fields: Fields,
  async act(scope, input, { id: signalId }) {
    const { id, version, acts, means, purposes, explanation, risks, mixed, minor } = input
    await weigh(scope, {
      id,
      version,
      acts,
      means,
      purposes,
      explanation,
      signalId,
      indicators: [...new Set([...input.indicators, ...toldAs(input, 'confirmed')])],
      rejected: toldAs(input, 'rejected'),
      minor: minor === 'yes',
      riskFactors: risks,
      mixedProfile: mixed === 'yes',
    })
    return paths.signal.section(signalId, 'weighing')
  },
}
