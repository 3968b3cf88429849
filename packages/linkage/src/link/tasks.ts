import type { Column } from '../columns.ts'
import type { Rule } from '../compare/weights.ts'
import type { Chunk } from './csv.ts'

/** A block is what one chunk of a table became; blocks of the left table come first. */
export type ReadTask = { readonly kind: 'read'; readonly chunk: Chunk; readonly block: number; readonly folder: string }
export type PairTask = {
  readonly kind: 'pair'
  readonly partition: number
  readonly folder: string
  readonly writers: number
  /** First block of the right table; 0 when one table is linked within itself. */
  readonly rightFrom: number
}
export type ScoreTask = {
  readonly kind: 'score'
  readonly left: number
  readonly right: number
  readonly folder: string
  readonly writers: number
  readonly columns: readonly [readonly Column[], readonly Column[]]
  /** Number of rows before the block, for rows without an id. */
  readonly rowsBefore: readonly [number, number]
  readonly population: number
  /** Share of records that live with another record of their own table. */
  readonly sharedHomes: number
  readonly rule: Rule
}
type FinishTask = { readonly kind: 'finish' }
export type Task = ReadTask | PairTask | ScoreTask | FinishTask

export type ReadResult = {
  readonly rows: number
  readonly names: ReadonlyMap<string, number>
  readonly postcodes: ReadonlyMap<string, number>
}
export type ScoreResult = {
  readonly candidates: number
  readonly emitted: number
  readonly bands: Readonly<Record<string, number>>
}
export type PairResult = {
  /** Records that share their home with another of the same table. */
  readonly sharing: number
  /** Pairs of records of one table that may have one id: the hashes of their ids are equal. */
  readonly repeated: readonly (readonly [number, number])[]
}
export type TaskResult = ReadResult | PairResult | ScoreResult | undefined
