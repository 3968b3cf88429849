import { closeSync, openSync, rmSync, writeSync } from 'node:fs'
import path from 'node:path'
import { nameRow } from '../columns.ts'
import { Comparer } from '../compare/compare.ts'
import { explainLast, type Comparison } from '../compare/explain.ts'
import type { Frequencies } from '../compare/frequencies.ts'
import type { Screen } from '../sketch/screen.ts'
import { Terms } from '../sketch/terms.ts'
import { Block } from './block.ts'
import { mostRows } from './limits.ts'
import { bucketOf } from './pair-task.ts'
import { rawTextOfCells, type SpilledRecord } from './record.ts'
import { readSorted } from './spill.ts'
import type { ScoreResult, ScoreTask } from './tasks.ts'

/** Terms a thread keeps at most; beyond it starts anew. */
const mostTerms = 3_000_000

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

type Tools = { readonly comparer: Comparer; readonly terms: Terms; readonly screen: Screen }

/** Compares the pairs of one bucket and writes those worth showing as JSON lines. */
export class Scorer {
  private readonly frequencies: Frequencies
  private tools: Tools | undefined
  private readonly blocks = new Map<number, Block>()

  constructor(frequencies: Frequencies) {
    this.frequencies = frequencies
  }

  run(task: ScoreTask): ScoreResult {
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

  private getTools({ rule, population, sharedHomes }: ScoreTask): Tools {
    if (this.tools !== undefined && this.tools.terms.size <= mostTerms) return this.tools
    this.blocks.clear()
    const comparer = new Comparer({ rule, population, frequencies: this.frequencies, sharedHomes })
    const terms = new Terms(this.frequencies)
    this.tools = { comparer, terms, screen: comparer.createScreen(terms) }
    return this.tools
  }

  private scorePairs(words: Uint32Array, task: ScoreTask, lines: Lines): ScoreResult {
    const { comparer, screen, terms } = this.getTools(task)
    const left = this.getBlock(task, task.left, terms)
    const right = this.getBlock(task, task.right, terms)
    screen.use(left.rows, right.rows)
    const bands: Record<string, number> = {}
    let candidates = 0
    let emitted = 0
    for (let i = 0; i < words.length;) {
      const next = endOfPair(words, i)
      const proposed = next - i > 2 || (words[i] ?? 0) % 2 === 1
      const leftRow = (words[i + 1] ?? 0) % mostRows
      const rightRow = ((words[i] ?? 0) >>> 1) % mostRows
      i = next
      if (!proposed) continue
      candidates++
      if (!screen.mayShow(leftRow, rightRow)) continue
      const pair = {
        left: left.getRecord(leftRow),
        right: right.getRecord(rightRow),
        rows: [leftRow, rightRow],
      } as const
      if (!comparer.isWorthShowing(pair.left.comparable, pair.right.comparable)) continue
      const comparison = explainPair(comparer, pair, task)
      lines.add(JSON.stringify(comparison))
      emitted++
      bands[comparison.band] = (bands[comparison.band] ?? 0) + 1
    }
    return { candidates, emitted, bands }
  }

  /** Keeps only the two blocks in use. */
  private getBlock({ folder, left, right }: ScoreTask, block: number, terms: Terms): Block {
    for (const known of this.blocks.keys()) if (known !== left && known !== right) this.blocks.delete(known)
    const found = this.blocks.get(block) ?? new Block(folder, block, terms)
    this.blocks.set(block, found)
    return found
  }
}

type Pair = {
  readonly left: SpilledRecord
  readonly right: SpilledRecord
  readonly rows: readonly [left: number, right: number]
}

/** What is told of the pair compared last; a record without an id goes by the number of its row. */
function explainPair(
  comparer: Comparer,
  { left, right, rows }: Pair,
  { columns, rowsBefore }: ScoreTask,
): { readonly a: string; readonly b: string } & Comparison {
  const comparison = explainLast(comparer, rawTextOfCells(columns[0], left.raw), rawTextOfCells(columns[1], right.raw))
  const id = (own: string, side: 0 | 1): string => own || nameRow(columns[side], rowsBefore[side] + rows[side] + 1)
  return { a: id(left.id, 0), b: id(right.id, 1), ...comparison }
}
