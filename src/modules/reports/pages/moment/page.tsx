import { Radios, TextField } from '../../../../ui/index.ts'
import { moments } from '../../answers.ts'
import type { Step } from '../../step.ts'
import { momentSchema } from './schema.ts'
import { momentTexts } from './text.ts'

/** When it happens or happened. */
export const momentStep: Step = {
  key: 'wanneer',
  applies: () => true,
  fields: ['moment', 'since'],
  schema: momentSchema,
  errorText: (language) => momentTexts.in(language)('long'),
  title: (language) => momentTexts.in(language)('title'),
  view({ language, value, error }) {
    const t = momentTexts.in(language)
    return (
      <>
        <Radios
          name="moment"
          legend={t('title')}
          legendAsHeading
          hint={t('why')}
          value={value('moment')}
          error={error('moment')}
          options={moments.map((moment) => ({ value: moment, label: t(moment) }))}
        />
        <TextField
          name="since"
          label={t('since')}
          hint={t('sinceHint')}
          optional
          value={value('since')}
          error={error('since')}
        />
      </>
    )
  },
  summary(language, { answers }) {
    const t = momentTexts.in(language)
    return [
      { label: t('summary'), value: t(answers.moment ?? 'unknown') },
      ...(answers.since === undefined || answers.since === ''
        ? []
        : [{ label: t('summarySince'), value: answers.since }]),
    ]
  },
}
