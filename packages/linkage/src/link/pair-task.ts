import { rmSync } from 'node:fs'
import path from 'node:path'
import { keyKinds } from '../keys.ts'
import { homeKind, kindOf } from './hash.ts'
import { mostBlocks, rowBits } from './limits.ts'
import { readSorted, SpillWriter } from './spill.ts'
import type { PairResult, PairTask } from './tasks.ts'

const limits = Object.values(keyKinds).map(({ limit }) => limit)

export function bucketOf(left: number, right: number): number {
  return left * mostBlocks + right
}

/** Turns the keys of one partition into pairs of records that share one, spilled by the blocks the two are in. */
export class Pairer {
  private readonly writer: number
  private spill: SpillWriter | undefined

  constructor(writer: number) {
    this.writer = writer
  }

  run(task: PairTask): PairResult {
    let sharing = 0
    this.spill ??= new SpillWriter(task.folder, 'pairs', this.writer)
    const entries = readSorted(task.folder, `keys-${task.partition}`, task.writers)
    const words = new Uint32Array(entries.buffer)
    for (let from = 0; from < entries.length;) {
      let to = from + 1
      while (to < entries.length && words[2 * to + 1] === words[2 * from + 1]) to++
      if (to - from > 1) {
        const group = words.subarray(2 * from, 2 * to)
        if (kindOf(group[1] ?? 0) === homeKind) sharing += countSharing(group, task.rightFrom)
        else this.pairGroup(group, task.rightFrom)
      }
      from = to
    }
    for (let writer = 0; writer < task.writers; writer++)
      rmSync(path.join(task.folder, `keys-${task.partition}.${writer}`), { force: true })
    return { sharing }
  }

  finish(): void {
    this.spill?.close()
    this.spill = undefined
  }

  private pairGroup(group: Uint32Array, rightFrom: number): void {
    const size = group.length / 2
    const limit = limits[kindOf(group[1] ?? 0)] ?? 0
    if (rightFrom === 0) {
      const strong = (size * (size - 1)) / 2 <= limit
      if (size <= limit) this.pairRange(group, { leftTo: size, rightFrom: 0, strong })
      return
    }
    const left = countLeft(group, rightFrom)
    const right = size - left
    const strong = left * right <= limit
    if (left <= limit && right <= limit) this.pairRange(group, { leftTo: left, rightFrom: left, strong })
  }

  private pairRange(
    group: Uint32Array,
    { leftTo, rightFrom, strong }: { leftTo: number; rightFrom: number; strong: boolean },
  ): void {
    const size = group.length / 2
    for (let i = 0; i < leftTo; i++) {
      const left = group[2 * i] ?? 0
      for (let j = Math.max(rightFrom, i + 1); j < size; j++) {
        const right = group[2 * j] ?? 0
        if (left !== right)
          this.spill?.add(bucketOf(left >>> rowBits, right >>> rowBits), left, right * 2 + (strong ? 1 : 0))
      }
    }
  }
}

/** `group` holds record and key by turns, sorted by record: those of the left table come first. */
function countLeft(group: Uint32Array, rightFrom: number): number {
  let left = 0
  while (2 * left < group.length && (group[2 * left] ?? 0) >>> rowBits < rightFrom) left++
  return left
}

function countSharing(group: Uint32Array, rightFrom: number): number {
  const size = group.length / 2
  const left = rightFrom === 0 ? size : countLeft(group, rightFrom)
  return (left > 1 ? left : 0) + (size - left > 1 ? size - left : 0)
}
