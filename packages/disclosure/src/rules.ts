import { InputError } from './errors.ts'

/** What every rule set says. All numbers are counts, except where a docstring says otherwise. */
interface CommonRule {
  /** Name by which the rule set is asked for. */
  readonly name: string
  /** Where the rule comes from, in one line. */
  readonly source: string
  /** Counts from 1 (or 0, see `secretZeros`) up to this one are never printed; `null` when every count may be. */
  readonly secretUpTo: number | null
  /** Whether a count of zero is secret too. */
  readonly secretZeros: boolean
  /** Least difference between the greatest and the least value that may be derivable for a secret cell. */
  readonly minimumRange: number
  /** Percentages need at least this printed denominator. */
  readonly minimumDenominator: number
}

/** Numbers are rounded to a multiple of `base`; small ones are secret besides. */
export interface RoundingRule extends CommonRule {
  readonly kind: 'rounding'
  readonly base: number
}

/** Numbers are printed exactly or not at all. */
export interface SuppressionRule extends CommonRule {
  readonly kind: 'suppression'
}

/** A rule set, as data. */
export type Rule = RoundingRule | SuppressionRule

function makeSuppressionRule(threshold: number, minimumRange: number): SuppressionRule {
  return {
    kind: 'suppression',
    name: `suppress-${threshold}`,
    source: `Counts 1-${threshold} hidden, secondary suppression after Fischetti and Salazar (2000)`,
    secretUpTo: threshold,
    secretZeros: false,
    minimumRange,
    minimumDenominator: 0,
  }
}

function makePlainRounding(base: number): RoundingRule {
  return {
    kind: 'rounding',
    name: `round-${base}`,
    source: `Controlled rounding to multiples of ${base}, nothing hidden (Handbook on Statistical Disclosure Control, 5.5)`,
    base,
    secretUpTo: null,
    secretZeros: false,
    minimumRange: 0,
    minimumDenominator: 0,
  }
}

/** The rule sets that come with the package. A caller may hand in its own objects of the same shape. */
export const rules: readonly Rule[] = [
  {
    kind: 'rounding',
    name: 'cbs-care',
    source: 'Statistics Netherlands, Wijk- en Buurtkaart 2022-2024, section 5.8: youth care and social support clients',
    base: 5,
    secretUpTo: 7,
    secretZeros: true,
    minimumRange: 5,
    minimumDenominator: 100,
  },
  makePlainRounding(5),
  makePlainRounding(10),
  makeSuppressionRule(4, 5),
  makeSuppressionRule(7, 6),
]

/**
 * The rule set of that name.
 * @throws InputError when there is none.
 */
export function getRule(name: string): Rule {
  const rule = rules.find((candidate) => candidate.name === name)
  if (rule) return rule
  throw new InputError(`There is no rule set "${name}"; there is ${rules.map((each) => each.name).join(', ')}.`)
}

/** Whether a true count may not be printed under the rule. */
export function isSecret(rule: Rule, count: number): boolean {
  if (rule.secretUpTo === null || count > rule.secretUpTo) return false
  return count > 0 || rule.secretZeros
}
