import type { RoundingRule, Rule } from './rules.ts'

/**
 * How numbers were made fit to print:
 * - `cell-suppression`: exact or not at all;
 * - `controlled-rounding`: every number goes to one of the two nearest multiples, everything adds up;
 * - `controlled-rounding-wide`: the same, but hidden numbers may go one step further, printed ones not;
 * - `controlled-rounding-one-step`: printed numbers may go one step further too (K = 1);
 * - `random-rounding`: drawn by lot from a key, does not add up.
 */
export type Method =
  | 'cell-suppression'
  | 'controlled-rounding'
  | 'controlled-rounding-wide'
  | 'controlled-rounding-one-step'
  | 'random-rounding'

/** The methods of rounding, mildest first. */
export const roundingLadder = [
  'controlled-rounding',
  'controlled-rounding-wide',
  'controlled-rounding-one-step',
] as const satisfies readonly Method[]

/** Whether a word names a method. */
export function isMethod(word: unknown): word is Method {
  return word === 'cell-suppression' || word === 'random-rounding' || roundingLadder.some((each) => each === word)
}

/** Least and greatest of something; the ends belong to it. */
export interface Range {
  readonly least: number
  readonly greatest: number
}

function isWide(method: Method): boolean {
  return method === 'controlled-rounding-wide' || method === 'controlled-rounding-one-step'
}

/** How far a printed number may lie from the true count. */
export function getMaximumDeviation(rule: Rule, method: Method): number {
  if (rule.kind === 'suppression') return 0
  return method === 'controlled-rounding-one-step' ? 2 * rule.base - 1 : rule.base - 1
}

/** The least multiple that may be printed for a count that is not secret. */
function getLeastPrinted(rule: RoundingRule): number {
  return rule.secretUpTo === null ? 0 : Math.ceil((rule.secretUpTo + 1) / rule.base)
}

/**
 * The multiples of the base, in units of the base, that a count may be rounded to.
 * Secret counts stay at the bottom and others at or above the least printed multiple, so that a printed number never
 * betrays a count near the threshold.
 */
export function getMultiples(rule: RoundingRule, method: Method, count: number): Range {
  const { base, secretUpTo } = rule
  if (count === 0) return { least: 0, greatest: 0 }
  if (secretUpTo !== null && count <= secretUpTo) return getHiddenMultiples(rule, method)
  const step = method === 'controlled-rounding-one-step' ? 1 : 0
  const bottom = getLeastPrinted(rule)
  const least = Math.max(bottom, Math.floor(count / base) - step)
  return { least, greatest: Math.max(bottom, Math.ceil(count / base) + step) }
}

/** The multiples, in units of the base, that a secret count above zero may have been given behind the screen. */
export function getHiddenMultiples(rule: RoundingRule, method: Method): Range {
  const least = getLeastPrinted(rule) - 1
  return { least: 0, greatest: isWide(method) ? least + 1 : least }
}

function isOpenZero(rule: RoundingRule, printed: number): boolean {
  return printed === 0 && rule.secretUpTo !== null && !rule.secretZeros
}

/** The true counts a reader who knows the rule and the method can allow for a printed number. */
export function getPrintedRange(rule: Rule, method: Method, printed: number): Range {
  if (rule.kind === 'suppression' || isOpenZero(rule, printed)) return { least: printed, greatest: printed }
  const deviation = getMaximumDeviation(rule, method)
  const bottom = rule.secretUpTo === null ? 0 : rule.secretUpTo + 1
  return { least: Math.max(bottom, printed - deviation), greatest: printed + deviation }
}
