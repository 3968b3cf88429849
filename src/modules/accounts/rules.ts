import { weakPasswords } from './weak-passwords.ts'

/** How long a session lasts: `idle` since its last use, `absolute` since signing in; milliseconds. */
export const sessionLimits = { idle: 30 * 60_000, absolute: 10 * 60 * 60_000 } as const

/** How long a one-time link can be used, in milliseconds. */
export const invitationLifetime = 72 * 60 * 60_000

/** How long a sign-in may be half way, in milliseconds. */
export const challengeLifetime = 15 * 60_000

const passwordLength = { min: 12, max: 128 } as const
export type PasswordProblem = 'too-short' | 'too-long' | 'own-name' | 'too-common'

/** The form in which a password is hashed and compared: the same letters count as the same (NFKC, NIST SP 800-63B). */
export function normalisePassword(password: string): string {
  return password.normalize('NFKC')
}

/**
 * What is wrong with a new password, or undefined. Long and not guessable, without rules about kinds of characters
 * (NIST SP 800-63B, 5.1.1.2): at least 12 characters, not made of a few common words or a few characters, and without
 * the name or address of its owner.
 */
export function findPasswordProblem(
  password: string,
  owner: { name: string; email: string },
): PasswordProblem | undefined {
  const plain = normalisePassword(password)
  const length = [...plain].length
  if (length < passwordLength.min) return 'too-short'
  if (length > passwordLength.max) return 'too-long'
  const letters = plain.toLowerCase()
  if (namesOf(owner).some((name) => letters.includes(name))) return 'own-name'
  if (new Set(letters).size < 5 || isMadeOfCommonWords(letters)) return 'too-common'
  return undefined
}

function namesOf({ name, email }: { name: string; email: string }): string[] {
  const words = [
    ...name.split(/[\s'-]+/),
    ...email.split('@').slice(0, 1),
    ...(email.split('@')[0] ?? '').split(/[._+-]/),
  ]
  return words.map((word) => word.normalize('NFKC').toLowerCase()).filter((word) => word.length >= 4)
}

function isMadeOfCommonWords(letters: string): boolean {
  let rest = letters.replaceAll('0', 'o').replaceAll('@', 'a').replaceAll('$', 's').replaceAll('3', 'e')
  for (const word of weakPasswords) rest = rest.replaceAll(word, '')
  return [...rest.replaceAll(/[^\p{L}]/gu, '')].length < 4
}

/** How long the answer waits, in milliseconds, after this many failed tries on an account in this hour: 0, then doubling to 8 s. */
export function delayAfter(failures: number): number {
  return failures < 3 ? 0 : Math.min(8000, 250 * 2 ** (failures - 3))
}

/**
 * Where to go after signing in: the page of ours that was asked for, else the morning page.
 * Only a plain path of our own, with what it asks for, is kept, so that nobody can be led to a site of somebody else.
 */
export function returnPath(wanted: string | undefined, origin: string): string {
  const morningPage = '/werk'
  if (wanted === undefined || !/^\/(?![/\\])[\w/.~-]*(?:\?[\w/.=&%+~*-]*)?$/.test(wanted)) return morningPage
  const target = new URL(wanted, origin)
  if (target.origin !== new URL(origin).origin || target.pathname.startsWith('//')) return morningPage
  return /^\/(inloggen|uitloggen|uitnodiging|eerste-beheerder)(\/|$)/.test(target.pathname)
    ? morningPage
    : target.pathname + target.search
}
