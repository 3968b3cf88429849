import { getLinkedRange, type Attack } from './attack.ts'
import { Flow } from './flow.ts'
import type { Brackets } from './ranges.ts'
import type { Programme } from './solver.ts'

/** A whole solution of an attack to start from: counts, and rounded values behind cells in units of their base. */
export interface WholeStart {
  readonly counts: Float64Array
  readonly hidden: Float64Array
}

/**
 * Walks through whole solutions of an attack in which both counts and rounded values are networks: either moves while
 * the other stands still, within what the links between them allow. What it meets is witnessed; that it meets nothing
 * further proves nothing.
 */
export class LinkedFlow {
  readonly #attack: Attack
  readonly #bounds: Programme
  /** Bounds of the counts, given the rounded values as they are. */
  readonly #least: Float64Array
  readonly #greatest: Float64Array
  readonly #counts: Flow
  readonly #hidden: Flow
  readonly #columnsOf: readonly (readonly number[])[]
  readonly #neighbours: readonly (readonly number[])[]

  private constructor(attack: Attack, bounds: Programme, flows: readonly [Flow, Flow]) {
    this.#attack = attack
    this.#bounds = bounds
    this.#counts = flows[0]
    this.#hidden = flows[1]
    this.#columnsOf = listColumns(attack)
    this.#neighbours = listNeighbours(attack)
    this.#least = Float64Array.from(bounds.lower)
    this.#greatest = Float64Array.from(bounds.upper)
    for (const { cell } of attack.links) this.#relink(cell)
  }

  /** `undefined` when either part is not a network. */
  static create(attack: Attack, start: WholeStart, brackets: Brackets): LinkedFlow | undefined {
    const bounds = { lower: [...brackets.lower], upper: [...brackets.upper], rows: attack.counts.rows }
    let own: LinkedFlow | undefined
    const counts = Flow.create(attack.counts, {
      start: start.counts,
      room: (column, direction) => own?.roomOfCount(column, direction) ?? 0,
      moved: (column, value) => brackets.note(column, value),
    })
    const hidden = Flow.create(attack.hidden, {
      start: start.hidden,
      room: (column, direction) => own?.roomOfHidden(column, direction) ?? 0,
      moved: (column) => own?.relinkColumn(column),
    })
    own = counts && hidden && new LinkedFlow(attack, bounds, [counts, hidden])
    return own
  }

  roomOfCount(cell: number, direction: 1 | -1): number {
    const value = this.#counts.values[cell] ?? 0
    return direction > 0 ? (this.#greatest[cell] ?? 0) - value : value - (this.#least[cell] ?? 0)
  }

  relinkColumn(column: number): void {
    const link = this.#attack.links[column]
    if (link) this.#relink(link.cell)
  }

  #relink(cell: number): void {
    let least = this.#bounds.lower[cell] ?? 0
    let greatest = this.#bounds.upper[cell] ?? 0
    for (const column of this.#columnsOf[cell] ?? []) {
      const link = this.#attack.links[column]
      if (!link) continue
      const [from, to] = getLinkedRange(link, this.#hidden.values[column] ?? 0)
      least = Math.max(least, from)
      greatest = Math.min(greatest, to)
    }
    this.#least[cell] = least
    this.#greatest[cell] = greatest
  }

  roomOfHidden(column: number, direction: 1 | -1): number {
    const link = this.#attack.links[column]
    if (!link) return 0
    const count = this.#counts.values[link.cell] ?? 0
    const value = this.#hidden.values[column] ?? 0
    const least = this.#attack.hidden.lower[column] ?? 0
    const greatest = this.#attack.hidden.upper[column] ?? 0
    if (link.deviation === undefined) {
      return direction > 0 ? (count > 0 ? greatest : 0) - value : value - least
    }
    const top = Math.min(greatest, Math.floor((count + link.deviation) / link.base))
    const bottom = Math.max(least, Math.ceil((count - link.deviation) / link.base))
    return direction > 0 ? top - value : value - bottom
  }

  /** Moves a count towards its least (`sign` 1) or greatest (-1) value, with the rounded values behind it out of the way. */
  approach(cell: number, sign: 1 | -1): void {
    const direction = sign > 0 ? -1 : 1
    this.#counts.push(cell, direction)
    if (this.#isAtEnd(cell, sign)) return
    for (const column of this.#columnsOf[cell] ?? []) {
      if (sign > 0) this.#clear(column)
      else for (const neighbour of this.#neighbours[column] ?? []) this.#hidden.push(neighbour, -1)
    }
    this.#counts.push(cell, direction)
  }

  #isAtEnd(cell: number, sign: 1 | -1): boolean {
    const end = sign > 0 ? this.#bounds.lower[cell] : this.#bounds.upper[cell]
    return this.#counts.values[cell] === end
  }

  /** Takes the rounded value behind a cell down, if need be by giving its neighbours room to take it over. */
  #clear(column: number): void {
    this.#hidden.push(column, -1)
    if ((this.#hidden.values[column] ?? 0) === 0) return
    for (const neighbour of this.#neighbours[column] ?? []) this.#lift(neighbour)
    this.#hidden.push(column, -1)
  }

  /** Gives a cell that counts zero one, so that the rounded value behind it may rise. */
  #lift(column: number): void {
    const cell = this.#attack.links[column]?.cell
    if (cell !== undefined && this.#counts.values[cell] === 0) this.#counts.push(cell, 1, 1)
  }
}

function listColumns({ counts, links }: Attack): number[][] {
  const columnsOf: number[][] = counts.lower.map(() => [])
  for (const [column, { cell }] of links.entries()) columnsOf[cell]?.push(column)
  return columnsOf
}

const shortRow = 40

/** For each rounded value, those it shares a short row with. */
function listNeighbours({ hidden }: Attack): number[][] {
  const neighbours: number[][] = hidden.lower.map(() => [])
  for (const { columns } of hidden.rows) {
    if (columns.length > shortRow) continue
    for (const column of columns) {
      for (const other of columns) if (other !== column) neighbours[column]?.push(other)
    }
  }
  return neighbours
}
