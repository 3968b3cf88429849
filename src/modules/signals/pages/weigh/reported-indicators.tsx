import type { VNode } from 'preact'
import type { z } from 'zod'
import { Card, Heading, Select } from '../../../../ui/index.ts'
import type { WeighingLine } from '../../present-weighing.ts'
import { signIndicators, type IndicatorId } from '../../rules/indicators.ts'
import { indicatorTexts } from '../../labels/indicators.ts'
import type { FormView } from '../../../../ui/form-view.ts'
import { weighTexts } from './text.ts'
import { optionalChoice } from '../../../../records/index.ts'

const judgements = ['confirmed', 'rejected'] as const
type Judgement = (typeof judgements)[number]
const judged = optionalChoice(judgements)

const nameOf = (indicator: IndicatorId): `told-${IndicatorId}` => `told-${indicator}`

/** A field for each indicator that a reporter may have ticked: what the weigher makes of it. */
export const toldFields = Object.fromEntries(signIndicators.map((indicator) => [nameOf(indicator), judged])) as Record<
  `told-${IndicatorId}`,
  typeof judged
>

/** The indicators that were judged in this way. */
export function toldAs(
  input: Readonly<Partial<Record<`told-${IndicatorId}`, z.output<typeof judged>>>>,
  judgement: Judgement,
): IndicatorId[] {
  return signIndicators.filter((indicator) => input[nameOf(indicator)] === judgement)
}

function judgementOf(indicator: IndicatorId, data: WeighingLine | undefined): Judgement | null {
  if (data?.indicators.includes(indicator) === true) return 'confirmed'
  return data?.rejected.includes(indicator) === true ? 'rejected' : null
}

/** What the reporters ticked, each to be confirmed, set aside or left for later. */
export function Told(props: {
  view: FormView
  told: readonly IndicatorId[]
  weighing: WeighingLine | undefined
}): VNode | null {
  const { view, told, weighing } = props
  const t = weighTexts.in(view.language)
  if (told.length === 0) return null
  return (
    <Card>
      <Heading level={2}>{t('told')}</Heading>
      <p>{t('toldHint')}</p>
      {told.map((indicator) => (
        <Select
          key={indicator}
          name={nameOf(indicator)}
          label={indicatorTexts.in(view.language)(indicator)}
          optional
          empty={t('notLookedAt')}
          options={judgements.map((judgement) => ({ value: judgement, label: t(judgement) }))}
          value={view.value(nameOf(indicator), judgementOf(indicator, weighing))}
        />
      ))}
    </Card>
  )
}
