import { randomBytes } from 'node:crypto'
import { v7 } from 'uuid'
import type { Clock, NewId, RandomBytes } from './clock.ts'

/** The clock of the machine. */
export const systemClock: Clock = () => new Date()

/** Randomness of the operating system. */
export const systemRandom: RandomBytes = (length) => randomBytes(length)

/** Makes identifiers from a clock and a source of randomness. */
export function idMaker(clock: Clock, random: RandomBytes): NewId {
  return () => v7({ msecs: clock().getTime(), random: random(16) })
}
