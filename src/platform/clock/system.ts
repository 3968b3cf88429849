import { randomBytes } from 'node:crypto'
import { setTimeout as wait } from 'node:timers/promises'
import { v7 } from 'uuid'
import type { Clock, NewId, Pause, RandomBytes } from './clock.ts'

/** The clock of the machine. */
export const systemClock: Clock = () => new Date()

/** Waits by the timer of the machine. */
export const systemPause: Pause = (milliseconds) => wait(milliseconds)

/** Randomness of the operating system. */
export const systemRandom: RandomBytes = (length) => randomBytes(length)

/**
 * Makes identifiers from a clock and a source of randomness. Each sorts after the one that was made before it, also
 * within a millisecond and when the clock was put back: beside the moment stands a counter that begins at random
 * (RFC 9562, 6.2, method 1) and has room for two thousand million more.
 */
export function idMaker(clock: Clock, random: RandomBytes): NewId {
  let last = { msecs: -Infinity, seq: 0 }
  return () => {
    const bytes = random(16)
    const msecs = clock().getTime()
    last = msecs > last.msecs ? { msecs, seq: bytes.readUInt32BE(6) >>> 1 } : { ...last, seq: last.seq + 1 }
    return v7({ ...last, random: bytes })
  }
}
