import { z } from 'zod'
import { isIndicator } from '../../indicators.ts'
import { asTicked } from '../ticked.ts'

export const indicatorsSchema = z.object({
  indicators: z.preprocess(asTicked, z.array(z.string())).transform((ids) => ids.filter(isIndicator)),
})
