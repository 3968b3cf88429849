import { z } from 'zod'
import type { KeyRing } from '../../platform/crypto/key-ring.ts'
import { tokenOf } from '../reports/index.ts'
import { partyFields, type PartyContent, type PartyKind } from './rules/parties.ts'
import { searchWordsOf } from './search-words.ts'

/** What is told: kept as JSON, enciphered under the key of the signal. */
export type Facts = {
  /** A few words by which the desk calls it; holds no names. */
  title: string
  facts: string
  where?: string | undefined
  when?: string | undefined
  remarks?: string | undefined
  /** On what grounds somebody was identified as a presumed victim. */
  grounds?: string | undefined
}

export const factsSchema = z.object({
  title: z.string(),
  facts: z.string(),
  where: z.string().optional(),
  when: z.string().optional(),
  remarks: z.string().optional(),
  grounds: z.string().optional(),
})
export const partySchema = z.partialRecord(z.enum(partyFields), z.string())

/** The keyed tokens under which a party is found again, and readable by nobody. */
export function tokensOf(keys: KeyRing, kind: PartyKind, content: PartyContent): { kind: string; token: Buffer }[] {
  return searchWordsOf(kind, content).map((word) => ({ kind: word.kind, token: tokenOf(keys, word) }))
}
