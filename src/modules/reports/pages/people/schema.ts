import { z } from 'zod'

const long = z.string().trim().max(10_000, { error: 'long' }).optional()
const short = z.string().trim().max(500, { error: 'long' }).optional()

export const peopleSchema = z.object({ victim: long, others: long, phone: short, plate: short, account: short })
