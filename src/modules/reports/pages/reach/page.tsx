import { ConditionalFields, Isolate, Radios, TextField } from '../../../../ui/index.ts'
import type { Step } from '../../step.ts'
import { reachSchema } from './schema.ts'
import { reachTexts } from './text.ts'

const ways = ['contactPhone', 'contactEmail', 'contactSafe', 'contactName'] as const

/** Anonymous, or with a way to be reached and how that is safe. */
export const reachStep: Step = {
  key: 'bereikbaar',
  applies: () => true,
  fields: ['reachable', ...ways],
  schema: reachSchema,
  errorText(language, _field, code) {
    const t = reachTexts.in(language)
    if (code === 'noWay' || code === 'email' || code === 'long') return t(code)
    return t('missing')
  },
  title: (language) => reachTexts.in(language)('title'),
  view({ language, value, error }) {
    const t = reachTexts.in(language)
    const of = (name: (typeof ways)[number]) => ({
      name,
      label: t(name),
      value: value(name),
      error: error(name),
    })
    return (
      <>
        <Radios
          name="reachable"
          legend={t('title')}
          legendAsHeading
          hint={t('why')}
          value={value('reachable')}
          error={error('reachable')}
          options={[
            { value: 'anonymous', label: t('anonymous'), hint: t('anonymousHint') },
            { value: 'contact', label: t('contact'), hint: t('contactHint') },
          ]}
        />
        <ConditionalFields>
          <TextField {...of('contactPhone')} type="tel" autocomplete="off" />
          <TextField {...of('contactEmail')} type="email" autocomplete="off" />
          <TextField {...of('contactSafe')} hint={t('contactSafeHint')} optional autocomplete="off" />
          <TextField {...of('contactName')} optional autocomplete="off" />
        </ConditionalFields>
      </>
    )
  },
  summary(language, { answers }) {
    const t = reachTexts.in(language)
    if (answers.reachable !== 'contact') return [{ label: t('summary'), value: t('summaryAnonymous') }]
    return ways.flatMap((way) => {
      const value = answers[way]
      if (value === undefined || value === '') return []
      const isolated = way === 'contactPhone' || way === 'contactEmail'
      return [{ label: t(way), value: isolated ? <Isolate>{value}</Isolate> : value }]
    })
  },
}
