import { existsSync } from 'node:fs'
import { countLines, drawTable, printedLines, readReferenceTable, referenceFolder } from '../src/cases.test-support.ts'
import { getRule, protect, type CountTable } from '../src/index.ts'

const repetitions = 3
const limits = { seconds: 2, megabytes: 300 }
/** Seconds of the reference packages on the reference table; the rounding one was measured on 342 x 6. */
const referenceSeconds: Record<string, number> = {
  'suppress-4': 1.356,
  'suppress-7': 2.653,
  'round-5': 0.24,
  'round-10': 0.045,
}

async function measure(table: CountTable, rule: string): Promise<Record<string, unknown>> {
  const walls: number[] = []
  const processors: number[] = []
  let publication = await protect([table], { rule: getRule(rule) })
  for (let run = 0; run < repetitions; run++) {
    const start = performance.now()
    const used = process.cpuUsage()
    publication = await protect([table], { rule: getRule(rule) })
    walls.push((performance.now() - start) / 1000)
    processors.push(process.cpuUsage(used).user / 1e6)
  }
  const above = [...countLines(table).values()].filter((count) => count > 7).length
  const counts = countLines(table)
  const printedAbove = [...printedLines(publication, table.dimensions)].filter(([line]) => (counts.get(line) ?? 0) > 7)
  return {
    rule,
    cells: publication.cells.length,
    method: publication.method,
    released: publication.audit.released,
    narrowestRange: publication.audit.narrowestRange,
    publishedAboveSeven: printedAbove.length / above,
    seconds: Math.min(...walls),
    cpuSeconds: Math.min(...processors),
    megabytes: process.memoryUsage().rss / 2 ** 20,
  }
}

/** Protection with audit: 342 x 6 with totals, and the reference table beside the seconds of the reference packages. */
export default async function bench(print: (line: Record<string, unknown>) => void): Promise<void> {
  print({ table: '342 x 6', limits, ...(await measure(drawTable(4, 342, 6), 'cbs-care')) })
  if (!existsSync(referenceFolder)) return print({ skipped: 'the reference folder is absent' })
  for (const rule of ['cbs-care', 'round-5', 'round-10', 'suppress-4', 'suppress-7']) {
    print({ table: '12 x 5', referenceSeconds: referenceSeconds[rule], ...(await measure(readReferenceTable(), rule)) })
  }
}
