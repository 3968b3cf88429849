import { hash, verify } from '@node-rs/argon2'
import { normalisePassword } from './rules.ts'

/** argon2id with 19 MiB, two passes, one lane (OWASP Password Storage Cheat Sheet, 2025; RFC 9106). */
const cost = { algorithm: 2, memoryCost: 19_456, timeCost: 2, parallelism: 1 } as const

let nobodysHash: Promise<string> | undefined

/** Hashes a password for keeping: an argon2id PHC string with a random salt. */
export function hashPassword(password: string): Promise<string> {
  return hash(normalisePassword(password), cost)
}

/** Whether the password is the one that was hashed. Without a hash it is not, after the same work. */
export async function isPassword(password: string, kept: string | null | undefined): Promise<boolean> {
  nobodysHash ??= hashPassword('nobody has this password')
  const right = await verify(kept ?? (await nobodysHash), normalisePassword(password))
  return right && typeof kept === 'string'
}
