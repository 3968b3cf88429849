import type { Entity } from '../entity.ts'
import { toComparable } from './comparable.ts'
import { Comparer, type Context } from './compare.ts'
import { explainLast, rawTextOf, type Comparison } from './explain.ts'

/**
 * Compares two normalised records and explains the outcome field by field. Symmetric but for left and right in the
 * explanation. Nothing is merged: the outcome is for a person to judge.
 */
export function compareEntities(left: Entity, right: Entity, context: Context = {}): Comparison {
  const comparer = new Comparer(context)
  comparer.score(toComparable(left), toComparable(right))
  return explainLast(comparer, rawTextOf(left), rawTextOf(right))
}
