import { z } from 'zod'
import { certainties, fieldsOf, partyFields, partyKinds, partyRoles, type PartyContent } from '../../rules/parties.ts'
import { choice, id, optionalChoice, optionalText, version } from '../../../../records/index.ts'

const contents = Object.fromEntries(partyFields.map((field) => [field, optionalText(500).optional()])) as Record<
  (typeof partyFields)[number],
  z.ZodOptional<z.ZodDefault<z.ZodString>>
>

/** A party as it is posted; only the fields of its kind are kept, and the first of them must be there. */
export const partySchema = z
  .strictObject({
    id: id.optional(),
    version,
    kind: choice(partyKinds),
    role: choice(partyRoles),
    certainty: choice(certainties),
    minor: optionalChoice(['yes', 'no']),
    ...contents,
  })
  .superRefine((fields, context) => {
    const [first] = fieldsOf[fields.kind]
    if (first !== undefined && (fields[first] ?? '') === '') {
      context.addIssue({ code: 'custom', path: [first], message: 'missing' })
    }
  })
  .transform(({ id, version, kind, role, certainty, minor, ...fields }) => ({
    id,
    version,
    kind,
    role,
    certainty,
    minor: minor === null ? null : minor === 'yes',
    content: contentOf(fieldsOf[kind], fields),
  }))
export type PartyFields = z.output<typeof partySchema>

function contentOf(
  wanted: readonly (typeof partyFields)[number][],
  fields: Partial<Record<(typeof partyFields)[number], string | undefined>>,
): PartyContent {
  const filled = wanted.flatMap((field) => {
    const value = fields[field]
    return value === undefined || value === '' ? [] : [[field, value]]
  })
  return Object.fromEntries(filled) as PartyContent
}
