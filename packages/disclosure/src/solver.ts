import highsModule, { type Highs, type Model } from 'highs'
import { SolverError } from './errors.ts'

// The package's types describe its CommonJS face; its module face has the loader itself as default.
const loadHighs = highsModule as unknown as typeof highsModule.default

/** `sum(values[k] * x[columns[k]])` equals `equals`. */
export interface Row {
  readonly columns: readonly number[]
  readonly values: readonly number[]
  readonly equals: number
}

/** A linear programme: bounded columns and equality rows; inequalities are given a slack column by the caller. */
export interface Programme {
  readonly lower: number[]
  readonly upper: number[]
  readonly rows: Row[]
  /** Rows that say the same as `rows`, with every column in at most two of them, where there are such. */
  readonly thinRows?: Row[] | undefined
}

/** The optimum found, or why there is none. `reduced` holds the reduced costs, meaningful without integrality. */
export type Outcome =
  | { readonly status: 'optimal'; readonly value: number; readonly point: Float64Array; readonly reduced: Float64Array }
  | { readonly status: 'infeasible' | 'stopped' }

/** Limits and gaps handed to HiGHS. */
export interface SolverOptions {
  readonly integer?: boolean
  /** Columns from this one on need not be whole. */
  readonly continuousFrom?: number
  readonly absoluteGap?: number
  readonly nodes?: number
}

const secondsBeforeGivingUp = 60
let shared: Promise<Highs> | undefined

function load(): Promise<Highs> {
  shared ??= loadHighs()
  return shared
}

function buildModel(highs: Highs, programme: Programme, options: SolverOptions): Model {
  const { lower, upper, rows } = programme
  const starts = [0]
  for (const row of rows) starts.push((starts.at(-1) ?? 0) + row.columns.length)
  const sides = rows.map((row) => row.equals)
  const values = rows.flatMap((row) => row.values)
  if (![...sides, ...values, ...lower].every(Number.isFinite)) throw new SolverError('A programme holds a non-number.')
  const matrix = {
    format: 'csr' as const,
    numRows: rows.length,
    numCols: lower.length,
    starts,
    indices: rows.flatMap((row) => row.columns),
    values,
  }
  const size = { numCols: lower.length, numRows: rows.length, colCost: new Float64Array(lower.length) }
  const bounds = { colLower: lower, colUpper: upper, rowLower: sides, rowUpper: sides, matrix }
  if (!options.integer) return highs.createModel({ ...size, ...bounds })
  const integrality = new Int32Array(lower.length).fill(1, 0, options.continuousFrom)
  return highs.createModel({ ...size, ...bounds, integrality })
}

/**
 * A programme held by HiGHS: solved again and again with other costs or bounds, each time from the last basis.
 * Costs stay as they were set. `close` frees the memory.
 */
export class Session {
  readonly #model: Model
  readonly #costs = new Map<number, number>()
  readonly #lower: number[]
  readonly #upper: number[]

  private constructor(model: Model, { lower, upper }: Programme) {
    this.#model = model
    this.#lower = [...lower]
    this.#upper = [...upper]
  }

  /** Loads the solver if need be and hands it the programme. */
  static async open(programme: Programme, options: SolverOptions = {}): Promise<Session> {
    const integer = options.integer ?? false
    const model = buildModel(await load(), programme, options)
    model.options.set({ output_flag: false, time_limit: secondsBeforeGivingUp })
    if (integer) {
      const { absoluteGap = 0, nodes = 20_000 } = options
      model.options.set({ mip_rel_gap: 0, mip_abs_gap: absoluteGap, mip_max_nodes: nodes })
    }
    return new Session(model, programme)
  }

  /** Moves the bounds of one column. */
  setBounds(column: number, lower: number, upper: number): void {
    if (this.#lower[column] === lower && this.#upper[column] === upper) return
    this.#lower[column] = lower
    this.#upper[column] = upper
    this.#model.changeColBounds(column, lower, upper)
  }

  /** Minimises `sum(cost * x)`; columns not named cost nothing. */
  minimise(costs: ReadonlyMap<number, number>): Outcome {
    for (const column of this.#costs.keys()) if (!costs.has(column)) this.#model.changeColCost(column, 0)
    for (const [column, cost] of costs) {
      if (this.#costs.get(column) !== cost) this.#model.changeColCost(column, cost)
    }
    this.#costs.clear()
    for (const [column, cost] of costs) this.#costs.set(column, cost)
    this.#model.raw.zeroAllClocks()
    this.#model.run()
    return this.#read()
  }

  #read(): Outcome {
    const status = this.#model.getModelStatus()
    if (status === 6) return { status: 'optimal', value: 0, point: new Float64Array(0), reduced: new Float64Array(0) }
    if (status === 8 || status === 9) return { status: 'infeasible' }
    if (status !== 7) return { status: 'stopped' }
    const { colValue, colDual } = this.#model.getSolution()
    return { status: 'optimal', value: this.#model.getObjectiveValue(), point: colValue, reduced: colDual }
  }

  close(): void {
    this.#model.dispose()
  }
}
