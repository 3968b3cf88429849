import { splitTables, type Publication, type PublishedCell, type PublishedTable } from './publication.ts'

function padLines(lines: readonly (readonly string[])[], labels: number): string[] {
  const widths = (lines[0] ?? []).map((_, at) => Math.max(...lines.map((line) => line[at]?.length ?? 0)))
  return lines.map((line) =>
    line
      .map((word, at) => (at < labels ? word.padEnd(widths[at] ?? 0) : word.padStart(widths[at] ?? 0)))
      .join('  ')
      .trimEnd(),
  )
}

/** The last dimension runs across, the others down. */
function writeTable({ table, cells }: { table: PublishedTable; cells: readonly PublishedCell[] }): string {
  const names = table.dimensions.map((dimension) => dimension.name)
  const across = names.at(-1) ?? ''
  const down = names.slice(0, -1)
  const columns = [...new Set(cells.map((cell) => String(cell[across])))]
  const rows = Map.groupBy(cells, (cell) => JSON.stringify(down.map((name) => cell[name])))
  const body = [...rows.values()].map((line) => {
    const shown = new Map(line.map((cell) => [String(cell[across]), String(cell.published)]))
    return down.map((name) => String(line[0]?.[name])).concat(columns.map((column) => shown.get(column) ?? ''))
  })
  return [table.name, ...padLines([[...down, ...columns], ...body], down.length)].join('\n')
}

/** A publication as text: every table, what was done to it, and what the audit says. */
export function writeReport(publication: Publication): string {
  const { audit, rule, method, maximumDeviation, notes } = publication
  const tables = splitTables(publication).map(writeTable)
  const verdict = audit.released ? 'may be published' : 'MAY NOT BE PUBLISHED'
  const facts = [
    `Rule ${rule}, ${method}, at most ${maximumDeviation} from the true count: ${verdict}.`,
    `Secret cells at risk: ${audit.cellsAtRisk}; narrowest derivable range: ${audit.narrowestRange ?? 'none'}.`,
  ]
  return [...tables, [...facts, ...notes].join('\n')].join('\n\n')
}
