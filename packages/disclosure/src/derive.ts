import { getLinkedRange, joinAttack, type Attack } from './attack.ts'
import { LinkedFlow } from './linked-flow.ts'
import { propagateBounds } from './propagate.ts'
import { Brackets, findBrackets, isWhole, settle, sweep, type Side } from './ranges.ts'
import type { Range } from './regime.ts'
import { Session, type Outcome, type Programme } from './solver.ts'

/** Narrows counts by what is derivable about the rounded values behind them. */
async function applyHiddenRanges({ counts, hidden, links }: Attack): Promise<Programme | undefined> {
  const lower = [...counts.lower]
  const upper = [...counts.upper]
  const all = links.map((_, column) => column)
  const sides: Side[] = links.some((link) => link.deviation !== undefined) ? [1, -1] : [1]
  const brackets = await findBrackets(hidden, all, sides)
  if (!brackets) return undefined
  for (const [at, { least, greatest }] of brackets.getRanges(all).entries()) {
    const link = links[at]
    if (!link) continue
    lower[link.cell] = Math.max(lower[link.cell] ?? 0, getLinkedRange(link, least)[0])
    upper[link.cell] = Math.min(upper[link.cell] ?? 0, getLinkedRange(link, greatest)[1])
  }
  return { ...counts, lower, upper }
}

/**
 * Finds whole solutions of an attack with rounded values behind cells: first rounded values, whole and as small as can
 * be where asked, then counts within what these allow. Either part is a network in tables of two dimensions, so its
 * vertices are whole, while those of both together need not be.
 */
class TwoStep {
  readonly #attack: Attack
  readonly #counts: Programme
  readonly #hidden: Session
  readonly #fixed: Session
  readonly #columnsOf = new Map<number, number[]>()

  private constructor(attack: Attack, counts: Programme, sessions: readonly [Session, Session]) {
    this.#attack = attack
    this.#counts = counts
    this.#hidden = sessions[0]
    this.#fixed = sessions[1]
    for (const [column, { cell }] of attack.links.entries()) {
      this.#columnsOf.set(cell, [...(this.#columnsOf.get(cell) ?? []), column])
    }
  }

  static async open(attack: Attack, counts: Programme): Promise<TwoStep> {
    return new TwoStep(attack, counts, [await Session.open(attack.hidden), await Session.open(counts)])
  }

  /** Minimises the costs over the counts, with rounded values chosen to leave the cells named room. */
  solve(costs: ReadonlyMap<number, number>): Outcome {
    return this.find(costs).counts
  }

  /** The same, with the rounded values. */
  find(costs: ReadonlyMap<number, number>): { readonly counts: Outcome; readonly hidden: Outcome } {
    const wanted = [...costs.keys()].flatMap((cell) => this.#columnsOf.get(cell) ?? [])
    const hidden = this.#hidden.minimise(new Map(wanted.map((column) => [column, 1])))
    if (hidden.status !== 'optimal' || !isWhole(hidden.point) || !this.#fix(hidden.point)) {
      return { counts: { status: 'stopped' }, hidden }
    }
    return { counts: this.#fixed.minimise(costs), hidden }
  }

  /** Returns false when the rounded values contradict what is known of a count. */
  #fix(multiples: Float64Array): boolean {
    for (const [cell, columns] of this.#columnsOf) {
      let least = this.#counts.lower[cell] ?? 0
      let greatest = this.#counts.upper[cell] ?? 0
      for (const column of columns) {
        const link = this.#attack.links[column]
        if (!link) continue
        const [from, to] = getLinkedRange(link, Math.round(multiples[column] ?? 0))
        least = Math.max(least, from)
        greatest = Math.min(greatest, to)
      }
      if (least > greatest) return false
      this.#fixed.setBounds(cell, least, greatest)
    }
    return true
  }

  close(): void {
    this.#hidden.close()
    this.#fixed.close()
  }
}

/** Walks from one whole solution to others; does nothing when there is none at hand or the tables are no network. */
function walk(
  brackets: Brackets,
  cells: readonly number[],
  { attack, twoStep }: { attack: Attack; twoStep: TwoStep },
): void {
  const { counts, hidden } = twoStep.find(new Map())
  if (hidden.status !== 'optimal' || counts.status !== 'optimal' || !brackets.witness(counts)) return
  const flow = LinkedFlow.create(attack, { counts: counts.point, hidden: hidden.point }, brackets)
  if (!flow) return
  for (const sign of [-1, 1] as const) {
    for (const cell of cells) if (!brackets.isSettled(cell, sign)) flow.approach(cell, sign)
  }
}

async function deriveLinked(attack: Attack, cells: readonly number[]): Promise<Range[] | undefined> {
  const narrowed = await applyHiddenRanges(attack)
  const outer = narrowed && (await findBrackets(narrowed, cells))
  if (!outer) return undefined
  const joint = joinAttack({ ...attack, counts: { ...attack.counts, lower: outer.lower, upper: outer.upper } })
  const { lower, upper } = propagateBounds(joint)
  const size = attack.counts.lower.length
  const brackets = new Brackets({ lower: lower.slice(0, size), upper: upper.slice(0, size) })
  if (brackets.isEmpty) return undefined
  const counts = { ...attack.counts, lower: [...brackets.lower], upper: [...brackets.upper] }
  const twoStep = await TwoStep.open(attack, counts)
  try {
    walk(brackets, cells, { attack: { ...attack, counts }, twoStep })
    sweep(brackets, { columns: cells, rows: counts.rows, solve: (costs) => twoStep.solve(costs) })
    for (const sign of [1, -1]) {
      for (const cell of brackets.getOpen(cells, sign)) brackets.witness(twoStep.solve(new Map([[cell, sign]])))
    }
    await settle(brackets, cells, { lower, upper, rows: joint.rows })
    return brackets.getRanges(cells)
  } finally {
    twoStep.close()
  }
}

/**
 * The least and the greatest true count of each of the cells that an attack allows; exact for whole counts.
 * @returns ranges in the order of `cells`, or `undefined` when nothing fits the attack.
 * @throws SolverError when the solver gives up.
 */
export async function deriveRanges(attack: Attack, cells: readonly number[]): Promise<Range[] | undefined> {
  if (attack.links.length > 0) return deriveLinked(attack, cells)
  return (await findBrackets(attack.counts, cells))?.getRanges(cells)
}
