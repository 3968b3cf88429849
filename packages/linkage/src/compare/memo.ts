import type { NamePart } from '../names/part.ts'

const firstSlots = 1 << 6
const mostSlots = 1 << 17

const emptyParts = (slots: number): (NamePart | undefined)[] => Array.from({ length: slots }, () => undefined)

/**
 * Outcomes of comparing two name parts, kept in a table of bounded size: a pair has one slot and takes it from the
 * pair that had it before. Starts small and doubles while it is used much, so that a single comparison takes no room.
 */
export class PartMemo {
  level = new Uint8Array(firstSlots)
  weight = new Float64Array(firstSlots)
  private left = emptyParts(firstSlots)
  private right = emptyParts(firstSlots)
  private field = new Uint8Array(firstSlots)
  private mask = firstSlots - 1
  private stored = 0

  /** The slot that holds the outcome for two parts in a field, or -1. */
  find(left: NamePart, right: NamePart, field: number): number {
    const slot = this.slotOf(left, right)
    return this.left[slot] === left && this.right[slot] === right && this.field[slot] === field ? slot : -1
  }

  /** Takes a slot for two parts in a field; its level and weight are the caller's to fill. */
  take(left: NamePart, right: NamePart, field: number): number {
    if (++this.stored > 2 * this.left.length && this.left.length < mostSlots) this.grow()
    const slot = this.slotOf(left, right)
    this.left[slot] = left
    this.right[slot] = right
    this.field[slot] = field
    return slot
  }

  private slotOf(left: NamePart, right: NamePart): number {
    const mixed = Math.imul(left.hash, 0x9e3779b1) ^ Math.imul(right.hash, 0x85ebca6b)
    return (mixed ^ (mixed >>> 15)) & this.mask
  }

  private grow(): void {
    const slots = this.left.length * 4
    this.left = emptyParts(slots)
    this.right = emptyParts(slots)
    this.field = new Uint8Array(slots)
    this.level = new Uint8Array(slots)
    this.weight = new Float64Array(slots)
    this.mask = slots - 1
    this.stored = 0
  }
}
