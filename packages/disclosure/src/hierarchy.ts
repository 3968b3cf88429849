import { parse } from 'csv-parse/sync'
import { InputError } from './errors.ts'
import { total } from './table.ts'

/** In `dimension`, everything counted under `child` is also counted under `parent`. */
export interface HierarchyLink {
  readonly dimension: string
  readonly child: string
  readonly parent: string
}

function readLinks(text: string): HierarchyLink[] {
  const rows: string[][] = parse(text, { bom: true, trim: true, skip_empty_lines: true })
  return rows.slice(1).map((row) => {
    const [dimension, child, parent] = row
    if (dimension === undefined || child === undefined || parent === undefined || row.length !== 3) {
      throw new InputError('A hierarchy file has three columns: dimension, child, parent.')
    }
    return { dimension, child, parent }
  })
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function readGroup(dimension: string, [name, members]: [string, unknown]): HierarchyLink[] {
  if (typeof members === 'string') return [{ dimension, child: name, parent: members }]
  if (!Array.isArray(members) || !members.every((member) => typeof member === 'string')) {
    throw new InputError(`The hierarchy of ${dimension} must give ${name} its members as a list of names.`)
  }
  return members.map((child) => ({ dimension, child, parent: name }))
}

function readGroups(text: string): HierarchyLink[] {
  const groups: unknown = JSON.parse(text)
  if (!isRecord(groups)) throw new InputError('A hierarchy in JSON is an object of dimensions.')
  return Object.entries(groups).flatMap(([dimension, members]) => {
    if (!isRecord(members)) throw new InputError(`The hierarchy of ${dimension} must be an object of groups.`)
    return Object.entries(members).flatMap((entry) => readGroup(dimension, entry))
  })
}

/**
 * Reads a hierarchy: CSV with the columns dimension, child, parent, or JSON
 * `{ "<dimension>": { "<group>": ["<member>", …] } }` (also `{ "<dimension>": { "<member>": "<group>" } }`).
 * @throws InputError when it is neither, when a category has two parents or is its own ancestor.
 */
export function readHierarchy(text: string): HierarchyLink[] {
  let links: HierarchyLink[]
  try {
    links = text.trimStart().startsWith('{') ? readGroups(text) : readLinks(text)
  } catch (error) {
    if (error instanceof InputError) throw error
    throw new InputError('The hierarchy is neither a comma-separated file nor JSON.')
  }
  checkHierarchy(links)
  return links
}

/**
 * Checks that every category has at most one parent and no category is its own ancestor.
 * @throws InputError otherwise.
 */
export function checkHierarchy(links: readonly HierarchyLink[]): void {
  const parents = new Map<string, string>()
  for (const { dimension, child, parent } of links) {
    if ([dimension, child, parent].includes('')) throw new InputError('The hierarchy has an empty name.')
    if (child === total || parent === total) throw new InputError(`The hierarchy may not name "${total}".`)
    const key = JSON.stringify([dimension, child])
    if (parents.has(key)) throw new InputError(`The hierarchy gives ${dimension} ${child} two parents.`)
    parents.set(key, JSON.stringify([dimension, parent]))
  }
  for (const start of parents.keys()) {
    let steps = 0
    for (let at = parents.get(start); at !== undefined; at = parents.get(at)) {
      if (++steps > parents.size) throw new InputError(`The hierarchy goes round in a circle at ${start}.`)
    }
  }
}
