import { rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { InputError } from '../columns.ts'
import type { Counts } from '../compare/frequencies.ts'
import { usualSharedHomes } from '../compare/household.ts'
import { defaultRule, type Rule } from '../compare/weights.ts'
import { readId } from './block.ts'
import { openTable, planChunks, type Chunk } from './csv.ts'
import { partitions } from './hash.ts'
import { mostBlocks, mostRows, rowBits } from './limits.ts'
import { bucketOf } from './pair-task.ts'
import { createInlinePool, createThreadPool, type Pool } from './pool.ts'
import { resultName } from './score-task.ts'
import type { PairResult, ReadResult, ScoreResult, Task, TaskResult } from './tasks.ts'
import { makeWorkingFolder } from './working-folder.ts'

export type Progress = {
  readonly stage: 'reading' | 'pairing' | 'comparing'
  readonly done: number
  readonly total: number
}

export type LinkOptions = {
  readonly rule?: Rule
  /** Worker threads for larger tables. */
  readonly threads?: number
  /** Folder under which working files are kept while linking; the system's temporary folder unless given. */
  readonly spillFolder?: string
  /** Time in milliseconds, by which what killed runs left behind is told from what is in use; the clock unless given. */
  readonly now?: () => number
  readonly onProgress?: (progress: Progress) => void
}

/** What was done, in numbers. `bands` counts the pairs written, by band. */
export type LinkSummary = {
  readonly leftRows: number
  readonly rightRows: number
  readonly candidates: number
  readonly emitted: number
  readonly bands: Readonly<Record<string, number>>
}

const mostChunkBytes = 16_000_000
const leastChunkBytes = 1_000_000
const chunksWanted = 12
const inlineBytes = 3_000_000
const mostCounted = 500_000
/** Characters of an id that are repeated in a sentence. */
const longestShown = 40

type Plan = { readonly chunks: readonly Chunk[]; readonly rightFrom: number }

function planTables(files: readonly string[]): Plan {
  const tables = files.map(openTable)
  const bytes = tables.reduce((sum, { bytes }) => sum + bytes, 0)
  const chunkBytes = Math.min(mostChunkBytes, Math.max(leastChunkBytes, Math.ceil(bytes / chunksWanted)))
  const planned = tables.map((table) => planChunks(table, chunkBytes))
  const chunks = planned.flat()
  if (chunks.length > mostBlocks)
    throw new InputError(`The files are too large: together at most ${mostBlocks} blocks of 16 MB.`)
  return { chunks, rightFrom: planned.length > 1 ? (planned[0]?.length ?? 0) : 0 }
}

function addCounts(total: Map<string, number>, counts: ReadonlyMap<string, number>): void {
  for (const [value, count] of counts) {
    const known = total.get(value)
    if (known !== undefined) total.set(value, known + count)
    else if (total.size < mostCounted || count > 1) total.set(value, count)
  }
}

function dropRare(counts: Map<string, number>): Map<string, number> {
  return new Map([...counts].filter(([, count]) => count > 1))
}

/** One linking run: the working folder, the threads and the plan. */
class Run {
  private readonly plan: Plan
  private readonly folder: string
  private readonly pool: Pool
  private readonly options: LinkOptions
  private readonly rows: number[] = []
  private sharing = 0
  private readonly repeated: (readonly [number, number])[] = []

  constructor(plan: Plan, folder: string, options: LinkOptions) {
    this.plan = plan
    this.folder = folder
    this.options = options
    const bytes = plan.chunks.reduce((sum, { from, to }) => sum + to - from, 0)
    this.pool = bytes <= inlineBytes ? createInlinePool() : createThreadPool(options.threads ?? 2)
  }

  async read(): Promise<void> {
    const names = new Map<string, number>()
    const postcodes = new Map<string, number>()
    const { folder } = this
    const tasks = this.plan.chunks.map((chunk, block): Task => ({ kind: 'read', chunk, block, folder }))
    await this.runStage('reading', tasks, (result, block) => {
      const read = result as ReadResult
      this.rows[block] = read.rows
      addCounts(names, read.names)
      addCounts(postcodes, read.postcodes)
    })
    await this.pool.finishSpill()
    const counts: Counts = {
      records: this.rows.reduce((sum, rows) => sum + rows, 0),
      names: dropRare(names),
      postcodes: dropRare(postcodes),
    }
    this.pool.setCounts(counts)
  }

  async pair(): Promise<void> {
    const shared = { folder: this.folder, writers: this.pool.writers, rightFrom: this.plan.rightFrom }
    const tasks = Array.from({ length: partitions }, (_, partition): Task => ({ kind: 'pair', partition, ...shared }))
    await this.runStage('pairing', tasks, (result) => {
      const { sharing, repeated } = result as PairResult
      this.sharing += sharing
      this.repeated.push(...repeated)
    })
    await this.pool.finishSpill()
  }

  /** @throws InputError when two rows of one file have one id, so that a result would not tell which is meant. */
  checkIds(): void {
    for (const [first, second] of this.repeated) {
      const [id, other] = [first, second].map((record) => readId(this.folder, record >>> rowBits, record % mostRows))
      if (id === undefined || id !== other) continue
      const rows = [first, second].map((record) => this.rowsBefore(record >>> rowBits) + (record % mostRows) + 1)
      const file = this.plan.chunks[first >>> rowBits]?.table.file ?? ''
      throw new InputError(
        `The file ${file} has the id ${id.slice(0, longestShown)} in the rows ${rows.join(' and ')}: give each row its own, or leave the column out.`,
      )
    }
  }

  /** Rows of the same table before a block. */
  private rowsBefore(block: number): number {
    const { rightFrom } = this.plan
    return this.rows.slice(block >= rightFrom ? rightFrom : 0, block).reduce((sum, rows) => sum + rows, 0)
  }

  async score(): Promise<LinkSummary> {
    const tasks = this.planScores()
    const bands: Record<string, number> = {}
    let candidates = 0
    let emitted = 0
    await this.runStage('comparing', tasks, (result) => {
      const scored = result as ScoreResult
      candidates += scored.candidates
      emitted += scored.emitted
      for (const [band, count] of Object.entries(scored.bands)) bands[band] = (bands[band] ?? 0) + count
    })
    const { leftRows, rightRows } = this.countRows()
    return { leftRows, rightRows, candidates, emitted, bands }
  }

  /** Files with the results, in the order of the blocks. */
  resultFiles(): string[] {
    return this.bucketPairs().map(([left, right]) => resultName(this.folder, bucketOf(left, right)))
  }

  close(): Promise<void> {
    return this.pool.close()
  }

  private countRows(): { leftRows: number; rightRows: number } {
    const sum = (rows: readonly number[]): number => rows.reduce((total, count) => total + count, 0)
    const { rightFrom } = this.plan
    if (rightFrom === 0) return { leftRows: sum(this.rows), rightRows: 0 }
    return { leftRows: sum(this.rows.slice(0, rightFrom)), rightRows: sum(this.rows.slice(rightFrom)) }
  }

  private bucketPairs(): [left: number, right: number][] {
    const { chunks, rightFrom } = this.plan
    const blocks = chunks.map((_, block) => block)
    const lefts = rightFrom === 0 ? blocks : blocks.slice(0, rightFrom)
    return lefts.flatMap((left) =>
      blocks
        .filter((right) => (rightFrom === 0 ? right >= left : right >= rightFrom))
        .map((right): [number, number] => [left, right]),
    )
  }

  private planScores(): Task[] {
    const { leftRows, rightRows } = this.countRows()
    const { chunks, rightFrom } = this.plan
    const columnsOf = (block: number): ScoreColumns => chunks[block]?.table.columns ?? []
    return this.bucketPairs().map(([left, right]) => ({
      kind: 'score',
      left,
      right,
      folder: this.folder,
      writers: this.pool.writers,
      columns: [columnsOf(left), columnsOf(right)],
      rowsBefore: [this.rowsBefore(left), this.rowsBefore(right)],
      population: Math.max(leftRows, rightRows),
      sharedHomes: rightFrom === 0 ? usualSharedHomes : this.sharing / (leftRows + rightRows),
      rule: this.options.rule ?? defaultRule,
    }))
  }

  private async runStage(
    stage: Progress['stage'],
    tasks: readonly Task[],
    done: (result: TaskResult, task: number) => void,
  ): Promise<void> {
    let finished = 0
    await this.pool.runAll(tasks, (result, task) => {
      done(result, task)
      finished++
      this.options.onProgress?.({ stage, done: finished, total: tasks.length })
    })
  }
}

type ScoreColumns = Chunk['table']['columns']

/**
 * Links the rows of one CSV file within itself, or of two files between them, and hands the result over as files of
 * JSON lines `{a, b, bits, band, relation, links, explain, prior, rule}`, one after the other; each file is gone when
 * `onResult` has resolved for it. Memory stays bounded: records, keys and pairs are spilled to disk in blocks.
 *
 * @throws InputError when a file cannot be read, has unknown columns, rows of the wrong length or two rows of one id.
 */
export async function linkFiles(
  files: readonly [string] | readonly [string, string],
  onResult: (file: string) => Promise<void>,
  options: LinkOptions = {},
): Promise<LinkSummary> {
  const plan = planTables(files)
  const { folder, remove } = makeWorkingFolder(options.spillFolder ?? tmpdir(), (options.now ?? Date.now)())
  const run = new Run(plan, folder, options)
  try {
    await run.read()
    await run.pair()
    run.checkIds()
    const summary = await run.score()
    for (const file of run.resultFiles()) {
      if (statSync(file, { throwIfNoEntry: false }) === undefined) continue
      await onResult(file)
      rmSync(file)
    }
    return summary
  } finally {
    await run.close()
    remove()
  }
}
