import { Radios } from '../../../../ui/index.ts'
import { audiences } from '../../answers.ts'
import type { Step } from '../../step.ts'
import { audienceSchema } from './schema.ts'
import { audienceTexts } from './text.ts'

/** Who reports; all later pages speak to them. */
export const audienceStep: Step = {
  key: 'wie',
  applies: () => true,
  fields: ['audience'],
  schema: audienceSchema,
  errorText: (language) => audienceTexts.in(language)('missing'),
  title: (language) => audienceTexts.in(language)('title'),
  view({ language, value, error }) {
    const t = audienceTexts.in(language)
    return (
      <Radios
        name="audience"
        legend={t('title')}
        legendAsHeading
        hint={t('why')}
        value={value('audience')}
        error={error('audience')}
        options={audiences.map((audience) => ({
          value: audience,
          label: t(audience),
          hint: t(`${audience}Hint`),
        }))}
      />
    )
  },
  summary(language, { answers }) {
    const t = audienceTexts.in(language)
    return [{ label: t('summary'), value: answers.audience === undefined ? '' : t(answers.audience) }]
  },
}
