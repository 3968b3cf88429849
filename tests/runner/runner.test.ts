import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { after, describe, test } from 'node:test'
import { ImportGraph } from '../../scripts/test/reach.ts'
import { costsByFolder, describeCosts, folderOf } from '../../scripts/test/costs.ts'

const folder = mkdtempSync(path.join(tmpdir(), 'lantaarn-runner-'))
const fullReport = path.join(folder, 'report.txt')
after(() => rmSync(folder, { recursive: true }))

/** What `npm test -- file …` says of these fixtures, and whether it is content. */
function runOn(...names: string[]): { lines: string[]; output: string; exitCode: number | null } {
  const { NODE_TEST_CONTEXT: _context, ...env } = process.env
  const flags = process.execArgv.filter((flag) => !flag.startsWith('--test'))
  const fixtures = names.map((name) => `tests/runner/fixtures/${name}.ts`)
  const { stdout, status } = spawnSync(process.execPath, [...flags, 'scripts/test.ts', ...fixtures], {
    encoding: 'utf8',
    env: { ...env, LANTAARN_TEST_REPORT: fullReport },
  })
  return { lines: stdout.trimEnd().split('\n'), output: stdout, exitCode: status }
}

describe('npm test', () => {
  test('counts every test and step that passed, on a line of its own at the end', () => {
    const { lines, exitCode } = runOn('passes')
    assert.equal(lines.at(-1), '3 passed, 0 failed')
    assert.equal(exitCode, 0)
  })

  test('names what failed by file, line and words, with the first lines of its error', () => {
    const { lines, output, exitCode } = runOn('fails', 'passes')
    assert.equal(lines.at(-1), '4 passed, 2 failed')
    assert.match(output, /^tests\/runner\/fixtures\/fails\.ts:6 says one where two is right\n {4}.*strictly equal:/m)
    assert.match(output, /^tests\/runner\/fixtures\/fails\.ts:7 a step\n {4}Error: the step broke$/m)
    assert.equal(exitCode, 1)
    assert.match(readFileSync(fullReport, 'utf8'), /says one where two is right/, 'the full report has it too')
  })

  test('fails with what was said last where a file crashes, cannot be loaded, or has nothing to stand on', () => {
    const { lines, output, exitCode } = runOn('crashes', 'cannot-be-loaded', 'breaks-before', 'passes')
    assert.equal(lines.at(-1), '3 passed, 3 failed')
    assert.match(output, /crashes\.ts:1 the whole file\n {4}the reason why it crashed/)
    assert.match(output, /cannot-be-loaded\.ts:1 the whole file\n[^]*Error: nothing to stand on/)
    assert.match(output, /breaks-before\.ts:6 needs a database\n {4}Error: no database/)
    assert.equal(exitCode, 1)
  })

  test('speaks of skipped tests only where there are some', () => {
    const { lines, exitCode } = runOn('skips')
    assert.equal(lines.at(-1), '1 passed, 0 failed, 2 skipped')
    assert.equal(exitCode, 0)
  })

  test('is not content with a file that holds no test', () => {
    const { lines, output, exitCode } = runOn('holds-nothing', 'passes')
    assert.equal(lines.at(-1), '3 passed, 1 failed')
    assert.match(output, /holds-nothing\.ts:1 the whole file\n {4}No test ran in this file\./)
    assert.equal(exitCode, 1)
  })

  test('says what a folder cost, with what its tests started', () => {
    const { output } = runOn('works-hard')
    const [, seconds] = /^ +(\d+\.\d) +\d+\.\d {2}tests\/runner$/m.exec(output) ?? []
    assert.ok(Number(seconds) >= 0.5, output)
  })
})

test('what a test file rests on is found through all that it imports', () => {
  const graph = new ImportGraph()
  const database = 'tests/support/database-server.ts'
  assert.ok(graph.reaches('tests/access/matrix.test.ts', database))
  assert.ok(graph.reaches('tests/journeys/leaving.test.ts', 'tests/support/browser.ts'))
  assert.ok(!graph.reaches('tests/access/matrix.test.ts', 'tests/support/browser.ts'))
  assert.ok(!graph.reaches('src/config.test.ts', database))
})

describe('the table of costs', () => {
  test('has a row for each module, each part of the platform, and each other folder', () => {
    const folders = {
      'src/modules/signals/rules/class.test.ts': 'src/modules/signals',
      'src/platform/db/transaction.test.ts': 'src/platform/db',
      'src/ui/tag/tag.test.tsx': 'src/ui',
      'src/config.test.ts': 'src',
      'tests/journeys/desk.test.ts': 'tests/journeys',
      'packages/linkage/src/name.test.ts': 'packages/linkage',
      'regions/regions.test.ts': 'regions',
    }
    for (const [file, folder] of Object.entries(folders)) assert.equal(folderOf(file), folder)
  })

  test('adds up files, shows the heaviest first, and a crashed file by its time alone', () => {
    const cpu = new Map([
      ['tests/api/keys.test.ts', 1],
      ['src/ui/tag/tag.test.tsx', 4],
      ['tests/api/reading.test.ts', 2],
    ])
    const wall = new Map([
      ['tests/api/keys.test.ts', 5],
      ['tests/faults/words.test.ts', 7],
    ])
    assert.deepEqual(costsByFolder(cpu, wall), [
      { folder: 'src/ui', cpu: 4, wall: 0 },
      { folder: 'tests/api', cpu: 3, wall: 5 },
      { folder: 'tests/faults', cpu: 0, wall: 7 },
    ])
  })

  test('puts many small folders in one row, and the databases beside all', () => {
    const costs = Array.from({ length: 20 }, (_, number) => ({ folder: `tests/${number}`, cpu: 20 - number, wall: 1 }))
    const lines = describeCosts(costs, 5).trimEnd().split('\n')
    assert.equal(lines.length, 1 + 16 + 3)
    assert.match(lines.at(-3) ?? '', /^ {4}10\.0 {6}4\.0 {2}4 other folders$/)
    assert.match(lines.at(-2) ?? '', /^ {5}5\.0 +PostgreSQL, for all of them$/)
    assert.match(lines.at(-1) ?? '', /^ {3}215\.0 {5}20\.0 {2}together$/)
  })
})
