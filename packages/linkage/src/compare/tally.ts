import { levelRoom } from './levels.ts'

const room = 64

/**
 * What one comparison found, field by field, in buffers that are used again for the next pair: no memory is taken per
 * pair.
 */
export class Tally {
  /** Number of findings. */
  size = 0
  /** Sum of their bits. */
  bits = 0
  readonly field = new Uint8Array(room)
  readonly level = new Uint8Array(room)
  readonly weight = new Float64Array(room)
  private readonly table: Float64Array

  /** `table` holds the weights in bits at `field * levelRoom + level`. */
  constructor(table: Float64Array) {
    this.table = table
  }

  clear(): void {
    this.size = 0
    this.bits = 0
  }

  /** The weight of a level, in bits, for a value of usual rarity. */
  weightOf(field: number, level: number): number {
    return this.table[field * levelRoom + level] ?? 0
  }

  add(field: number, level: number): void {
    this.addWeighted(field, level, this.weightOf(field, level))
  }

  addWeighted(field: number, level: number, bits: number): void {
    if (this.size >= room) return
    this.field[this.size] = field
    this.level[this.size] = level
    this.weight[this.size] = bits
    this.size++
    this.bits += bits
  }
}
