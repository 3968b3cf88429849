import { z } from 'zod'

export const dangerSchema = z.object({ acute: z.enum(['yes', 'no'], { error: 'missing' }) })
