import { z } from 'zod'

const short = z.string().trim().max(500, { error: 'long' }).optional()

export const reachSchema = z
  .object({
    reachable: z.enum(['anonymous', 'contact'], { error: 'missing' }),
    contactName: short,
    contactPhone: short,
    contactEmail: z
      .union([
        z.literal(''),
        z
          .string()
          .trim()
          .max(500, { error: 'long' })
          .pipe(z.email({ error: 'email' })),
      ])
      .optional(),
    contactSafe: short,
  })
  .superRefine((answers, issues) => {
    const isEmpty = (value: string | undefined) => value === undefined || value === ''
    if (answers.reachable === 'contact' && isEmpty(answers.contactPhone) && isEmpty(answers.contactEmail)) {
      issues.addIssue({ code: 'custom', path: ['contactPhone'], message: 'noWay' })
    }
  })
  .transform((answers) => (answers.reachable === 'anonymous' ? { reachable: answers.reachable } : answers))
