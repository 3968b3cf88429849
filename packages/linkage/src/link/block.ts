import { readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import type { Comparable } from '../compare/comparable.ts'
import { renumberTerms, Rows } from '../sketch/rows.ts'
import { Terms } from '../sketch/terms.ts'
import { decodeRecord, type SpilledRecord } from './record.ts'

function blockName(folder: string, block: number): string {
  return path.join(folder, `block-${block}`)
}

function readInts(name: string): Int32Array {
  const { buffer, byteOffset, length } = readFileSync(name)
  return new Int32Array(buffer.slice(byteOffset, byteOffset + length))
}

/**
 * Gathers the records of a block and writes it: a line of text for each, where each line starts, a sketch of each, and
 * the terms of those.
 */
export class BlockWriter {
  private readonly lines: string[] = []
  private readonly terms = new Terms()
  private readonly rows = new Rows(this.terms)

  get size(): number {
    return this.lines.length
  }

  add(line: string, comparable: Comparable): void {
    this.lines.push(line)
    this.rows.add(comparable)
  }

  write(folder: string, block: number): void {
    const { lines } = this
    const name = blockName(folder, block)
    const starts = new Uint32Array(lines.length + 1)
    let at = 0
    lines.forEach((line, index) => {
      starts[index] = at
      at += Buffer.byteLength(line) + 1
    })
    starts[lines.length] = at
    const { keys, ints } = this.terms.rows()
    writeFileSync(name, `${lines.join('\n')}\n`)
    writeFileSync(`${name}.starts`, starts)
    writeFileSync(`${name}.rows`, this.rows.all())
    writeFileSync(`${name}.keys`, keys.join('\n'))
    writeFileSync(`${name}.terms`, ints)
  }
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

/** The id of one record of a block, read from its text. */
export function readId(folder: string, block: number, row: number): string {
  const name = blockName(folder, block)
  const starts = readInts(`${name}.starts`)
  const text = readFileSync(name).toString('utf8', starts[row], (starts[row + 1] ?? 1) - 1)
  return decodeRecord(text).id
}
