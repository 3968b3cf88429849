import { z } from 'zod'
import { meldcodeSteps } from '../../answers.ts'
import { asTicked } from '../ticked.ts'

export const meldcodeSchema = z.object({
  organisation: z.string().trim().max(500, { error: 'long' }).optional(),
  meldcode: z.preprocess(asTicked, z.array(z.enum(meldcodeSteps))),
  meldcodeNotes: z.string().trim().max(10_000, { error: 'long' }).optional(),
})
