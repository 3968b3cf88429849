import { companyFlag, firstPartAt, flagsAt, mostParts, partsShift, roleShift } from './rows.ts'

/** The parts of one name, read from a row. */
export class PartList {
  count = 0
  company = false
  readonly terms = new Int32Array(mostParts)
  readonly roles = new Uint8Array(mostParts)

  read(rows: Int32Array, at: number): void {
    const flags = rows[at + flagsAt] ?? 0
    this.count = (flags >>> partsShift) & 7
    this.company = (flags & companyFlag) !== 0
    for (let i = 0; i < this.count; i++) {
      this.terms[i] = rows[at + firstPartAt + i] ?? 0
      this.roles[i] = (flags >>> (roleShift + 2 * i)) & 3
    }
  }
}
