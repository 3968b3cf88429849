/**
 * `npm test [-- file or folder …]`: every `*.test.ts(x)` of the project, or those named; then what holds SQL once more on
 * the oldest PostgreSQL that is supported. Database and browser are started by the tests that need them.
 */
import { spawn } from 'node:child_process'
import { globSync, statSync } from 'node:fs'
import { availableParallelism } from 'node:os'
import { stopTestServers } from '../tests/support/database-server.ts'

const everywhere = ['packages', 'src', 'regions', 'content', 'tests']
/** Tests of the application on a database, which hold on PostgreSQL 15 as on 18. */
const withSql = ['src/modules', 'src/platform/audit', 'tests/access']

function testFiles(places: readonly string[]): string[] {
  return places.flatMap((place) => {
    if (statSync(place).isFile()) return [place]
    return globSync(`${place}/**/*.test.{ts,tsx}`, { exclude: (name) => name.includes('node_modules') })
  })
}

/** One file more at a time than there are processors, because each also waits for a database or a browser. */
const atOnce = availableParallelism() + 1

/** Runs the files; the exit code of the runner. */
function runFiles(files: readonly string[], env: NodeJS.ProcessEnv = process.env): Promise<number> {
  const args = ['--test', `--test-concurrency=${atOnce}`, '--test-reporter=dot', '--test-reporter-destination=stdout']
  args.push('--test-reporter=spec', '--test-reporter-destination=node_modules/.lantaarn/test-report.txt')
  const flags = process.execArgv.filter((flag) => !flag.startsWith('--test'))
  const runner = spawn(process.execPath, [...flags, ...args, ...files], { stdio: 'inherit', env })
  return new Promise((resolve) => runner.on('exit', (code) => resolve(code ?? 1)))
}

const named = process.argv.slice(2)
const files = testFiles(named.length > 0 ? named : everywhere)
if (files.length === 0) {
  console.error('No tests there: name a test file or a folder that holds some.')
  process.exit(2)
}
process.exitCode = await runFiles(files)
if (process.exitCode === 0 && named.length === 0) {
  console.log('\nOnce more on PostgreSQL 15')
  process.exitCode = await runFiles(testFiles(withSql), { ...process.env, LANTAARN_TEST_POSTGRES: '15' })
}
await stopTestServers()
