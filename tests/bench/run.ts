/**
 * `npm run bench [-- name …] [--json]`: measurements, one JSON line each, never a timed test.
 * A bench is a file `<name>.bench.ts` in `tests/bench` or `packages/<package>/bench` whose default export is a `Bench`.
 * Without `--json` each line is also explained by its name on standard error.
 */
import { globSync } from 'node:fs'
import path from 'node:path'
import { pathToFileURL } from 'node:url'

/** Runs one measurement and hands every result line, a flat JSON object, to `print`. */
export type Bench = (print: (line: Record<string, unknown>) => void) => Promise<void>

const asked = process.argv.slice(2).filter((word) => !word.startsWith('--'))
const json = process.argv.includes('--json')
const files = globSync(['tests/bench/*.bench.ts', 'packages/*/bench/*.bench.ts'])
const benches = new Map(files.map((file) => [path.basename(file, '.bench.ts'), file]))
const unknown = asked.filter((name) => !benches.has(name))
if (unknown.length > 0) {
  console.error(`No bench called ${unknown.join(', ')}. There is: ${[...benches.keys()].sort().join(', ')}.`)
  process.exit(2)
}
for (const [name, file] of benches) {
  if (asked.length > 0 && !asked.includes(name)) continue
  if (!json) console.error(`# ${name}`)
  const { default: bench } = (await import(pathToFileURL(path.resolve(file)).href)) as { default: Bench }
  await bench((line) => console.log(JSON.stringify({ bench: name, ...line })))
}
