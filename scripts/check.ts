/**
 * `npm run check [-- name …]`: types, lint, format, import rules, dead code and file sizes, each with its own line.
 * Exits 1 when one of them has something to say. With names (`types`, `dead code`) only those and the sizes.
 */
import { execFile } from 'node:child_process'
import { globSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { promisify } from 'node:util'

const run = promisify(execFile)
const maximumLines = 300

type Outcome = { name: string; output: string; ok: boolean }

const commands: ReadonlyArray<readonly [name: string, ...command: string[]]> = [
  ['types', 'tsc', '--pretty', 'false'],
  ['lint', 'oxlint', '--deny-warnings'],
  ['format', 'oxfmt', '--check', '.'],
  ['imports', 'depcruise', '--config', '.dependency-cruiser.cjs', 'src', 'packages', 'regions', 'tests'],
  ['dead code', 'knip'],
]

async function runCommand([name, command, ...args]: readonly [string, ...string[]]): Promise<Outcome> {
  try {
    const launcher = ['node_modules/.bin/' + command, ...args]
    const { stdout } = await run('node_modules/.lantaarn/node', launcher, { maxBuffer: 2 ** 26 })
    return { name, output: stdout, ok: true }
  } catch (error) {
    const { stdout, stderr } = error as { stdout?: string; stderr?: string }
    return { name, output: `${stdout ?? ''}${stderr ?? String(error)}`, ok: false }
  }
}

/** Also in a checkout without its `.git`. */
function checkSizes(): Outcome {
  const exclude = (name: string): boolean => ['node_modules', 'dist'].includes(path.basename(name))
  const long = globSync('{content,packages,regions,scripts,src,tests}/**/*.{ts,tsx,mjs}', { exclude })
    .filter((file) => !file.includes('.generated.'))
    .flatMap((file) => {
      const lines = readFileSync(file, 'utf8').split('\n').length - 1
      return lines > maximumLines ? [`${file}: ${lines} lines, at most ${maximumLines}`] : []
    })
  return { name: 'sizes', output: long.join('\n'), ok: long.length === 0 }
}

const only = process.argv.slice(2)
const unknown = only.find((name) => name !== 'sizes' && !commands.some(([known]) => known === name))
if (unknown !== undefined) {
  console.error(`There is no check ${unknown}: choose of ${commands.map(([name]) => name).join(', ')} and sizes.`)
  process.exit(2)
}
const chosen = commands.filter(([name]) => only.length === 0 || only.includes(name))
const outcomes = [...(await Promise.all(chosen.map(runCommand))), checkSizes()]
for (const { name, output, ok } of outcomes) {
  console.log(`${ok ? 'ok  ' : 'FAIL'} ${name}`)
  if (!ok) console.log(output.trim())
}
process.exitCode = outcomes.every((outcome) => outcome.ok) ? 0 : 1
