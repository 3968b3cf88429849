import { rmSync } from 'node:fs'
import path from 'node:path'
import { keyKinds } from '../keys.ts'
import { kindOf } from './hash.ts'
import { readSorted, SpillWriter } from './spill.ts'
import { rowBits, type PairTask } from './tasks.ts'

const limits = Object.values(keyKinds).map(({ limit }) => limit)

export function bucketOf(left: number, right: number): number {
  return left * 4096 + right
}

/** Turns the keys of one partition into pairs of records that share one, spilled by the blocks the two are in. */
export class Pairer {
  private readonly writer: number
  private spill: SpillWriter | undefined

  constructor(writer: number) {
    this.writer = writer
  }

  run(task: PairTask): void {
    this.spill ??= new SpillWriter(task.folder, 'pairs', this.writer)
    const entries = readSorted(task.folder, `keys-${task.partition}`, task.writers)
    const words = new Uint32Array(entries.buffer)
    for (let from = 0; from < entries.length;) {
      let to = from + 1
      while (to < entries.length && words[2 * to + 1] === words[2 * from + 1]) to++
      if (to - from > 1) this.pairGroup(words.subarray(2 * from, 2 * to), task.rightFrom)
      from = to
    }
    for (let writer = 0; writer < task.writers; writer++)
      rmSync(path.join(task.folder, `keys-${task.partition}.${writer}`), { force: true })
  }

  finish(): void {
    this.spill?.close()
    this.spill = undefined
  }

  /** `group` holds record and key by turns, sorted by record: those of the left table come first. */
  private pairGroup(group: Uint32Array, rightFrom: number): void {
    const size = group.length / 2
    const limit = limits[kindOf(group[1] ?? 0)] ?? 0
    if (rightFrom === 0) {
      if (size <= limit) this.pairRange(group, { leftTo: size, rightFrom: 0 })
      return
    }
    let left = 0
    while (left < size && (group[2 * left] ?? 0) >>> rowBits < rightFrom) left++
    if (left > 0 && left < size && left <= limit && size - left <= limit)
      this.pairRange(group, { leftTo: left, rightFrom: left })
  }

  private pairRange(group: Uint32Array, { leftTo, rightFrom }: { leftTo: number; rightFrom: number }): void {
    const size = group.length / 2
    for (let i = 0; i < leftTo; i++) {
      const left = group[2 * i] ?? 0
      for (let j = Math.max(rightFrom, i + 1); j < size; j++) {
        const right = group[2 * j] ?? 0
        if (left !== right) this.spill?.add(bucketOf(left >>> rowBits, right >>> rowBits), left, right)
      }
    }
  }
}
