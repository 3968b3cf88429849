import { z } from 'zod'

export const storySchema = z.object({
  story: z.string().trim().min(1, { error: 'missing' }).max(10_000, { error: 'long' }),
})
