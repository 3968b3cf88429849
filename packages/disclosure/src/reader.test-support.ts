/**
 * A reader who tries to work out secret cells, written apart from the auditor: one column for each combination of the
 * finest categories, one constraint for each printed line, whole numbers, and HiGHS asked in LP text.
 */
import loadHighsModule, { type Highs } from 'highs'
import type { Publication, PublishedCell } from './index.ts'

const loadHighs = loadHighsModule as unknown as typeof loadHighsModule.default
let highs: Highs | undefined

export interface Question {
  readonly publication: Publication
  readonly cell: PublishedCell
}

function labelsOf(cell: PublishedCell): Record<string, string> {
  const labels = Object.entries(cell).filter(([name]) => name !== 'published')
  return Object.fromEntries(labels.map(([name, label]) => [name, String(label)]))
}

function listBase(publications: readonly Publication[]): Record<string, string>[] {
  const domains = new Map<string, Set<string>>()
  for (const { tables } of publications) {
    for (const { name, categories } of tables.flatMap((table) => table.dimensions)) {
      domains.set(name, new Set([...(domains.get(name) ?? []), ...categories]))
    }
  }
  let base: Record<string, string>[] = [{}]
  for (const [name, categories] of domains) {
    base = base.flatMap((head) => [...categories].map((category) => ({ ...head, [name]: category })))
  }
  return base
}

type Line = {
  labels: Record<string, string>
  members: number[]
  published: number | 'secret'
  also: boolean
  table: number
}

function listLines(publication: Publication, base: readonly Record<string, string>[]): Line[] {
  let at = 0
  return publication.tables.flatMap((table, number) =>
    publication.cells.slice(at, (at += table.cells)).map((cell, offset) => {
      const labels = labelsOf(cell)
      const members = base.flatMap((combination, index) => {
        const inside = table.dimensions.every(({ name, categories, parents }) => {
          const label = labels[name] ?? ''
          const own = combination[name] ?? ''
          if (!categories.includes(own)) return false
          if (label === 'total') return true
          for (let up: string | undefined = own; up !== undefined; up = parents[up]) if (up === label) return true
          return false
        })
        return inside ? [index] : []
      })
      const also = publication.alsoSecret.includes(at - table.cells + offset)
      return { labels, members, published: cell.published, also, table: number }
    }),
  )
}

function sum(terms: readonly (readonly [number, string])[]): string {
  return terms.map(([factor, name]) => `${factor < 0 ? '-' : '+'} ${Math.abs(factor)} ${name}`).join(' ')
}

function limits(publication: Publication, line: Line): [number, number] {
  const rule = publication.ruleSet
  if (rule.kind === 'suppression') return line.published === 'secret' ? [0, Infinity] : [line.published, line.published]
  const least = rule.secretUpTo === null ? 0 : rule.secretUpTo + 1
  if (line.published === 'secret') return line.also ? [least, Infinity] : [0, least - 1]
  const off = publication.method === 'controlled-rounding-one-step' ? 2 * rule.base - 1 : rule.base - 1
  return [Math.max(least, line.published - off), line.published + off]
}

/** Rounded values add up: hidden ones are columns of their own. */
function describeSums(
  publication: Publication,
  lines: readonly Line[],
  prefix: string,
): { rows: string[]; names: string[] } {
  const rows: string[] = []
  const names = new Set<string>()
  if (!publication.method.startsWith('controlled') || publication.ruleSet.kind !== 'rounding')
    return { rows, names: [] }
  const { base } = publication.ruleSet
  const steps = publication.method === 'controlled-rounding' ? 1 : 2
  const nameOf = (line: Line) => `${prefix}z${line.members.join('_')}`
  for (const line of lines) {
    if (line.published !== 'secret') continue
    const name = nameOf(line)
    const count = line.members.map((member) => [1, `x${member}`] as const)
    if (line.also) {
      rows.push(
        `${sum([...count, [-base, name]])} <= ${base - 1}`,
        `${sum([...count, [-base, name]])} >= ${1 - base}`,
        `${name} >= 2`,
      )
    } else rows.push(`${sum([[1, name], ...count.map(([, x]) => [-steps, x] as const)])} <= 0`, `${name} <= ${steps}`)
    names.add(name)
  }
  for (const [number, table] of publication.tables.entries()) {
    const own = lines.filter((line) => line.table === number)
    const byLabels = new Map(own.map((line) => [JSON.stringify(line.labels), line]))
    for (const whole of own) {
      for (const { name, categories, parents } of table.dimensions) {
        const label = whole.labels[name] ?? ''
        const all = new Set([...categories, ...Object.values(parents)])
        const children = [...all].filter((child) =>
          label === 'total' ? parents[child] === undefined : parents[child] === label,
        )
        const parts = children.flatMap(
          (child) => byLabels.get(JSON.stringify({ ...whole.labels, [name]: child })) ?? [],
        )
        if (parts.length === 0) continue
        let right = 0
        const terms: [number, string][] = []
        for (const [line, sign] of [[whole, 1] as const, ...parts.map((part) => [part, -1] as const)]) {
          if (line.published === 'secret') terms.push([sign, nameOf(line)])
          else right -= (sign * line.published) / base
        }
        if (terms.length > 0) rows.push(`${sum(terms)} = ${right}`)
      }
    }
  }
  return { rows, names: [...names] }
}

/** The least and greatest count of a cell that fit all publications; `undefined` when nothing fits. */
export async function readBetweenTheLines(
  publications: readonly Publication[],
  questions: readonly Question[],
): Promise<([number, number] | undefined)[]> {
  highs ??= await loadHighs()
  const solver = highs
  const base = listBase(publications)
  const rows: string[] = []
  const names = base.map((_, index) => `x${index}`)
  const lines = publications.map((publication) => listLines(publication, base))
  for (const [at, publication] of publications.entries()) {
    for (const line of lines[at] ?? []) {
      const [least, greatest] = limits(publication, line)
      const left = sum(line.members.map((member) => [1, `x${member}`] as const))
      rows.push(`${left} >= ${least}`)
      if (Number.isFinite(greatest)) rows.push(`${left} <= ${greatest}`)
    }
    const sums = describeSums(publication, lines[at] ?? [], `p${at}`)
    rows.push(...sums.rows)
    names.push(...sums.names)
  }
  const limit = `${sum(base.map((_, index) => [1, `x${index}`] as const))} <= 5000`
  const body = `Subject To\n${[...rows, limit].map((row, at) => ` c${at}: ${row}`).join('\n')}\nGenerals\n${names.join(' ')}\nEnd`
  return questions.map(({ publication, cell }) => {
    const line = lines[publications.indexOf(publication)]?.[publication.cells.indexOf(cell)]
    const goal = sum((line?.members ?? []).map((member) => [1, `x${member}`] as const))
    const ends = ['Minimize', 'Maximize'].map((sense) => {
      const found = solver.solve(`${sense}\n obj: ${goal}\n${body}`, { output_flag: false, mip_rel_gap: 0 })
      return found.Status === 'Optimal' ? Math.round(found.ObjectiveValue) : undefined
    })
    const [least, greatest] = ends
    return least === undefined || greatest === undefined ? undefined : [least, greatest]
  })
}
