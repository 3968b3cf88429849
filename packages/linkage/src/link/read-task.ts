import { toRecord } from '../columns.ts'
import { toComparable, type Comparable } from '../compare/comparable.ts'
import { keyKinds, matchKeys } from '../keys.ts'
import { normaliseEntity } from '../normalise.ts'
import { BlockWriter } from './block.ts'
import { readRows } from './csv.ts'
import { hashKey, homeKind, idKind, type HashedKey } from './hash.ts'
import { rowBits } from './limits.ts'
import { encodeRecord } from './record.ts'
import { SpillWriter } from './spill.ts'
import type { ReadResult, ReadTask } from './tasks.ts'

const kindNumbers = new Map(Object.keys(keyKinds).map((kind, number) => [kind, number]))

function count(counts: Map<string, number>, value: string): void {
  counts.set(value, (counts.get(value) ?? 0) + 1)
}

function countValues(
  { names, companies, postcode }: Comparable,
  counts: { names: Map<string, number>; postcodes: Map<string, number> },
): void {
  for (const parts of [...names, ...companies]) {
    parts.forEach(({ text }, index) => {
      if (parts.findIndex((part) => part.text === text) === index) count(counts.names, text)
    })
  }
  if (postcode !== '') count(counts.postcodes, postcode)
}

/** What people who live together share; empty when it is not known well enough. */
function homeOf({ postcode, street, houseNumber, addition }: Comparable): string {
  return houseNumber === '' || street === '' ? '' : `${postcode} ${street} ${houseNumber} ${addition}`
}

/** Reads rows, normalises them, spills records to a block and keys to partitions, and counts names and postcodes. */
export class Reader {
  private readonly writer: number
  private spill: SpillWriter | undefined

  constructor(writer: number) {
    this.writer = writer
  }

  run({ chunk, block, folder }: ReadTask): ReadResult {
    this.spill ??= new SpillWriter(folder, 'keys', this.writer)
    const counts = { names: new Map<string, number>(), postcodes: new Map<string, number>() }
    const writer = new BlockWriter()
    const hashed: HashedKey = { partition: 0, word: 0 }
    for (const cells of readRows(chunk)) {
      const entity = normaliseEntity(toRecord(chunk.table.columns, cells))
      const record = ((block << rowBits) | writer.size) >>> 0
      for (const { kind, value } of matchKeys(entity)) {
        hashKey(kindNumbers.get(kind) ?? 0, value, hashed)
        this.spill.add(hashed.partition, hashed.word, record)
      }
      const comparable = toComparable(entity)
      const home = homeOf(comparable)
      if (home !== '') {
        hashKey(homeKind, home, hashed)
        this.spill.add(hashed.partition, hashed.word, record)
      }
      if (entity.id !== undefined) {
        hashKey(idKind, entity.id, hashed)
        this.spill.add(hashed.partition, hashed.word, record)
      }
      countValues(comparable, counts)
      writer.add(encodeRecord(entity.id ?? '', comparable, cells), comparable)
    }
    writer.write(folder, block)
    return { rows: writer.size, ...counts }
  }

  finish(): void {
    this.spill?.close()
    this.spill = undefined
  }
}
