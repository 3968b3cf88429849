import { z } from 'zod'
import { crossings, forms, identifiers, sectors } from '../../rules/forms.ts'
import {
  checkbox,
  choices,
  optionalChoice,
  optionalDay,
  optionalText,
  place,
  requiredText,
  version,
} from '../../../../records/index.ts'

const yesNo = optionalChoice(['yes', 'no']).transform((word) => (word === null ? null : word === 'yes'))

export const factsSchema = z.strictObject({
  version,
  title: requiredText(120),
  facts: requiredText(10_000),
  where: optionalText(500),
  when: optionalText(500),
  remarks: optionalText(),
  acute: checkbox,
  place,
  forms: choices(forms),
  sector: optionalChoice(sectors),
  crossing: optionalChoice(crossings),
  online: yesNo,
  disadvantage: yesNo,
  identifiedBy: optionalChoice(identifiers),
  grounds: optionalText(2000),
  identifiedOn: optionalDay(),
})
export type FactsFields = z.output<typeof factsSchema>
