import { Checkboxes, Heading, Paragraph, TextArea, TextField } from '../../../../ui/index.ts'
import { meldcodeSteps } from '../../answers.ts'
import type { Step } from '../../step.ts'
import { meldcodeSchema } from './schema.ts'
import { meldcodeTexts } from './text.ts'

/** The five steps of the meldcode, for professionals (Besluit verplichte meldcode, art. 2). */
export const meldcodeStep: Step = {
  key: 'meldcode',
  applies: ({ audience }) => audience === 'professional',
  fields: ['organisation', 'meldcode', 'meldcodeNotes'],
  schema: meldcodeSchema,
  errorText: (language) => meldcodeTexts.in(language)('long'),
  title: (language) => meldcodeTexts.in(language)('title'),
  view({ language, value, values, error }) {
    const t = meldcodeTexts.in(language)
    return (
      <>
        <Heading level={1}>{t('title')}</Heading>
        <Paragraph>{t('why')}</Paragraph>
        <TextField
          name="organisation"
          label={t('organisation')}
          optional
          value={value('organisation')}
          error={error('organisation')}
        />
        <Checkboxes
          name="meldcode"
          legend={t('legend')}
          values={values('meldcode')}
          error={error('meldcode')}
          options={meldcodeSteps.map((step) => ({
            value: step,
            label: t(step),
            ...(step === 'talk' ? { hint: t('talkHint') } : {}),
          }))}
        />
        <TextArea
          name="meldcodeNotes"
          label={t('notes')}
          optional
          rows={4}
          value={value('meldcodeNotes')}
          error={error('meldcodeNotes')}
        />
      </>
    )
  },
  summary(language, { answers }) {
    const t = meldcodeTexts.in(language)
    const done = (answers.meldcode ?? []).map((step) => t(step))
    const rows = [{ label: t('summary'), value: done.length === 0 ? t('none') : done.join('\n') }]
    if (answers.meldcodeNotes !== undefined && answers.meldcodeNotes !== '')
      rows.push({ label: t('notes'), value: answers.meldcodeNotes })
    if (answers.organisation !== undefined && answers.organisation !== '')
      rows.push({ label: t('organisation'), value: answers.organisation })
    return rows
  },
}
