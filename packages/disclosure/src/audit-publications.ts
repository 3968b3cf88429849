import { auditReleases } from './audit.ts'
import { getEarlierShapes, locateCells, placeEarlier } from './earlier.ts'
import { findJointShape } from './linking.ts'
import { splitTables, type EarlierPublication } from './publication.ts'
import { buildSpace, type Space } from './space.ts'

/** What anyone can derive about one secret cell. */
export interface DerivedRange {
  /** Where the cell stands: the place of a publication, and the place of the cell in its list of cells. */
  readonly places: readonly { readonly publication: number; readonly cell: number }[]
  readonly least: number
  /** Infinite when nothing limits it. */
  readonly greatest: number
  /** Whether `greatest - least` is less than the rule set asks for. */
  readonly atRisk: boolean
}

function findPlaces(
  space: Space,
  publications: readonly EarlierPublication[],
): Map<number, { publication: number; cell: number }[]> {
  const places = new Map<number, { publication: number; cell: number }[]>()
  let from = 0
  for (const [number, publication] of publications.entries()) {
    const placed = space.tables.slice(from, (from += splitTables(publication).length))
    for (const [at, cell] of locateCells(publication, placed).entries()) {
      places.set(cell, [...(places.get(cell) ?? []), { publication: number, cell: at }])
    }
  }
  return places
}

/**
 * Audits publications from nothing but themselves, as a reader could: for every secret cell that is printed nowhere,
 * the least and greatest count that fit all of them together.
 * @returns one entry for each secret cell (once, also when it is in several tables), or `undefined` when the
 *   publications contradict each other
 * @throws InputError when a publication has cells outside its own tables
 */
export async function auditPublications(
  publications: readonly EarlierPublication[],
): Promise<DerivedRange[] | undefined> {
  const shapes = getEarlierShapes(publications)
  const joint = findJointShape(shapes)
  const space = buildSpace(typeof joint === 'object' ? [...shapes, joint] : shapes)
  const counts = new Float64Array(space.keys.length).fill(Number.NaN)
  const { releases } = placeEarlier({ space, counts, first: 0 }, publications)
  const audit = await auditReleases(space, releases)
  const places = findPlaces(space, publications)
  return audit?.ranges.map(({ cell, least, greatest, required }) => {
    return { places: places.get(cell) ?? [], least, greatest, atRisk: greatest - least < required }
  })
}
