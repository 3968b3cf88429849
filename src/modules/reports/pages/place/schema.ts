import { z } from 'zod'

export const placeSchema = z.object({
  municipality: z
    .string()
    .regex(/^(GM\d{4})?$/, { error: 'unknown' })
    .transform((code) => (code === '' ? undefined : code))
    .optional(),
  place: z.string().trim().max(500, { error: 'long' }).optional(),
})
