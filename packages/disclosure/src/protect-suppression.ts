import { buildAttack, joinAttack, type Published, type Release } from './attack.ts'
import { auditReleases } from './audit.ts'
import type { Assignment, Attempt } from './protect-rounding.ts'
import { isSecret, type SuppressionRule } from './rules.ts'
import { suppressCells } from './suppression.ts'

type Task = Assignment<SuppressionRule>

const priceOfMargin = 4
const priceOfZero = 0.5

/** Inner cells cost one, sums more, grand totals stay; among equals the smaller count goes. */
function weigh({ space, counts, equations, earlier }: Task): Float64Array {
  const sums = new Set(equations.map((equation) => equation.total))
  const largest = Math.max(1, ...counts.filter((count) => !Number.isNaN(count)))
  return counts.map((count, cell) => {
    if (Number.isNaN(count) || space.keys[cell] === '[]') return Infinity
    if (earlier.some(({ shown }) => typeof shown.get(cell) === 'number')) return Infinity
    return (sums.has(cell) ? priceOfMargin : 1) + (count === 0 ? priceOfZero : 0) + (0.2 * count) / largest
  })
}

function toRelease(task: Task, hidden: ReadonlySet<number>): Release {
  const shown = new Map<number, Published>()
  for (const [cell, count] of task.counts.entries()) {
    if (!Number.isNaN(count)) shown.set(cell, hidden.has(cell) ? 'secret' : count)
  }
  return { rule: task.rule, method: 'cell-suppression', shown, equations: task.equations, alsoSecret: new Set() }
}

/** Primary suppression by the rule's threshold, secondary suppression by `suppressCells`, then the audit. */
export async function protectBySuppression(task: Task): Promise<Attempt> {
  const { rule, counts, space, earlier, equations } = task
  const primary = new Set([...counts.keys()].filter((cell) => isSecret(rule, counts[cell] ?? Number.NaN)))
  const nothing = toRelease(task, new Set(counts.keys()))
  const limit = 2 * counts.reduce((sum, count) => sum + (Number.isNaN(count) ? 0 : count), 0) + 1000
  const attack = buildAttack(space, [...earlier, nothing], limit)
  const suppression = {
    attack,
    truth: counts,
    equations,
    primary,
    weights: weigh(task),
    minimumRange: rule.minimumRange,
  }
  const hidden = (await suppressCells(suppression, joinAttack(attack))) ?? primary
  const release = toRelease(task, hidden)
  return { release, audit: await auditReleases(space, [...earlier, release]) }
}
