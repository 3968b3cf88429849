import { Heading, Paragraph, Select, TextField } from '../../../../ui/index.ts'
import type { Step } from '../../step.ts'
import { placeSchema } from './schema.ts'
import { placeTexts } from './text.ts'

/** The place of the facts: it decides the desk. */
export const placeStep: Step = {
  key: 'waar',
  applies: () => true,
  fields: ['municipality', 'place'],
  schema: placeSchema,
  errorText: (language, _field, code) => placeTexts.in(language)(code === 'long' ? 'errorLong' : 'errorUnknown'),
  title: (language, { audience }) => placeTexts.in(language)(audience === 'victim' ? 'titleVictim' : 'titleOther'),
  view({ language, answers, value, error, municipalities }) {
    const t = placeTexts.in(language)
    return (
      <>
        <Heading level={1}>{t(answers.audience === 'victim' ? 'titleVictim' : 'titleOther')}</Heading>
        <Paragraph>{t('why')}</Paragraph>
        <Select
          name="municipality"
          label={t('municipality')}
          optional
          value={value('municipality')}
          error={error('municipality')}
          options={[
            { value: '', label: t('unknown') },
            ...municipalities.map(({ code, name }) => ({ value: code, label: name })),
          ]}
        />
        <TextField
          name="place"
          label={t('place')}
          hint={t('placeHint')}
          optional
          autocomplete="off"
          value={value('place')}
          error={error('place')}
        />
      </>
    )
  },
  summary(language, { answers, municipalities }) {
    const t = placeTexts.in(language)
    const found = municipalities.find(({ code }) => code === answers.municipality)
    return [
      { label: t('municipality'), value: found?.name ?? t('unknown') },
      ...(answers.place === undefined || answers.place === '' ? [] : [{ label: t('place'), value: answers.place }]),
    ]
  },
}
