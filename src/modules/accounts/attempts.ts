import type { Clock, Pause, RandomBytes } from '../../platform/clock/clock.ts'
import { TooManyError } from '../../platform/http/errors.ts'
import { makeThrottle } from '../../platform/http/throttle.ts'
import type { Platform } from '../../platform/platform.ts'
import { delayAfter } from './rules.ts'

/**
 * Who tries to get in: the `account` (e-mail address) that they name, and the `origin` of the try: the address of the
 * caller, or what only the owner can show (a browser that was here before, a session, a link), so that nobody else's
 * failures count there.
 */
export type Attempt = { origin: string; account: string }

/**
 * Slows down those who guess, and never keeps out an owner who comes from somewhere else or has been here before. See
 * docs/operations/sign-in-limits.md.
 */
export type Attempts = {
  /**
   * Begins a try: counts it as failed before anything is checked, so that tries of one moment count for each other, and
   * waits as long as it should. Returns what takes the count back, for a try that turned out right or tested nothing.
   * Throws TooManyError when this origin failed too often.
   */
  begin(attempt: Attempt): Promise<() => void>
  /** Counts a right password with a wrong code, and says whether it is now time to tell the owner. */
  countWrongCode(attempt: Attempt): boolean
}

const limits = { perOrigin: 100, perPair: 10, wrongCodesToTell: 5 } as const

/** Counts in memory, under keys that change every hour; `pause` waits that many milliseconds. */
export function makeAttempts(tools: { clock: Clock; random: RandomBytes; pause: Pause }): Attempts {
  const perOrigin = makeThrottle({ ...tools, limit: limits.perOrigin })
  const perPair = makeThrottle({ ...tools, limit: limits.perPair })
  const perAccount = makeThrottle({ ...tools, limit: Infinity })
  const wrongCodes = makeThrottle({ ...tools, limit: Infinity })
  const nameOf = (account: string) => account.trim().toLowerCase()
  const pairOf = ({ origin, account }: Attempt) => `${origin} ${nameOf(account)}`
  return {
    async begin(attempt) {
      const [pair, account] = [pairOf(attempt), nameOf(attempt.account)]
      const seconds = Math.max(perOrigin.waitSeconds(attempt.origin), perPair.waitSeconds(pair))
      if (seconds > 0) throw new TooManyError(seconds)
      const delay = delayAfter(perAccount.failures(account))
      const counted = [
        perOrigin.countFailure(attempt.origin),
        perPair.countFailure(pair),
        perAccount.countFailure(account),
      ]
      if (delay > 0) await tools.pause(delay)
      return () => counted.forEach((takeBack) => takeBack())
    },
    countWrongCode({ account }) {
      wrongCodes.countFailure(nameOf(account))
      return wrongCodes.failures(nameOf(account)) === limits.wrongCodesToTell
    },
  }
}

const known = new WeakMap<Platform, Attempts>()

/** The counts of this running platform. */
export function attemptsOf(platform: Platform): Attempts {
  const attempts = known.get(platform) ?? makeAttempts(platform)
  known.set(platform, attempts)
  return attempts
}
