import { z } from 'zod'
import { crossings, forms, identifiers, sectors } from '../../rules/forms.ts'
import { anyOf, dateFields, dayFrom, free, maybe, needed, place, version, yes } from '../fields.ts'

const yesNo = maybe(['yes', 'no']).transform((word) => (word === null ? null : word === 'yes'))

export const factsSchema = z
  .strictObject({
    version,
    title: needed(120),
    facts: needed(10_000),
    where: free(500),
    when: free(500),
    remarks: free(),
    acute: yes,
    place,
    forms: anyOf(forms),
    sector: maybe(sectors),
    crossing: maybe(crossings),
    online: yesNo,
    disadvantage: yesNo,
    identifiedBy: maybe(identifiers),
    grounds: free(2000),
    ...dateFields('identifiedOn'),
  })
  .superRefine((fields, context) => {
    if (dayFrom(fields, 'identifiedOn') === undefined) {
      context.addIssue({ code: 'custom', path: ['identifiedOn'], message: 'no-date' })
    }
  })
  .transform((fields) => ({ ...fields, identifiedOn: dayFrom(fields, 'identifiedOn') ?? null, id: undefined }))
export type FactsFields = z.output<typeof factsSchema>
