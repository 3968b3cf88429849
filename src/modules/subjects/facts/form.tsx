import { z } from 'zod'
import { version } from '../../../records/index.ts'
import { municipalitiesOf, type Municipality } from '../../network/index.ts'
import { paths } from '../paths.ts'
import type { SubjectFacts } from '../rules.ts'
import type { SubjectForm } from '../subject-form.ts'
import { subjectTexts } from '../text.ts'
import { changeFacts } from './change-facts.ts'
import { FactsFields, factsFields, factsIn, factsLabels } from './fields.tsx'

const schema = z.strictObject({ version, ...factsFields })

export const factsForm: SubjectForm<
  z.output<typeof schema>,
  { facts: SubjectFacts; municipalities: readonly Municipality[] }
> = {
  path: paths.facts(':id'),
  action: 'change-facts',
  schema,
  labels: (language) => {
    const t = subjectTexts.in(language)
    return { intro: t('factsIntro'), button: t('save'), fields: factsLabels(language) }
  },
  load: async ({ facts, row }, { tx, platform }) => ({
    facts,
    municipalities: await municipalitiesOf(tx, row.region_code, platform.clock()),
  }),
  fields: ({ view, data }) => FactsFields({ view, ...data }),
  async act(context, input, { id: subjectId }) {
    await changeFacts(context, { subjectId, version: input.version, facts: factsIn(input) })
    return paths.subject(subjectId)
  },
}
