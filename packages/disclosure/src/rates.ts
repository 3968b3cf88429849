import type { Published } from './attack.ts'
import type { Rule } from './rules.ts'

/**
 * A percentage worked out after protection: from what is shown, never from the true counts.
 * @param part what is shown for the numerator
 * @param whole what is shown for the denominator
 * @returns per cent with one decimal, or "secret" when either is secret or the denominator is under the rule's minimum.
 */
export function getPublishedRate(rule: Rule, part: Published, whole: Published): Published {
  if (part === 'secret' || whole === 'secret') return 'secret'
  if (whole === 0 || whole < rule.minimumDenominator) return 'secret'
  return Math.round((part / whole) * 1000) / 10
}
