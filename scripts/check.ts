/**
 * `npm run check`: types, lint, format, import rules, dead code and file sizes, each with its own line.
 * Exits 1 when one of them has something to say.
 */
import { execFile } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
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

async function checkSizes(): Promise<Outcome> {
  const { stdout } = await run('git', ['ls-files', '-co', '--exclude-standard', '--', '*.ts', '*.tsx', '*.mjs'])
  const long = stdout
    .split('\n')
    .filter((file) => file !== '' && !file.includes('.generated.') && existsSync(file))
    .flatMap((file) => {
      const lines = readFileSync(file, 'utf8').split('\n').length - 1
      return lines > maximumLines ? [`${file}: ${lines} lines, at most ${maximumLines}`] : []
    })
  return { name: 'sizes', output: long.join('\n'), ok: long.length === 0 }
}

const only = process.argv.slice(2)
const chosen = commands.filter(([name]) => only.length === 0 || only.includes(name))
const outcomes = await Promise.all([...chosen.map(runCommand), checkSizes()])
for (const { name, output, ok } of outcomes) {
  console.log(`${ok ? 'ok  ' : 'FAIL'} ${name}`)
  if (!ok) console.log(output.trim())
}
process.exitCode = outcomes.every((outcome) => outcome.ok) ? 0 : 1
