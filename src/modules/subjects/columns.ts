import { z } from 'zod'
import { jsonColumn, textColumn } from '../../records/index.ts'

const identitySchema = z.object({
  name: z.string().optional(),
  otherNames: z.string().optional(),
  birthDate: z.string().optional(),
  note: z.string().optional(),
})

/** Who a subject is, as far as it is known. `birthDate`: YYYY-MM-DD. */
export type Identity = {
  name?: string | undefined
  otherNames?: string | undefined
  birthDate?: string | undefined
  note?: string | undefined
}

/** Every enciphered column of a subject. */
export const columns = {
  identity: jsonColumn<Identity>('subject_identity.content', {
    read: (text) => identitySchema.parse(JSON.parse(text)),
  }),
  reason: textColumn('subject_party.reason'),
  leftReason: textColumn('subject_party.left_reason'),
}
