import { createHmac } from 'node:crypto'
import { getMultiples } from './regime.ts'
import type { RoundingRule } from './rules.ts'

const drawSize = 2 ** 48

/**
 * A number in [0, 1) that is the same every time the same cell of the same data is shown, and that nobody without the
 * key can work out: the first 48 bits of HMAC-SHA-256.
 */
export function drawKeyed(key: string, cell: string): number {
  return createHmac('sha256', key).update(cell).digest().readUIntBE(0, 6) / drawSize
}

/**
 * Unbiased random rounding: up with probability remainder / base, down otherwise; multiples and small counts as in
 * `getMultiples`.
 * @param draw a number in [0, 1)
 * @returns a multiple of the rule's base
 */
export function roundRandomly(rule: RoundingRule, count: number, draw: number): number {
  const { least, greatest } = getMultiples(rule, 'random-rounding', count)
  const up = draw < (count % rule.base) / rule.base
  const multiple = up ? Math.ceil(count / rule.base) : Math.floor(count / rule.base)
  return Math.min(greatest, Math.max(least, multiple)) * rule.base
}
