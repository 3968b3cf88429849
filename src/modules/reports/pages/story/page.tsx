import { Heading, Paragraph, TextArea } from '../../../../ui/index.ts'
import type { Step } from '../../step.ts'
import { storySchema } from './schema.ts'
import { storyTexts } from './text.ts'

/** What it is about, in own words: the one answer that must be given. */
export const storyStep: Step = {
  key: 'wat',
  applies: () => true,
  fields: ['story'],
  schema: storySchema,
  errorText: (language, _field, code) => storyTexts.in(language)(code === 'long' ? 'long' : 'missing'),
  title: (language, { audience }) => storyTexts.in(language)(audience === 'victim' ? 'titleVictim' : 'titleOther'),
  view({ language, answers, value, error }) {
    const t = storyTexts.in(language)
    const isVictim = answers.audience === 'victim'
    return (
      <>
        <Heading level={1}>{t(isVictim ? 'titleVictim' : 'titleOther')}</Heading>
        <Paragraph>{t('why')}</Paragraph>
        <TextArea
          name="story"
          label={t('label')}
          hint={t(isVictim ? 'hintVictim' : 'hintOther')}
          rows={8}
          maxLength={10_000}
          value={value('story')}
          error={error('story')}
        />
      </>
    )
  },
  summary: (language, { answers }) => [{ label: storyTexts.in(language)('summary'), value: answers.story ?? '' }],
}

/** The same page for a question to the report and advice point. */
export const questionStep: Step = {
  ...storyStep,
  key: 'vraag',
  errorText: (language, _field, code) => storyTexts.in(language)(code === 'long' ? 'long' : 'missingAdvice'),
  title: (language) => storyTexts.in(language)('titleAdvice'),
  view({ language, value, error }) {
    const t = storyTexts.in(language)
    return (
      <>
        <Heading level={1}>{t('titleAdvice')}</Heading>
        <TextArea
          name="story"
          label={t('label')}
          hint={t('hintAdvice')}
          rows={8}
          maxLength={10_000}
          value={value('story')}
          error={error('story')}
        />
      </>
    )
  },
  summary: (language, { answers }) => [{ label: storyTexts.in(language)('summaryAdvice'), value: answers.story ?? '' }],
}
