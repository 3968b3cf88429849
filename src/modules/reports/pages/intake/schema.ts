import { z } from 'zod'
import { intakeChannels } from '../../answers.ts'

export const intakeSchema = z.object({ channel: z.enum(intakeChannels, { error: 'missing' }) })
