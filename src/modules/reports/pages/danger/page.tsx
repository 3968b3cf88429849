import { Notice, Paragraph, PhoneLink, Radios } from '../../../../ui/index.ts'
import type { Step } from '../../step.ts'
import { dangerSchema } from './schema.ts'
import { dangerTexts } from './text.ts'

/** Danger comes before anything else, with the number to call. */
export const dangerStep: Step = {
  key: 'gevaar',
  applies: () => true,
  fields: ['acute'],
  schema: dangerSchema,
  errorText: (language) => dangerTexts.in(language)('missing'),
  title: (language) => dangerTexts.in(language)('title'),
  view({ language, value, error }) {
    const t = dangerTexts.in(language)
    return (
      <>
        <Notice kind="danger" title={t('call')}>
          <Paragraph>{t('callText')}</Paragraph>
          <PhoneLink number="112" label={t('callLabel')} />
        </Notice>
        <Radios
          name="acute"
          legend={t('title')}
          legendAsHeading
          hint={t('why')}
          value={value('acute')}
          error={error('acute')}
          options={[
            { value: 'yes', label: t('yes'), hint: t('yesHint') },
            { value: 'no', label: t('no') },
          ]}
        />
      </>
    )
  },
  summary(language, { answers }) {
    const t = dangerTexts.in(language)
    return [{ label: t('summary'), value: t(answers.acute === 'yes' ? 'summaryYes' : 'summaryNo') }]
  },
}
