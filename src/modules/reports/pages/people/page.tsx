import { Heading, Isolate, Paragraph, TextArea, TextField } from '../../../../ui/index.ts'
import type { Answers } from '../../answers.ts'
import type { Step } from '../../step.ts'
import { peopleSchema } from './schema.ts'
import { peopleTexts } from './text.ts'

const labels = {
  victim: 'summaryVictim',
  others: 'summaryOthers',
  phone: 'phone',
  plate: 'plate',
  account: 'account',
} as const satisfies Partial<Record<keyof Answers, string>>

/** Answers that run from left to right in every language. */
const isolated: readonly (keyof Answers)[] = ['phone', 'plate', 'account']

/** Who it is about; nothing here is obligatory. */
export const peopleStep: Step = {
  key: 'betrokkenen',
  applies: () => true,
  fields: ['victim', 'others', 'phone', 'plate', 'account'],
  schema: peopleSchema,
  errorText: (language) => peopleTexts.in(language)('long'),
  title: (language, { audience }) => peopleTexts.in(language)(audience === 'victim' ? 'titleVictim' : 'titleOther'),
  view({ language, answers, value, error }) {
    const t = peopleTexts.in(language)
    const isVictim = answers.audience === 'victim'
    const of = (name: keyof typeof labels) => ({ name, optional: true, value: value(name), error: error(name) })
    return (
      <>
        <Heading level={1}>{t(isVictim ? 'titleVictim' : 'titleOther')}</Heading>
        <Paragraph>{t('why')}</Paragraph>
        <TextArea {...of('victim')} label={t(isVictim ? 'victimSelf' : 'victim')} hint={t('victimHint')} rows={3} />
        <TextArea {...of('others')} label={t('others')} hint={t('othersHint')} rows={3} />
        <TextField {...of('phone')} label={t('phone')} inputMode="tel" autocomplete="off" />
        <TextField {...of('plate')} label={t('plate')} autocomplete="off" />
        <TextField {...of('account')} label={t('account')} autocomplete="off" />
      </>
    )
  },
  summary(language, { answers }) {
    const t = peopleTexts.in(language)
    const named = Object.entries(labels) as [keyof typeof labels, (typeof labels)[keyof typeof labels]][]
    return named.flatMap(([field, label]) => {
      const value = answers[field]
      if (value === undefined || value === '') return []
      return [{ label: t(label), value: isolated.includes(field) ? <Isolate>{value}</Isolate> : value }]
    })
  },
}
