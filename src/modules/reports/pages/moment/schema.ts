import { z } from 'zod'
import { moments } from '../../answers.ts'

export const momentSchema = z.object({
  moment: z.enum(moments).optional(),
  since: z.string().trim().max(500, { error: 'long' }).optional(),
})
