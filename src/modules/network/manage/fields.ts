import { optionalText, requiredText } from '../../../records/index.ts'
import { isEmailAddress } from '../people.ts'

/** Longest name of a person or an organisation, in characters. */
export const nameLength = 120

/** An e-mail address that somebody could have. */
export const emailAddress = requiredText(254).refine(isEmailAddress, 'no-email')

/** An e-mail address, or none. */
export const optionalEmail = optionalText(254)
  .refine((text) => text === '' || isEmailAddress(text), 'no-email')
  .transform((text) => text || null)
