import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import test, { after } from 'node:test'
import type { Estimate } from './index.ts'
import { referenceFile, referenceMissing } from './testing/reference.ts'

const folder = mkdtempSync(path.join(tmpdir(), 'estimate-'))
after(() => rmSync(folder, { recursive: true }))

const command = path.join(import.meta.dirname, 'command.ts')

function run(...words: string[]): { status: number | null; stdout: string; stderr: string } {
  return spawnSync(
    process.execPath,
    [...process.execArgv.filter((flag) => !flag.startsWith('--test')), command, ...words],
    {
      encoding: 'utf8',
    },
  )
}

function file(name: string, contents: string | Uint8Array): string {
  const place = path.join(folder, name)
  writeFileSync(place, contents)
  return place
}

const threeLists = file(
  'three.csv',
  'A,B,C,count\n1,0,0,90\n0,1,0,70\n0,0,1,80\n1,1,0,15\n1,0,1,12\n0,1,1,18\n1,1,1,3\n',
)

test('with --json there is one object on standard output with all that was promised', () => {
  const { status, stdout, stderr } = run(threeLists, '--replicates', '200', '--threads', '2', '--json')
  assert.equal(status, 0, stderr)
  assert.equal(stderr, '')
  const result = JSON.parse(stdout) as Estimate
  assert.deepEqual(result.lists, ['A', 'B', 'C'])
  assert.equal(result.observed, 288)
  assert.equal(typeof result.mainEffects.estimate, 'number')
  assert.deepEqual(
    Object.keys(result.stepwise).toSorted(),
    'deviance estimate interval80 interval95 logDarkFigure minusInfinity replicatesFailed terms wald95'.split(' '),
  )
  assert.equal(result.lowestBic?.interval95?.length, 2)
  assert.equal(result.publishable, true)
  for (const key of ['fit', 'stepwise', 'bootstrap'] as const) assert.ok(result.seconds[key] > 0)
})

test('seed, threshold and number of replicates are heeded', () => {
  const ask = (...words: string[]) => JSON.parse(run(threeLists, '--json', ...words).stdout) as Estimate
  const first = ask('--replicates', '100', '--seed', '3')
  assert.deepEqual(ask('--replicates', '100', '--seed', '3', '--threads', '1').stepwise, first.stepwise)
  assert.notDeepEqual(ask('--replicates', '100', '--seed', '4').stepwise, first.stepwise)
  assert.deepEqual(ask('--replicates', '0', '--threshold', '0').stepwise.terms, [])
  assert.equal(ask('--replicates', '0', '--threshold', '1').stepwise.terms.length, 3)
  assert.equal(ask('--replicates', '0').stepwise.interval95, null)
})

test('without --json there is a page with both methods, both intervals and the caveats', () => {
  const { status, stdout } = run(threeLists, '--replicates', '200')
  assert.equal(status, 0)
  for (const words of [
    /Forward selection/,
    /Lowest BIC/,
    /95 % interval/,
    /80 % interval/,
    /bear in mind/,
    /May be published/,
  ]) {
    assert.match(stdout, words)
  }
})

test('data that may not be published are reported with the reasons', () => {
  const place = file('two.csv', 'A,B,count\n1,0,90\n0,1,70\n1,1,15\n')
  const { status, stdout } = run(place, '--replicates', '50')
  assert.equal(status, 0)
  assert.match(stdout, /Not estimable for publication\n {2}- There are only two lists/)
})

for (const [what, words] of Object.entries({
  'no file named': [],
  'two files': [threeLists, threeLists],
  'a file that is not there': [path.join(folder, 'none.csv')],
  'a folder': [folder],
  'an empty file': [file('empty.csv', '')],
  'a picture': [file('picture.csv', Uint8Array.of(137, 80, 78, 71, 13, 10, 26, 10, 0, 0, 0, 13))],
  'a very large file': [file('large.csv', 'x'.repeat(2 ** 21))],
  'one list': [file('one.csv', 'A,count\n1,5\n')],
  'no overlap': [file('apart.csv', 'A,B,count\n1,0,5\n0,1,4\n')],
  'a negative count': [file('negative.csv', 'A,B,count\n1,1,-5\n')],
  'an unknown option': [threeLists, '--fast'],
  'replicates in words': [threeLists, '--replicates', 'many'],
  'half a replicate': [threeLists, '--replicates', '2.5'],
  'a threshold over 1': [threeLists, '--threshold', '3'],
  'no threads': [threeLists, '--threads', '0'],
})) {
  test(`${what}: one sentence and exit code 2`, () => {
    const { status, stdout, stderr } = run(...words)
    assert.equal(status, 2, stderr)
    assert.equal(stdout, '')
    assert.match(stderr, /^[^\n]+[.\])]\n$/)
  })
}

test('the reference data give the published numbers', { skip: referenceMissing }, () => {
  const { stdout } = run(referenceFile('Ned_5'), '--replicates', '0', '--json')
  const { stepwise, lowestBic, mainEffects } = JSON.parse(stdout) as Estimate
  assert.equal(mainEffects.estimate?.toFixed(1), '52923.9')
  assert.equal(stepwise.estimate?.toFixed(1), '121521.6')
  assert.deepEqual(stepwise.terms, ['IO:Z', 'P:Z', 'P:R', 'IO:P', 'IO:K'])
  assert.deepEqual(stepwise.minusInfinity, ['K:R'])
  assert.equal(lowestBic?.model, '[135,12,24,34]')
})
