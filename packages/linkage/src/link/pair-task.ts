import { rmSync } from 'node:fs'
import path from 'node:path'
import { keyKinds } from '../keys.ts'
import { homeKind, idKind, kindOf } from './hash.ts'
import { mostBlocks, rowBits } from './limits.ts'
import { readSorted, SpillWriter } from './spill.ts'
import type { PairResult, PairTask } from './tasks.ts'

const limits = Object.values(keyKinds).map(({ limit }) => limit)

/** Pairs of rows that may have one id are looked into up to this number in each partition. */
const mostRepeated = 1000

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
    const repeated: [number, number][] = []
    this.spill ??= new SpillWriter(task.folder, 'pairs', this.writer)
    const entries = readSorted(task.folder, `keys-${task.partition}`, task.writers)
    const words = new Uint32Array(entries.buffer)
    for (let from = 0; from < entries.length;) {
      let to = from + 1
      while (to < entries.length && words[2 * to + 1] === words[2 * from + 1]) to++
      if (to - from > 1) {
        const group = words.subarray(2 * from, 2 * to)
        const kind = kindOf(group[1] ?? 0)
        if (kind === homeKind) sharing += countSharing(group, task.rightFrom)
        else if (kind === idKind) repeated.push(...findRepeated(group, task.rightFrom, mostRepeated - repeated.length))
        else this.pairGroup(group, task.rightFrom)
      }
      from = to
    }
    for (let writer = 0; writer < task.writers; writer++)
      rmSync(path.join(task.folder, `keys-${task.partition}.${writer}`), { force: true })
    return { sharing, repeated }
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

/** Neighbours of one table within a group, at most `most`. */
function findRepeated(group: Uint32Array, rightFrom: number, most: number): [number, number][] {
  const found: [number, number][] = []
  const left = rightFrom === 0 ? group.length / 2 : countLeft(group, rightFrom)
  for (let at = 1; 2 * at < group.length && found.length < most; at++)
    if (at !== left) found.push([group[2 * at - 2] ?? 0, group[2 * at] ?? 0])
  return found
}
