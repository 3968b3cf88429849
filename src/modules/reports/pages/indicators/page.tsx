import { Checkboxes } from '../../../../ui/index.ts'
import { indicatorsFor, isIndicator } from '../../indicators.ts'
import type { Step } from '../../step.ts'
import { indicatorsSchema } from './schema.ts'
import { indicatorTexts } from './text.ts'

/** Signs, asked as plain questions that fit the audience. */
export const indicatorsStep: Step = {
  key: 'kenmerken',
  applies: () => true,
  fields: ['indicators'],
  schema: indicatorsSchema,
  errorText: (language) => indicatorTexts.in(language)('why'),
  title: (language, { audience }) => indicatorTexts.in(language)(audience === 'victim' ? 'titleVictim' : 'titleOther'),
  view({ language, answers, values, error }) {
    const t = indicatorTexts.in(language)
    const audience = answers.audience ?? 'worried'
    return (
      <Checkboxes
        name="indicators"
        legend={t(audience === 'victim' ? 'titleVictim' : 'titleOther')}
        legendAsHeading
        hint={t('why')}
        values={values('indicators')}
        error={error('indicators')}
        options={indicatorsFor(audience).map(({ id }) => ({ value: id, label: t(id) }))}
      />
    )
  },
  summary(language, { answers }) {
    const t = indicatorTexts.in(language)
    const ticked = (answers.indicators ?? []).filter(isIndicator).map((id) => t(id))
    return [{ label: t('summary'), value: ticked.length === 0 ? t('none') : ticked.join('\n') }]
  },
}
