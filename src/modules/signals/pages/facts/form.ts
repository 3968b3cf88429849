import { municipalitiesOf } from '../../../network/index.ts'
import { changeFacts } from '../../actions/change-facts.ts'
import { factsOf } from '../../load.ts'
import { paths } from '../../paths.ts'
import type { SignalForm } from '../signal-form.ts'
import { FactsFields, type FactsData } from './page.tsx'
import { factsSchema, type FactsFields as Fields } from './schema.ts'
import { factsTexts } from './text.ts'

export const factsForm: SignalForm<Fields, FactsData> = {
  path: paths.signal.facts(':id'),
  action: 'change-facts',
  schema: factsSchema,
  labels: (language) => {
    const t = factsTexts.in(language)
    return {
      title: t('title'),
      intro: t('intro'),
      button: t('button'),
      fields: { title: t('name'), facts: t('facts'), identifiedOn: t('identifiedOn') },
    }
  },
  load: async (open, { tx, platform }) => ({
    facts: factsOf(open),
    row: open.factsRow,
    municipalities: await municipalitiesOf(tx, open.region.code, platform.clock()),
  }),
  fields: FactsFields,
  async act(scope, input, { id: signalId }) {
    const { title, facts, where, when, remarks, grounds } = input
    const filled = (text: string): string | undefined => (text === '' ? undefined : text)
    await changeFacts(scope, {
      signalId,
      version: input.version,
      facts: {
        title,
        facts,
        where: filled(where),
        when: filled(when),
        remarks: filled(remarks),
        grounds: filled(grounds),
      },
      acute: input.acute === 'yes',
      placeCode: input.place,
      forms: input.forms,
      sector: input.sector,
      crossing: input.crossing,
      online: input.online,
      seriousDisadvantage: input.disadvantage,
      identifiedBy: input.identifiedBy,
      identifiedOn: input.identifiedOn,
    })
    return paths.signal.page(signalId)
  },
}
