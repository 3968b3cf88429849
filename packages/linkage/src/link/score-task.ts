import { closeSync, openSync, readFileSync, rmSync, writeSync } from 'node:fs'
import path from 'node:path'
import { Comparer } from '../compare/compare.ts'
import { explainLast } from '../compare/explain.ts'
import type { Frequencies } from '../compare/frequencies.ts'
import { mostRows } from './limits.ts'
import { bucketOf } from './pair-task.ts'
import { blockName } from './read-task.ts'
import { decodeRecord, rawTextOfCells, type SpilledRecord } from './record.ts'
import { readSorted } from './spill.ts'
import type { ScoreResult, ScoreTask } from './tasks.ts'

/** Records of one block, read from the block's text when asked for. */
class Block {
  private readonly text: Buffer
  private readonly starts: Uint32Array
  private readonly known: (SpilledRecord | undefined)[]

  constructor(name: string) {
    this.text = readFileSync(name)
    const index = readFileSync(`${name}.index`)
    this.starts = new Uint32Array(index.buffer.slice(index.byteOffset, index.byteOffset + index.length))
    this.known = Array.from({ length: this.starts.length - 1 })
  }

  getRecord(row: number): SpilledRecord {
    const known = this.known[row]
    if (known !== undefined) return known
    const line = this.text.toString('utf8', this.starts[row], (this.starts[row + 1] ?? 1) - 1)
    const record = decodeRecord(line)
    this.known[row] = record
    return record
  }
}

const batchLength = 1 << 20

/** Lines of text gathered and written in large pieces. */
class Lines {
  private readonly file: number
  private pending: string[] = []
  private length = 0

  constructor(name: string) {
    this.file = openSync(name, 'w')
  }

  add(line: string): void {
    this.pending.push(line)
    this.length += line.length
    if (this.length > batchLength) this.flush()
  }

  close(): void {
    this.flush()
    closeSync(this.file)
  }

  private flush(): void {
    if (this.pending.length > 0) writeSync(this.file, `${this.pending.join('\n')}\n`)
    this.pending = []
    this.length = 0
  }
}

/** Where the entries of the pair at `from` end. Entries of one pair, each from one key, stand together. */
function endOfPair(words: Uint32Array, from: number): number {
  let to = from + 2
  while (to < words.length && words[to + 1] === words[from + 1] && (words[to] ?? 0) >>> 1 === (words[from] ?? 0) >>> 1)
    to += 2
  return to
}

export function resultName(folder: string, bucket: number): string {
  return path.join(folder, `result-${bucket}`)
}

/** Compares the pairs of one bucket and writes those worth showing as JSON lines. */
export class Scorer {
  private readonly frequencies: Frequencies
  private comparer: Comparer | undefined
  private readonly blocks = new Map<number, Block>()

  constructor(frequencies: Frequencies) {
    this.frequencies = frequencies
  }

  run(task: ScoreTask): ScoreResult {
    this.comparer ??= new Comparer({
      rule: task.rule,
      population: task.population,
      frequencies: this.frequencies,
      sharedHomes: task.sharedHomes,
    })
    const bucket = bucketOf(task.left, task.right)
    const pairs = readSorted(task.folder, `pairs-${bucket}`, task.writers)
    const words = new Uint32Array(pairs.buffer)
    const lines = new Lines(resultName(task.folder, bucket))
    const result = this.scorePairs(words, task, lines)
    lines.close()
    for (let writer = 0; writer < task.writers; writer++)
      rmSync(path.join(task.folder, `pairs-${bucket}.${writer}`), { force: true })
    return result
  }

  private scorePairs(words: Uint32Array, task: ScoreTask, lines: Lines): ScoreResult {
    const left = this.getBlock(task.folder, task.left, task.right)
    const right = this.getBlock(task.folder, task.right, task.left)
    const bands: Record<string, number> = {}
    let candidates = 0
    let emitted = 0
    for (let i = 0; i < words.length;) {
      const next = endOfPair(words, i)
      const proposed = next - i > 2 || (words[i] ?? 0) % 2 === 1
      const rows = [(words[i + 1] ?? 0) % mostRows, ((words[i] ?? 0) >>> 1) % mostRows] as const
      i = next
      if (!proposed) continue
      candidates++
      const line = this.scorePair([left, right], rows, task)
      if (line === undefined) continue
      lines.add(line.text)
      emitted++
      bands[line.band] = (bands[line.band] ?? 0) + 1
    }
    return { candidates, emitted, bands }
  }

  private scorePair(
    [left, right]: readonly [Block, Block],
    rows: readonly [number, number],
    task: ScoreTask,
  ): { text: string; band: string } | undefined {
    const { comparer } = this
    if (comparer === undefined) return undefined
    const a = left.getRecord(rows[0])
    const b = right.getRecord(rows[1])
    if (!comparer.isWorthShowing(a.comparable, b.comparable)) return undefined
    const band = comparer.band()
    const [leftColumns, rightColumns] = task.columns
    const comparison = explainLast(comparer, rawTextOfCells(leftColumns, a.raw), rawTextOfCells(rightColumns, b.raw))
    const id = (own: string, side: 0 | 1): string => own || String(task.rowsBefore[side] + rows[side] + 1)
    return { text: JSON.stringify({ a: id(a.id, 0), b: id(b.id, 1), ...comparison }), band }
  }

  /** Keeps only the two blocks in use. */
  private getBlock(folder: string, block: number, other: number): Block {
    for (const known of this.blocks.keys()) if (known !== block && known !== other) this.blocks.delete(known)
    const found = this.blocks.get(block) ?? new Block(blockName(folder, block))
    this.blocks.set(block, found)
    return found
  }
}
