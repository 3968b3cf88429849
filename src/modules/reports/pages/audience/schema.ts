import { z } from 'zod'
import { audiences } from '../../answers.ts'

export const audienceSchema = z.object({ audience: z.enum(audiences, { error: 'missing' }) })
