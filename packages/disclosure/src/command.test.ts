import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { after, test } from 'node:test'

const folder = mkdtempSync(path.join(tmpdir(), 'disclosure-'))
after(() => rmSync(folder, { recursive: true }))

function write(name: string, content: string): string {
  const file = path.join(folder, name)
  writeFileSync(file, content)
  return file
}

function run(...words: string[]) {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [path.join(import.meta.dirname, 'command.ts'), ...words],
    {
      encoding: 'utf8',
    },
  )
  return { status, stdout, stderr }
}

const table = write('table.csv', 'region,form,count\na,x,3\na,y,14\nb,x,22\nb,y,31\n')

test('the command prints one JSON object with everything that may be published', () => {
  const { status, stdout } = run(table, '--rule', 'cbs-care', '--json')
  const publication = JSON.parse(stdout)
  assert.equal(status, 0)
  assert.equal(publication.rule, 'cbs-care')
  assert.equal(publication.maximumDeviation, 4)
  assert.equal(publication.audit.released, true)
  assert.deepEqual(publication.cells[0], { region: 'a', form: 'x', published: 'secret' })
  assert.equal(publication.cells.length, 9)
})

test('without --json the command prints a table to read', () => {
  const { status, stdout } = run(table)
  assert.equal(status, 0)
  assert.match(stdout, /^region +x +y +total$/m)
  assert.match(stdout, /may be published/)
})

test('a release that fails the audit ends with its own exit code', () => {
  const part = write('part.csv', 'region,form,count\nb,x,20\nb,y,30\nc,x,25\nc,y,40\n')
  const whole = write('whole.csv', 'region,form,count\na,x,3\na,y,0\nb,x,20\nb,y,30\nc,x,25\nc,y,40\n')
  const earlier = write('earlier.json', run(part, '--rule', 'suppress-4', '--json').stdout)
  const { status, stdout, stderr } = run(whole, '--rule', 'suppress-4', '--released', earlier, '--json')
  assert.equal(status, 3)
  assert.equal(JSON.parse(stdout).audit.released, false)
  assert.match(stderr, /Not released/)
})

test('a hierarchy is read from CSV or JSON', () => {
  const csv = write('groups.csv', 'dimension,child,parent\nregion,a,all of it\nregion,b,all of it\n')
  const json = write('groups.json', '{"region": {"all of it": ["a", "b"]}}')
  assert.equal(run(table, '--hierarchy', csv, '--json').stdout, run(table, '--hierarchy', json, '--json').stdout)
  assert.match(run(table, '--hierarchy', csv).stdout, /^all of it/m)
})

const bad: Record<string, string> = {
  'an empty file': '',
  'only a header': 'region,count\n',
  'no count column': 'region,form\na,x\n',
  'no dimension': 'count\n3\n',
  'a negative count': 'region,count\na,-1\n',
  'a broken count': 'region,count\na,1.5\n',
  'a count that is no number': 'region,count\na,many\n',
  'a cell twice': 'region,count\na,1\na,2\n',
  'a total': 'region,count\ntotal,1\n',
  'a ragged file': 'region,count\na,1,2\n',
  'a thousand columns': `${Array.from({ length: 1000 }, (_, at) => `d${at}`).join(',')},count\n${'a,'.repeat(1000)}1\n`,
  'a column twice': 'region,region,count\na,b,1\n',
}

for (const [what, content] of Object.entries(bad)) {
  test(`${what} gives one sentence and exit code 2`, () => {
    const { status, stdout, stderr } = run(write('bad.csv', content))
    assert.deepEqual({ status, stdout }, { status: 2, stdout: '' })
    assert.match(stderr, /^[^\n]+\.\n$/)
  })
}

for (const words of [
  [],
  ['absent.csv'],
  [table, '--rule', 'nonsense'],
  [table, '--released', table],
  [table, '--what'],
]) {
  test(`"protect ${words.map((word) => path.basename(word)).join(' ')}" gives one line and exit code 2`, () => {
    const { status, stderr } = run(...words)
    assert.equal(status, 2)
    assert.match(stderr, /^[^\n]+\n$/)
  })
}
