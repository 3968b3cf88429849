import { closeSync, openSync, writeSync } from 'node:fs'
import { addNoise } from './noise.ts'
import { createPeople, type Person } from './person.ts'
import { drawBelow, type Random } from '../random.ts'

const header = 'id,givenName,surname,sex,birthDate,street,houseNumber,postcode,place,phone'
const batchRows = 20_000

function toRow(id: string, person: Person): string {
  const { givenName, surname, sex, birthDate, street, houseNumber, postcode, place, phone } = person
  return [id, givenName, surname, sex, birthDate, street, houseNumber, postcode, place, phone].join(',')
}

class RowFile {
  private readonly file: number
  private rows: string[] = [header]

  constructor(name: string) {
    this.file = openSync(name, 'w')
  }

  add(row: string): void {
    this.rows.push(row)
    if (this.rows.length >= batchRows) this.flush()
  }

  close(): void {
    this.flush()
    closeSync(this.file)
  }

  private flush(): void {
    if (this.rows.length > 0) writeSync(this.file, `${this.rows.join('\n')}\n`)
    this.rows = []
  }
}

/** Fisher-Yates, in place. */
function shuffle(rows: string[], random: Random): string[] {
  for (let at = rows.length - 1; at > 0; at--) {
    const other = drawBelow(random, at + 1)
    const row = rows[at] ?? ''
    rows[at] = rows[other] ?? ''
    rows[other] = row
  }
  return rows
}

export type PairOfFiles = {
  readonly left: string
  readonly right: string
  readonly rows: number
  readonly shared: number
}

/**
 * Writes two CSV files of `rows` people each, of whom a part `shared` (0 to 1) is in both, the second time with noise.
 * The ids of one person are "a-7" and "b-7"; the second file is in random order.
 */
export function writePeople({ left, right, rows, shared }: PairOfFiles, random: Random): void {
  const next = createPeople(random)
  const first = new RowFile(left)
  const others: string[] = []
  for (let number = rows; number > 0; number--) {
    const person = next()
    first.add(toRow(`a-${number}`, person))
    if (random() < shared) others.push(toRow(`b-${number}`, addNoise(person, random)))
    else others.push(toRow(`b-${number + rows}`, next()))
  }
  first.close()
  const second = new RowFile(right)
  for (const row of shuffle(others, random)) second.add(row)
  second.close()
}
