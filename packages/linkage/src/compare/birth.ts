import { countBits } from './similarity.ts'
import { levelNumber } from './levels.ts'

/** How much of a date of birth its eight digits tell. */
export const birthKind = { none: 0, full: 1, partial: 2, unclear: 3 } as const

export type PackedBirth = { readonly kind: number; readonly digits: number }

const level = {
  same: levelNumber('birthDate', 'same'),
  swapped: levelNumber('birthDate', 'swapped'),
  oneDigit: levelNumber('birthDate', 'one-digit'),
  january: levelNumber('birthDate', 'first-of-january'),
  yearOff: levelNumber('birthDate', 'year-off'),
  part: levelNumber('birthDate', 'part'),
  twoDigits: levelNumber('birthDate', 'two-digits'),
  month: levelNumber('birthDate', 'month'),
  year: levelNumber('birthDate', 'year'),
  yearNear: levelNumber('birthDate', 'year-near'),
  different: levelNumber('birthDate', 'different'),
}
const firstOfJanuary = 0x0101
const monthAndDay = 0xffff
const everyDigit = 0x11111111
const yearDigits = 0x11110000
const monthDigits = 0x1100
const dayDigits = 0x0011

/** Packs YYYYMMDD into 32 bits, four for each digit, the first highest. */
export function packBirth(birth: string, margin: number): PackedBirth {
  if (birth === '') return { kind: birthKind.none, digits: 0 }
  if (birth.length !== 8 || margin !== 0) return { kind: birthKind.unclear, digits: 0 }
  let digits = 0
  for (let i = 0; i < 8; i++) digits = (digits << 4) | ((birth.charCodeAt(i) - 48) & 15)
  return { kind: (digits & 0xff) === 0 ? birthKind.partial : birthKind.full, digits }
}

/** Two digits side by side in the one, the other way round in the other. */
function areNeighboursSwapped(left: number, right: number, differing: number): boolean {
  const lowest = differing & -differing
  if (differing !== (lowest | (lowest << 4))) return false
  const at = 31 - Math.clz32(lowest)
  return ((left >>> at) & 15) === ((right >>> (at + 4)) & 15) && ((left >>> (at + 4)) & 15) === ((right >>> at) & 15)
}

function compareDifferent(left: number, right: number): number {
  const bits = left ^ right
  const differing = (bits | (bits >>> 1) | (bits >>> 2) | (bits >>> 3)) & everyDigit
  const year = (differing & yearDigits) === 0
  if (year && (left & 0xff) === ((right >>> 8) & 0xff) && ((left >>> 8) & 0xff) === (right & 0xff)) return level.swapped
  const digits = countBits(differing)
  if (digits === 1 || (digits === 2 && areNeighboursSwapped(left, right, differing))) return level.oneDigit
  if ((differing & ~yearDigits) === 0) return level.yearOff
  if (year && ((differing & monthDigits) === 0 || (differing & dayDigits) === 0)) return level.part
  return digits === 2 ? level.twoDigits : level.different
}

const isFirstOfJanuary = (digits: number): boolean => (digits & monthAndDay) === firstOfJanuary

/**
 * The level of two full dates. 1 January is what many registers write for an unknown day, so that against another day
 * only its year says something, and nothing near it weighs more than the date itself.
 */
export function compareFull(left: number, right: number): number {
  const january = isFirstOfJanuary(left)
  if (left === right) return january ? level.january : level.same
  if (january && isFirstOfJanuary(right)) return level.yearOff
  if ((january || isFirstOfJanuary(right)) && left >>> 16 === right >>> 16) return level.year
  return compareDifferent(left, right)
}

function yearOf(digits: number): number {
  return 1000 * (digits >>> 28) + 100 * ((digits >>> 24) & 15) + 10 * ((digits >>> 20) & 15) + ((digits >>> 16) & 15)
}

/** The level of two dates of which at least one lacks its day. */
export function comparePartial(left: number, right: number): number {
  const january = isFirstOfJanuary(left) || isFirstOfJanuary(right)
  if (!january && left >>> 8 === right >>> 8 && ((left >>> 8) & 0xff) !== 0) return level.month
  const apart = Math.abs(yearOf(left) - yearOf(right))
  if (apart === 0) return level.year
  return apart <= 1 ? level.yearNear : level.different
}

/** Fewest and most years between a parent and a child. */
const generation = { least: 15, most: 50 }

/** Two full dates of other days, not swapped either, in years so far apart that parent and child may have them. */
export function isGenerationApart(left: PackedBirth, right: PackedBirth): boolean {
  if (left.kind !== birthKind.full || right.kind !== birthKind.full) return false
  const first = left.digits & monthAndDay
  const second = right.digits & monthAndDay
  if (first === second || first === (((second & 0xff) << 8) | (second >>> 8))) return false
  const years = Math.abs(yearOf(left.digits) - yearOf(right.digits))
  return years >= generation.least && years <= generation.most
}
