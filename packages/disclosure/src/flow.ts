import type { Programme, Row } from './solver.ts'

/** How far a column may still move: up when `direction` is 1, down when it is -1. */
export type Room = (column: number, direction: 1 | -1) => number

/** An end of an arc: the row and the sign the column has there. */
interface End {
  readonly row: number
  readonly sign: number
}

/** Signs by which rows are multiplied so that every column has opposite signs in its two rows. */
function balanceRows(ends: readonly (readonly End[])[], rows: number): Int8Array | undefined {
  const flips = new Int8Array(rows)
  const columnsOf: number[][] = Array.from({ length: rows }, () => [])
  for (const [column, own] of ends.entries()) for (const { row } of own) columnsOf[row]?.push(column)
  for (let start = 0; start < rows; start++) {
    if (flips[start] !== 0) continue
    flips[start] = 1
    const queue = [start]
    for (const row of queue) {
      for (const column of columnsOf[row] ?? []) {
        const [first, second] = ends[column] ?? []
        if (!first || !second) continue
        const [here, there] = first.row === row ? [first, second] : [second, first]
        const wanted = -(flips[row] ?? 0) * here.sign * there.sign
        if (flips[there.row] === 0) {
          flips[there.row] = wanted
          queue.push(there.row)
        } else if (flips[there.row] !== wanted) return undefined
      }
    }
  }
  return flips
}

function collectEnds(columns: number, rows: readonly Row[]): End[][] | undefined {
  const ends: End[][] = Array.from({ length: columns }, () => [])
  for (const [row, { columns: members, values }] of rows.entries()) {
    for (const [at, column] of members.entries()) {
      const sign = values[at] ?? 0
      const own = ends[column]
      if (!own || Math.abs(sign) !== 1 || own.length === 2) return undefined
      own.push({ row, sign })
    }
  }
  return ends
}

/**
 * Whole solutions of a programme that is a network: every column in at most two rows, with signs that can be made
 * opposite. A column moves by pushing flow around a cycle of others, found breadth first; when there is no such cycle
 * its value is the least (or greatest) there is (Ford and Fulkerson). Tables of two dimensions, one of them with a
 * hierarchy, are networks.
 */
export class Flow {
  readonly values: Float64Array
  /** Node where a rise of the column adds, and node where it takes away. The last node stands outside all rows. */
  readonly #adds: Int32Array
  readonly #takes: Int32Array
  readonly #arcs: Int32Array[]
  readonly #via: Int32Array
  readonly #queue: Int32Array
  readonly #room: Room
  readonly #moved: (column: number, value: number) => void

  private constructor(
    ends: readonly (readonly End[])[],
    flips: Int8Array,
    { start, room, moved }: { start: Float64Array; room: Room; moved: (column: number, value: number) => void },
  ) {
    const outside = flips.length
    this.values = start.map(Math.round)
    this.#room = room
    this.#moved = moved
    this.#adds = new Int32Array(ends.length).fill(outside)
    this.#takes = new Int32Array(ends.length).fill(outside)
    const arcs: number[][] = Array.from({ length: outside + 1 }, () => [])
    this.#via = new Int32Array(outside + 1)
    this.#queue = new Int32Array(outside + 1)
    for (const [column, own] of ends.entries()) {
      for (const { row, sign } of own) {
        if (sign * (flips[row] ?? 0) > 0) this.#adds[column] = row
        else this.#takes[column] = row
      }
      arcs[this.#adds[column] ?? 0]?.push(column)
      arcs[this.#takes[column] ?? 0]?.push(column)
    }
    this.#arcs = arcs.map((own) => Int32Array.from(own))
  }

  /**
   * @param start a whole solution
   * @param moved called with every value a column takes
   * @returns `undefined` when the programme is not a network
   */
  static create(
    programme: Programme,
    way: { start: Float64Array; room: Room; moved: (column: number, value: number) => void },
  ): Flow | undefined {
    const rows = programme.thinRows ?? programme.rows
    const ends = collectEnds(programme.lower.length, rows)
    const flips = ends && balanceRows(ends, rows.length)
    return flips && new Flow(ends, flips, way)
  }

  /** Moves the column up or down, by at most `most`, as far as the others let it. Returns how far it went. */
  push(column: number, direction: 1 | -1, most = Infinity): number {
    let gone = 0
    while (gone < most) {
      const step = this.#findCycle(column, direction, Math.min(most - gone, this.#room(column, direction)))
      if (step <= 0) break
      gone += step
    }
    return gone
  }

  /** Pushes once around the shortest cycle; returns the amount, 0 when there is no cycle. */
  #findCycle(column: number, direction: 1 | -1, most: number): number {
    if (most <= 0) return 0
    const up = direction > 0
    const from = (up ? this.#adds[column] : this.#takes[column]) ?? 0
    const to = (up ? this.#takes[column] : this.#adds[column]) ?? 0
    if (from !== to && !this.#search(column, from, to)) return 0
    const path: { column: number; direction: 1 | -1 }[] = [{ column, direction }]
    let amount = most
    for (let node = to; node !== from;) {
      const arc = this.#via[node] ?? 0
      const falls = this.#takes[arc] === node
      path.push({ column: arc, direction: falls ? -1 : 1 })
      amount = Math.min(amount, this.#room(arc, falls ? -1 : 1))
      node = (falls ? this.#adds[arc] : this.#takes[arc]) ?? 0
    }
    for (const step of path) this.#move(step.column, step.direction * amount)
    return amount
  }

  #move(column: number, by: number): void {
    const value = (this.values[column] ?? 0) + by
    this.values[column] = value
    this.#moved(column, value)
  }

  /** An excess at a node leaves it by a column that adds there falling, or one that takes there rising. */
  #search(own: number, from: number, to: number): boolean {
    const via = this.#via.fill(-1)
    via[from] = own
    this.#queue[0] = from
    for (let head = 0, tail = 1; head < tail; head++) {
      const node = this.#queue[head] ?? 0
      const arcs = this.#arcs[node] ?? []
      for (let at = 0; at < arcs.length; at++) {
        const arc = arcs[at] ?? 0
        const falls = this.#adds[arc] === node
        const next = (falls ? this.#takes[arc] : this.#adds[arc]) ?? 0
        if (via[next] !== -1 || arc === own || this.#room(arc, falls ? -1 : 1) <= 0) continue
        via[next] = arc
        if (next === to) return true
        this.#queue[tail++] = next
      }
    }
    return false
  }
}
