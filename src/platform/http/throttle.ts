import { createHmac } from 'node:crypto'
import type { Clock, RandomBytes } from '../clock/clock.ts'

/**
 * Counts tries per caller without keeping who they are: keys are HMACs of the address (or another key) under a random
 * key that changes every hour and is never written down. Nothing is stored outside memory.
 */
export type Throttle = {
  /** Seconds to wait before another try counts as fair; 0 when it may go on now. Does not count a try. */
  waitSeconds(key: string): number
  /** How many tries failed this hour. */
  failures(key: string): number
  /** Counts one try that failed, or may. Returns what takes it back, for a try that turned out right. */
  countFailure(key: string): () => void
}

const hour = 3_600_000

/** Allows `limit` failed tries per hour and key; after that one more per `hour / limit`. */
export function makeThrottle(options: { limit: number; clock: Clock; random: RandomBytes }): Throttle {
  const { limit, clock, random } = options
  let period = -1
  let secret = random(32)
  let failures = new Map<string, number>()

  function tokenNow(key: string): string {
    const current = Math.floor(clock().getTime() / hour)
    if (current !== period) {
      period = current
      secret = random(32)
      failures = new Map()
    }
    return createHmac('sha256', secret).update(key).digest('base64')
  }

  // The token comes first: asking for it empties the counts of an hour that has gone.
  const countOf = (key: string): number => {
    const token = tokenNow(key)
    return failures.get(token) ?? 0
  }

  return {
    failures: countOf,
    waitSeconds(key) {
      if (countOf(key) < limit) return 0
      return Math.ceil((hour - (clock().getTime() % hour)) / 1000)
    },
    countFailure(key) {
      const token = tokenNow(key)
      const counts = failures
      counts.set(token, (counts.get(token) ?? 0) + 1)
      return () => void counts.set(token, (counts.get(token) ?? 1) - 1)
    },
  }
}
