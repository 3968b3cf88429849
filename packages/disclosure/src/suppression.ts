import type { Attack } from './attack.ts'
import { Brackets, isWhole, settleByFlow } from './ranges.ts'
import { Session, type Outcome, type Programme, type Row } from './solver.ts'
import type { Equation } from './space.ts'

/**
 * What is to be suppressed. `programme` is what a reader would know if nothing were printed; its columns from
 * `truth.length` on, and those where `truth` is `NaN`, are never printed. `weights[cell]` is the price of hiding a
 * cell, infinite when it has to stay in print.
 */
export interface SuppressionTask {
  readonly attack: Attack
  readonly truth: Float64Array
  readonly equations: readonly Equation[]
  readonly primary: ReadonlySet<number>
  readonly weights: Float64Array
  /** Least `greatest - least` of every cell that is hidden. */
  readonly minimumRange: number
}

/** `sum(coefficients * y) >= minimumRange * y[cell]`, where y is 1 for hidden cells. */
interface Cut {
  readonly cell: number
  readonly coefficients: ReadonlyMap<number, number>
}

interface Extremes {
  readonly least: Outcome
  readonly greatest: Outcome
}

const maximumRounds = 60
const tolerance = 1e-6

/** A programme with a solution that agrees with the truth. */
interface Completion {
  readonly programme: Programme
  readonly completed: Float64Array
}

/** The reader's linear programme with a movable set of hidden cells. */
class Reader {
  readonly #task: SuppressionTask
  readonly #session: Session
  readonly #programme: Programme
  readonly #completed: Float64Array

  private constructor(task: SuppressionTask, session: Session, { programme, completed }: Completion) {
    this.#task = task
    this.#programme = programme
    this.#session = session
    this.#completed = completed
  }

  /** `undefined` when the truth contradicts what was published before. */
  static async open(task: SuppressionTask, programme: Programme): Promise<Reader | undefined> {
    const session = await Session.open(programme)
    for (const [cell, count] of task.truth.entries()) {
      if (!Number.isNaN(count)) session.setBounds(cell, count, count)
    }
    const outcome = session.minimise(new Map())
    if (outcome.status === 'optimal') return new Reader(task, session, { programme, completed: outcome.point })
    session.close()
    return undefined
  }

  hide(hidden: ReadonlySet<number>): void {
    const { attack, truth } = this.#task
    for (const [cell, count] of truth.entries()) {
      if (Number.isNaN(count)) continue
      const open = hidden.has(cell)
      const least = attack.counts.lower[cell] ?? 0
      const greatest = attack.counts.upper[cell] ?? 0
      this.#session.setBounds(cell, open ? least : count, open ? greatest : count)
    }
  }

  /** Hidden cells that may have too narrow a range: exactly those in a network, else all. */
  suspect(hidden: ReadonlySet<number>): number[] {
    const { truth, minimumRange } = this.#task
    const cells = [...hidden].sort((left, right) => left - right)
    const fixed = (cell: number) => !Number.isNaN(truth[cell] ?? Number.NaN) && !hidden.has(cell)
    const lower = this.#programme.lower.map((least, cell) => (fixed(cell) ? (truth[cell] ?? 0) : least))
    const upper = this.#programme.upper.map((greatest, cell) => (fixed(cell) ? (truth[cell] ?? 0) : greatest))
    const brackets = new Brackets({ lower, upper })
    const way = { programme: { ...this.#programme, lower, upper }, start: this.#completed, sides: [1, -1] as const }
    if (!isWhole(this.#completed) || !settleByFlow(brackets, cells, way)) return cells
    const ranges = brackets.getRanges(cells)
    return cells.filter((_, at) => (ranges[at]?.greatest ?? 0) - (ranges[at]?.least ?? 0) < minimumRange)
  }

  find(cell: number): Extremes {
    return {
      least: this.#session.minimise(new Map([[cell, 1]])),
      greatest: this.#session.minimise(new Map([[cell, -1]])),
    }
  }

  /** Cut by linear programming duality: how much room each cell, were it hidden, would give to this one. */
  cut(cell: number, extremes: Extremes): Cut {
    const { attack, truth, minimumRange } = this.#task
    const coefficients = new Map<number, number>()
    for (const outcome of [extremes.least, extremes.greatest]) {
      if (outcome.status !== 'optimal') continue
      for (const [column, reduced] of outcome.reduced.entries()) {
        if (Math.abs(reduced) < tolerance || Number.isNaN(truth[column] ?? Number.NaN)) continue
        const room =
          reduced > 0
            ? (this.#completed[column] ?? 0) - (attack.counts.lower[column] ?? 0)
            : (attack.counts.upper[column] ?? 0) - (this.#completed[column] ?? 0)
        const gain = Math.min(minimumRange, Math.abs(reduced) * room)
        if (gain > tolerance) coefficients.set(column, (coefficients.get(column) ?? 0) + gain)
      }
    }
    return { cell, coefficients }
  }

  close(): void {
    this.#session.close()
  }
}

function getWidth({ least, greatest }: Extremes): number {
  if (least.status !== 'optimal' || greatest.status !== 'optimal') return Infinity
  return -greatest.value - least.value
}

class Master {
  readonly #task: SuppressionTask
  readonly #candidates: readonly number[]
  readonly #columnOf = new Map<number, number>()
  readonly #rows: Row[] = []
  readonly #lower: number[] = []
  readonly #upper: number[] = []

  constructor(task: SuppressionTask) {
    this.#task = task
    this.#candidates = [...task.weights.keys()].filter(
      (cell) => Number.isFinite(task.weights[cell]) && !task.primary.has(cell),
    )
    for (const cell of this.#candidates) {
      this.#columnOf.set(cell, this.#lower.length)
      this.#lower.push(0)
      this.#upper.push(1)
    }
  }

  /** A hidden cell needs another hidden cell in every sum it is part of. */
  addSums(): void {
    for (const { total, parts } of this.#task.equations) {
      const members = [total, ...parts]
      for (const cell of members) {
        if (!this.#task.primary.has(cell)) continue
        const { minimumRange } = this.#task
        const others = members.filter((member) => member !== cell).map((member) => [member, minimumRange] as const)
        this.add({ cell, coefficients: new Map(others) })
      }
    }
  }

  add({ cell, coefficients }: Cut): void {
    const { primary, minimumRange } = this.#task
    let needed = minimumRange
    for (const [column, gain] of coefficients) if (primary.has(column)) needed -= gain
    if (needed <= tolerance) return
    const own = this.#columnOf.get(cell)
    const entries = [...coefficients].flatMap(([column, gain]) => {
      const at = this.#columnOf.get(column)
      return at === undefined || column === cell ? [] : [[at, Math.min(gain, needed)] as const]
    })
    if (entries.length === 0) return
    const slack = this.#lower.push(0) - 1
    this.#upper.push(Infinity)
    const conditional = own === undefined ? [] : [[own, -needed] as const]
    const all = [...entries, ...conditional, [slack, -1] as const]
    const equals = own === undefined ? needed : 0
    this.#rows.push({ columns: all.map(([column]) => column), values: all.map(([, value]) => value), equals })
  }

  async solve(): Promise<Set<number> | undefined> {
    const programme = { lower: this.#lower, upper: this.#upper, rows: this.#rows }
    const count = this.#candidates.length
    const session = await Session.open(programme, {
      integer: true,
      continuousFrom: count,
      absoluteGap: 0.01,
      nodes: 2000,
    })
    try {
      const outcome = session.minimise(new Map(this.#candidates.map((cell, at) => [at, this.#task.weights[cell] ?? 0])))
      if (outcome.status !== 'optimal') return undefined
      return new Set(this.#candidates.filter((_, at) => (outcome.point[at] ?? 0) > 0.5))
    } finally {
      session.close()
    }
  }
}

/** Hides what the cuts ask for, cheapest room first, without going back. */
function hideGreedily(task: SuppressionTask, hidden: Set<number>, cuts: readonly Cut[]): boolean {
  let moved = false
  for (const { coefficients } of cuts) {
    const useful = [...coefficients].filter(([cell]) => !hidden.has(cell) && Number.isFinite(task.weights[cell]))
    const price = ([cell, gain]: readonly [number, number]) => (task.weights[cell] ?? Infinity) / gain
    const best = useful.sort((left, right) => price(left) - price(right))[0]
    if (!best) continue
    hidden.add(best[0])
    moved = true
  }
  return moved
}

function findCuts(reader: Reader, task: SuppressionTask, hidden: ReadonlySet<number>): Cut[] {
  const cuts: Cut[] = []
  const suspects = reader.suspect(hidden)
  if (suspects.length > 0) reader.hide(hidden)
  for (const cell of suspects) {
    const extremes = reader.find(cell)
    if (getWidth(extremes) < task.minimumRange - tolerance) cuts.push(reader.cut(cell, extremes))
  }
  return cuts
}

/** Prints again whatever turns out not to be needed, dearest first. */
function tidy(reader: Reader, task: SuppressionTask, hidden: Set<number>): void {
  const secondary = [...hidden].filter((cell) => !task.primary.has(cell))
  const price = (cell: number) => task.weights[cell] ?? 0
  for (const cell of secondary.sort((left, right) => price(right) - price(left))) {
    hidden.delete(cell)
    if (findCuts(reader, task, hidden).length > 0) hidden.add(cell)
  }
}

async function search(reader: Reader, task: SuppressionTask): Promise<Set<number>> {
  const master = new Master(task)
  master.addSums()
  for (let round = 0; round < maximumRounds; round++) {
    const secondary = await master.solve()
    if (!secondary) break
    const hidden = new Set([...task.primary, ...secondary])
    const cuts = findCuts(reader, task, hidden)
    if (cuts.length === 0) return hidden
    for (const cut of cuts) master.add(cut)
  }
  const hidden = new Set(task.primary)
  for (;;) {
    const cuts = findCuts(reader, task, hidden)
    if (cuts.length === 0 || !hideGreedily(task, hidden, cuts)) break
  }
  tidy(reader, task, hidden)
  return hidden
}

/**
 * Secondary suppression: the cheapest set of cells that, hidden besides the primary ones, leaves every hidden cell a
 * derivable range of at least the minimum (Fischetti and Salazar, Management Science 2000, with the sliding protection
 * level: cuts from the dual of the reader's linear programme). Falls back on a greedy search when the exact one takes
 * more rounds than it is given.
 * @returns all hidden cells, or `undefined` when the truth contradicts what was published before.
 */
export async function suppressCells(task: SuppressionTask, programme: Programme): Promise<Set<number> | undefined> {
  const reader = await Reader.open(task, programme)
  if (!reader) return undefined
  try {
    return await search(reader, task)
  } finally {
    reader.close()
  }
}
