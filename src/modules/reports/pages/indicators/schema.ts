import { z } from 'zod'
import { isIndicator } from '../../indicators.ts'

const asList = (value: unknown) => (typeof value === 'string' ? [value] : (value ?? []))

export const indicatorsSchema = z.object({
  indicators: z.preprocess(asList, z.array(z.string())).transform((ids) => ids.filter(isIndicator)),
})
