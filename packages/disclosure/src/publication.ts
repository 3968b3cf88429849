import type { Published } from './attack.ts'
import { InputError } from './errors.ts'
import { isMethod, type Method } from './regime.ts'
import { getRule, type Rule } from './rules.ts'
import { compareText, type DimensionShape } from './shape.ts'
import { total } from './table.ts'

/** One line of a published table: a category, a group or "total" for each dimension, and what is shown. */
export type PublishedCell = Readonly<Record<string, string | number>> & { readonly published: Published }

/** One table of a publication; its cells are the next `cells` ones of the publication's list. */
export interface PublishedTable {
  readonly name: string
  readonly dimensions: readonly DimensionShape[]
  readonly cells: number
}

/** One shown cell that holds (nearly) all or none of a shown margin. */
export interface GroupDisclosure {
  readonly cell: PublishedCell
  readonly margin: PublishedCell
  /** Share of the margin that the cell shows, 0 to 1 (above 1 where rounding makes it so). */
  readonly share: number
}

/** What is published, and what the audit says about it. */
export interface Publication {
  readonly rule: string
  readonly method: Method
  /** How far a printed number can lie from the true count. */
  readonly maximumDeviation: number
  readonly cells: readonly PublishedCell[]
  readonly audit: {
    /** Secret cells of which too narrow a range can be derived. */
    readonly cellsAtRisk: number
    /** Least difference between the greatest and the least value derivable for a secret cell; `null` without any. */
    readonly narrowestRange: number | null
    readonly released: boolean
  }
  readonly notes: readonly string[]
  readonly groupDisclosure: readonly GroupDisclosure[]
  readonly tables: readonly PublishedTable[]
  /** Places in `cells` of rounded counts above the threshold that are secret to protect others. */
  readonly alsoSecret: readonly number[]
  readonly ruleSet: Rule
}

/** What is needed of an earlier publication to audit a later one. */
export type EarlierPublication = Pick<Publication, 'rule' | 'method' | 'cells'> &
  Partial<Pick<Publication, 'tables' | 'alsoSecret' | 'ruleSet'>>

/** The rule set by which a publication was made. */
export function getRuleOf(publication: EarlierPublication): Rule {
  return publication.ruleSet ?? getRule(publication.rule)
}

function listDimensions(cell: PublishedCell): string[] {
  return Object.keys(cell).filter((key) => key !== 'published')
}

function inferTable(name: string, cells: readonly PublishedCell[]): PublishedTable {
  const [first] = cells
  const dimensions = first ? listDimensions(first) : []
  return {
    name,
    cells: cells.length,
    dimensions: dimensions.map((dimension) => {
      const categories = new Set(cells.map((cell) => String(cell[dimension])))
      categories.delete(total)
      return { name: dimension, categories: [...categories].sort(compareText), parents: {} }
    }),
  }
}

/** The tables of a publication with their cells; worked out from the cells when it does not list them. */
export function splitTables(publication: EarlierPublication): { table: PublishedTable; cells: PublishedCell[] }[] {
  const { tables, cells } = publication
  if (tables) {
    let from = 0
    return tables.map((table) => ({ table, cells: cells.slice(from, (from += table.cells)) }))
  }
  const groups = Map.groupBy(cells, (cell) => JSON.stringify(listDimensions(cell)))
  return [...groups.values()].map((group, at) => ({
    table: inferTable(`earlier table ${at + 1}`, group),
    cells: group,
  }))
}

function isCell(value: unknown): value is PublishedCell {
  if (typeof value !== 'object' || value === null || !('published' in value)) return false
  const { published, ...labels } = value
  const shown = published === 'secret' || (typeof published === 'number' && published >= 0)
  return shown && Object.values(labels).every((label) => typeof label === 'string')
}

function isPublication(value: unknown): value is EarlierPublication {
  if (typeof value !== 'object' || value === null) return false
  if (!('rule' in value && 'method' in value && 'cells' in value)) return false
  const { rule, method, cells } = value
  return typeof rule === 'string' && isMethod(method) && Array.isArray(cells) && cells.every(isCell)
}

/**
 * Reads an earlier publication as `protect --json` wrote it; at least `rule`, `method` and `cells` are needed.
 * @throws InputError when it is not one.
 */
export function readPublication(text: string, name: string): EarlierPublication {
  let value: unknown
  try {
    value = JSON.parse(text)
  } catch {
    throw new InputError(`${name} is not JSON.`)
  }
  if (!isPublication(value)) throw new InputError(`${name} is not a publication with rule, method and cells.`)
  getRuleOf(value)
  return value
}
