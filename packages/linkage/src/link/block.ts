import { closeSync, openSync, readFileSync, writeSync } from 'node:fs'
import path from 'node:path'
import type { Comparable } from '../compare/comparable.ts'
import { renumberTerms, sketchRecords } from '../sketch/rows.ts'
import { Terms } from '../sketch/terms.ts'
import { decodeRecord, type SpilledRecord } from './record.ts'

function blockName(folder: string, block: number): string {
  return path.join(folder, `block-${block}`)
}

function write(name: string, ...pieces: (string | Int32Array | Uint32Array)[]): void {
  const file = openSync(name, 'w')
  for (const piece of pieces) {
    if (typeof piece === 'string') writeSync(file, piece)
    else writeSync(file, piece)
  }
  closeSync(file)
}

function readInts(name: string): Int32Array {
  const { buffer, byteOffset, length } = readFileSync(name)
  return new Int32Array(buffer.slice(byteOffset, byteOffset + length))
}

/** The records of a block, each as a line of text and reduced to what comparing needs, in the same order. */
export type BlockContent = { readonly lines: readonly string[]; readonly comparables: readonly Comparable[] }

/** Writes a block: its lines, where each of them starts, a sketch of each record, and the terms of those. */
export function writeBlock(folder: string, block: number, { lines, comparables }: BlockContent): void {
  const name = blockName(folder, block)
  const starts = new Uint32Array(lines.length + 1)
  let at = 0
  lines.forEach((line, index) => {
    starts[index] = at
    at += Buffer.byteLength(line) + 1
  })
  starts[lines.length] = at
  write(name, `${lines.join('\n')}\n`)
  write(`${name}.starts`, starts)
  const terms = new Terms()
  write(`${name}.rows`, sketchRecords(comparables, terms))
  const { keys, ints } = terms.rows()
  write(`${name}.keys`, keys.join('\n'))
  write(`${name}.terms`, ints)
}

/** Records of one block, read from the block's text when asked for. */
export class Block {
  /** Sketches of the records, in the terms of the thread. */
  readonly rows: Int32Array
  private readonly text: Buffer
  private readonly starts: Int32Array
  private lastRow = -1
  private last: SpilledRecord | undefined

  /** Adds what the block's records consist of to `terms`. */
  constructor(folder: string, block: number, terms: Terms) {
    const name = blockName(folder, block)
    this.text = readFileSync(name)
    this.starts = readInts(`${name}.starts`)
    this.rows = readInts(`${name}.rows`)
    const keys = readFileSync(`${name}.keys`, 'utf8').split('\n')
    renumberTerms(this.rows, terms.absorb({ keys, ints: readInts(`${name}.terms`) }))
  }

  /** Pairs come grouped by their left record, so the last one read is kept. */
  getRecord(row: number): SpilledRecord {
    if (this.last !== undefined && this.lastRow === row) return this.last
    const line = this.text.toString('utf8', this.starts[row], (this.starts[row + 1] ?? 1) - 1)
    this.lastRow = row
    this.last = decodeRecord(line)
    return this.last
  }
}
