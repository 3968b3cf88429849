import { Radios } from '../../../../ui/index.ts'
import { intakeChannels } from '../../answers.ts'
import type { Step } from '../../step.ts'
import { intakeSchema } from './schema.ts'
import { intakeTexts } from './text.ts'

/** The channel by which a report came in; only asked of those who take one in for somebody. */
export const intakeStep: Step = {
  key: 'kanaal',
  applies: () => true,
  fields: ['channel'],
  schema: intakeSchema,
  errorText: (language) => intakeTexts.in(language)('missing'),
  title: (language) => intakeTexts.in(language)('title'),
  view({ language, value, error }) {
    const t = intakeTexts.in(language)
    return (
      <Radios
        name="channel"
        legend={t('title')}
        legendAsHeading
        hint={t('why')}
        value={value('channel')}
        error={error('channel')}
        options={intakeChannels.map((channel) => ({ value: channel, label: t(channel) }))}
      />
    )
  },
  summary(language, { answers }) {
    const t = intakeTexts.in(language)
    return [{ label: t('summary'), value: answers.channel === undefined ? '' : t(answers.channel) }]
  },
}
