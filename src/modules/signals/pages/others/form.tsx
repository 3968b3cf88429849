import { z } from 'zod'
import { defineTexts } from '../../../../platform/i18n/texts.ts'
import { Radios } from '../../../../ui/index.ts'
import { askOtherDesks } from '../../actions/ask-other-desks.ts'
import { askingPurposes, dailyQuestions, identifiersPerQuestion } from '../../rules/enriching.ts'
import { askingPurposeTexts } from '../../labels/enriching.ts'
import { paths } from '../../paths.ts'
import type { SignalForm } from '../signal-form.ts'
import { optionsOf } from '../options.ts'
import { choice, version } from '../../../../records/index.ts'

const texts = defineTexts({
  nl: {
    title: 'Vragen of andere bureaus iets weten',
    intro:
      'Er wordt gezocht op de nummers, adressen, kentekens en accounts in dit signaal. U hoort alleen wie u kunt bellen. Het andere bureau ziet dat u vroeg. Uw organisatie mag dit {limit} keer per dag, over {most} tegelijk.',
    button: 'Vragen',
    purpose: 'Waarvoor vraagt u dit?',
  },
  en: {
    title: 'Ask whether other desks know something',
    intro:
      'The numbers, addresses, registrations and accounts in this signal are looked for. You only hear whom you can call. The other desk sees that you asked. Your organisation may do this {limit} times a day, for {most} at a time.',
    button: 'Ask',
    purpose: 'What do you ask this for?',
  },
})

const schema = z.strictObject({ version, purpose: choice(askingPurposes) })

export const othersForm: SignalForm<z.output<typeof schema>, undefined> = {
  path: paths.signal.askOthers(':id'),
  action: 'ask-others',
  schema,
  labels: (language) => {
    const t = texts.in(language)
    return {
      title: t('title'),
      intro: t('intro', { limit: dailyQuestions, most: identifiersPerQuestion }),
      button: t('button'),
      fields: { purpose: t('purpose') },
    }
  },
  load: async () => undefined,
  fields: ({ view }) => (
    <Radios
      {...view.field('purpose')}
      legend={texts.in(view.language)('purpose')}
      options={optionsOf(askingPurposes, askingPurposeTexts.in(view.language))}
    />
  ),
  async act(scope, { purpose }, { id: signalId }) {
    await askOtherDesks(scope, { signalId, purpose })
    return paths.signal.section(signalId, 'related')
  },
}
