/**
 * `npm test [-- file or folder …]`: every `*.test.ts(x)` of the project, or those named; then what holds SQL once more on
 * the oldest PostgreSQL that is supported. Database and browser are started by the tests that need them. The end says
 * what failed, what each folder cost, and how many tests passed and failed; all that was said stands in
 * node_modules/.lantaarn/test-report.txt.
 */
import { createWriteStream, globSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { availableParallelism, tmpdir } from 'node:os'
import path from 'node:path'
import { run } from 'node:test'
import { spec } from 'node:test/reporters'
import { fileURLToPath } from 'node:url'
import { cpuOfTestServers } from '../tests/support/database-cpu.ts'
import { stopTestServers } from '../tests/support/database-server.ts'
import { costsByFolder, describeCosts, readUsed } from './test/costs.ts'
import { ImportGraph } from './test/reach.ts'
import { Report } from './test/report.ts'

const root = path.join(import.meta.dirname, '..')
const everywhere = ['packages', 'src', 'regions', 'content', 'tests']
/** Where the tests stand that hold on PostgreSQL 15 as on 18. */
const withSql = ['src/modules', 'src/platform/audit', 'src/platform/db', 'tests/access', 'tests/database']
const database = 'tests/support/database-server.ts'
const browser = 'tests/support/browser.ts'
/** All that the tests said; an own place for a run within a run. */
const fullReport = process.env['LANTAARN_TEST_REPORT'] ?? 'node_modules/.lantaarn/test-report.txt'
const measure = fileURLToPath(new URL('test/measure.ts', import.meta.url))

/** One file more at a time than there are processors, because each also waits for a database or a browser. */
const atOnce = availableParallelism() + 1

function testFiles(places: readonly string[]): string[] {
  return places.flatMap((place) => {
    if (statSync(place).isFile()) return [place]
    return globSync(`${place}/**/*.test.{ts,tsx}`, { exclude: (name) => name.includes('node_modules') })
  })
}

/** Of those tests, what asks a database something: all but rules on paper, and what only a browser shows. */
function filesOnOldest(): string[] {
  const graph = new ImportGraph()
  return testFiles(withSql).filter((file) => graph.reaches(file, database) && !graph.reaches(file, browser))
}

/** Runs the files, each in a process of its own, and shows a sign for each test. */
async function runFiles(report: Report, files: readonly string[]): Promise<void> {
  const events = run({
    files: files.map((file) => path.resolve(file)),
    concurrency: atOnce,
    execArgv: ['--import', measure],
  })
  events.compose(new spec()).pipe(createWriteStream(fullReport, { flags: 'a' }))
  for await (const event of events) process.stdout.write(report.take(event))
  process.stdout.write('\n')
}

/** Both runs; the second only where the first was good, and not for a part of the tests. */
async function runAll(report: Report, files: readonly string[], isPart: boolean): Promise<void> {
  rmSync(fullReport, { force: true })
  await runFiles(report, files)
  if (isPart) return
  if (!report.isGood) return console.log('Not tried on PostgreSQL 15, because something failed.')
  console.log('Once more on PostgreSQL 15')
  process.env['LANTAARN_TEST_POSTGRES'] = '15'
  await runFiles(report, filesOnOldest())
}

/** What each folder cost while `work` was done; test processes write their CPU in a file that is named to them. */
async function measureCosts(report: Report, work: () => Promise<void>): Promise<string> {
  const folder = mkdtempSync(path.join(tmpdir(), 'lantaarn-test-'))
  const file = path.join(folder, 'cpu')
  writeFileSync(file, '')
  process.env['LANTAARN_TEST_CPU'] = file
  const before = cpuOfTestServers()
  await work()
  await stopTestServers()
  const cpu = readUsed(readFileSync(file, 'utf8'), root)
  rmSync(folder, { recursive: true })
  const wall = [...report.files].map(([name, duration]) => [path.relative(root, name), duration / 1000] as const)
  return describeCosts(costsByFolder(cpu, new Map(wall)), cpuOfTestServers() - before)
}

const named = process.argv.slice(2)
const files = testFiles(named.length > 0 ? named : everywhere)
if (files.length === 0) {
  console.error('No tests there: name a test file or a folder that holds some.')
  process.exit(2)
}
// Templates of databases are made once for all test processes of this run.
process.env['LANTAARN_TEST_RUN'] = `${process.pid}_${Date.now()}`
const report = new Report(root)
const costs = await measureCosts(report, () => runAll(report, files, named.length > 0))
console.log(costs)
if (!report.isGood) console.log(report.describeFailures())
console.log(report.describeCounts())
process.exitCode = report.isGood ? 0 : 1
