import { closeSync, existsSync, openSync, readFileSync, writeSync } from 'node:fs'
import path from 'node:path'

const bufferEntries = 4096

type SpillBuffer = { readonly words: Uint32Array; size: number; readonly file: number }

/** Files of 64-bit entries in a folder, named by a prefix, a number and the writer; appended to in batches. */
export class SpillWriter {
  private readonly buffers: (SpillBuffer | undefined)[] = []
  private readonly folder: string
  private readonly prefix: string
  private readonly writer: number

  constructor(folder: string, prefix: string, writer: number) {
    this.folder = folder
    this.prefix = prefix
    this.writer = writer
  }

  /** Appends one entry: 32 bits by which the file is sorted first, and 32 bits more. */
  add(number: number, high: number, low: number): void {
    const buffer = this.buffers[number] ?? this.open(number)
    buffer.words[buffer.size] = low
    buffer.words[buffer.size + 1] = high
    buffer.size += 2
    if (buffer.size === buffer.words.length) {
      writeSync(buffer.file, buffer.words)
      buffer.size = 0
    }
  }

  close(): void {
    this.buffers.forEach((buffer) => {
      if (buffer === undefined) return
      const { words, size, file } = buffer
      if (size > 0) writeSync(file, words.subarray(0, size))
      closeSync(file)
    })
    this.buffers.length = 0
  }

  private open(number: number): SpillBuffer {
    const file = openSync(spillName(this.folder, `${this.prefix}-${number}`, this.writer), 'a')
    const buffer = { words: new Uint32Array(bufferEntries * 2), size: 0, file }
    this.buffers[number] = buffer
    return buffer
  }
}

function spillName(folder: string, name: string, writer: number): string {
  return path.join(folder, `${name}.${writer}`)
}

/** All entries under one number by all writers, sorted, as 64-bit numbers (high word first). */
export function readSorted(folder: string, name: string, writers: number): BigUint64Array {
  const contents = Array.from({ length: writers }, (_, writer) => spillName(folder, name, writer))
    .filter((file) => existsSync(file))
    .map((file) => readFileSync(file))
  const bytes = new Uint8Array(contents.reduce((sum, content) => sum + content.length, 0))
  let at = 0
  for (const content of contents) {
    bytes.set(content, at)
    at += content.length
  }
  return new BigUint64Array(bytes.buffer).sort()
}
