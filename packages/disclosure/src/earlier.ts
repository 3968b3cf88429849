import type { Release } from './attack.ts'
import { InputError } from './errors.ts'
import { getRuleOf, splitTables, type EarlierPublication } from './publication.ts'
import { getPrintedRange } from './regime.ts'
import { isSecret } from './rules.ts'
import type { TableShape } from './shape.ts'
import { collectEquations, type PlacedTable, type Space } from './space.ts'

/** The shapes of the tables of earlier publications, in order. */
export function getEarlierShapes(publications: readonly EarlierPublication[]): TableShape[] {
  return publications.flatMap((publication) =>
    splitTables(publication).map(({ table }) => ({ name: table.name, dimensions: table.dimensions })),
  )
}

/**
 * The number in a space of each cell of a publication, in the publication's order.
 * @param placed the publication's tables in that space
 * @throws InputError when a cell is outside the publication's own tables
 */
export function locateCells(publication: EarlierPublication, placed: readonly PlacedTable[]): number[] {
  return splitTables(publication).flatMap(({ cells }, at) => {
    const table = placed[at]
    const byLabels = new Map(table?.cells.map(({ labels, cell }) => [JSON.stringify(labels), cell]))
    return cells.map((each) => {
      const cell = byLabels.get(JSON.stringify(table?.shape.dimensions.map((dimension) => each[dimension.name])))
      if (cell === undefined) throw new InputError('An earlier publication has a cell outside its own tables.')
      return cell
    })
  })
}

/** Whether the count now could have been shown that way then. */
function stillHolds(release: Release, cell: number, count: number): boolean {
  const { rule, method, shown, alsoSecret } = release
  const what = shown.get(cell)
  if (Number.isNaN(count) || what === undefined) return true
  if (what !== 'secret') {
    const { least, greatest } = getPrintedRange(rule, method, what)
    return count >= least && count <= greatest
  }
  if (rule.kind === 'suppression') return true
  return alsoSecret.has(cell) !== isSecret(rule, count)
}

/** Earlier publications placed in a space, without the cells of which the count has changed since. */
export interface EarlierReleases {
  readonly releases: readonly Release[]
  readonly changed: number
}

/**
 * Places earlier publications.
 * @param counts the true counts now, `NaN` where unknown; cells that contradict what was shown then have been corrected
 *   since and say nothing about the count now
 * @param first place in `space.tables` of the first earlier table
 */
export function placeEarlier(
  { space, counts, first }: { space: Space; counts: Float64Array; first: number },
  publications: readonly EarlierPublication[],
): EarlierReleases {
  let from = first
  let changed = 0
  const releases = publications.map((publication) => {
    const size = splitTables(publication).length
    const placed = space.tables.slice(from, (from += size))
    const cells = locateCells(publication, placed)
    const also = new Set(publication.alsoSecret)
    const release: Release = {
      rule: getRuleOf(publication),
      method: publication.method,
      shown: new Map(cells.map((cell, at) => [cell, publication.cells[at]?.published ?? 'secret'])),
      equations: collectEquations(space, placed),
      alsoSecret: new Set(cells.filter((_, at) => also.has(at))),
    }
    const gone = [...release.shown.keys()].filter((cell) => !stillHolds(release, cell, counts[cell] ?? Number.NaN))
    if (gone.length === 0) return release
    changed += gone.length
    const shown = new Map([...release.shown].filter(([cell]) => !gone.includes(cell)))
    return { ...release, shown, equations: [] }
  })
  return { releases, changed }
}
