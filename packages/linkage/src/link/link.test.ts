import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { after, describe, test } from 'node:test'
import { estimateFromData, estimateFromLabels, linkFiles, normaliseEntity, type Rule } from '../index.ts'
import { febrlColumns, hasFebrl, isSameFebrl, readFebrl, toFebrlEntity } from '../generate/febrl.ts'
import { writePeople } from '../generate/files.ts'
import { measureLink } from '../generate/measure.ts'
import { createRandom } from '../random.ts'

const folder = mkdtempSync(path.join(tmpdir(), 'linkage-test-'))
after(() => rmSync(folder, { recursive: true }))

function write(name: string, text: string | Buffer): string {
  const file = path.join(folder, name)
  writeFileSync(file, text)
  return file
}

type Line = {
  a: string
  b: string
  bits: number
  band: string
  relation: string
  links: string[]
  explain: { field: string; left: string; right: string }[]
}

function runCommand(command: string, ...words: string[]): { status: number | null; lines: Line[]; error: string } {
  const file = path.join(import.meta.dirname, `../command-${command}.ts`)
  const { status, stdout, stderr } = spawnSync(process.execPath, [file, ...words, '--json'], { encoding: 'utf8' })
  const lines = stdout
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as Line)
  return { status, lines, error: stderr }
}

describe('the command link', () => {
  test('links two files and explains each pair', () => {
    const a = write(
      'a.csv',
      'id,name,birthDate,phone\n1,Юлия Тимошенко,1960-11-27,\n2,Jan Bakker,1980-01-05,0612345678\n',
    )
    const b = write(
      'b.csv',
      'id;name;birthDate;phone\r\nx;"Tymoshenko; Yulia";27-11-1960;\r\ny;Mohammed Ali;1999-09-09;+31612345678\r\n',
    )
    const { status, lines } = runCommand('link', a, b)
    assert.equal(status, 0)
    const [same, link] = lines
    assert.deepEqual([same?.a, same?.b, same?.band], ['1', 'x', 'same'])
    const name = same?.explain.find(({ field }) => field === 'name')
    assert.deepEqual([name?.left, name?.right], ['Юлия Тимошенко', 'Tymoshenko; Yulia'])
    assert.deepEqual([link?.a, link?.b, link?.relation, link?.links], ['2', 'y', 'link', ['phone']])
  })

  test('links one file within itself and numbers rows without an id', () => {
    const file = write(
      'one.csv',
      'givenName,surname,birthDate\nElena,Radovici,1985-10-18\nBram,Visser,1990-02-03\nElena,Radovicci,1985-10-18\n',
    )
    const { lines } = runCommand('link', file)
    assert.deepEqual(
      lines.map(({ a, b }) => [a, b]),
      [['1', '3']],
    )
  })

  const refused: readonly (readonly [why: string, text: string | Buffer, message: RegExp])[] = [
    ['unknown columns', 'id,shoeSize\n1,44\n', /unknown columns: shoeSize; known are id, name,/],
    ['an empty file', '', /is empty/],
    ['a row of the wrong length', 'id,name\n1,Jan,Bakker\n', /a row of 3 cells where the header has 2/],
    ['rows that are not UTF-8', Buffer.from('id,name\n1,José\n', 'latin1'), /not in UTF-8/],
    ['columns that are not UTF-8', Buffer.from('\ufeffid,name\n1,Jan\n', 'utf16le'), /not in UTF-8/],
    ['lines that end in CR alone', 'id,name\r1,Jan\r', /CR alone/],
    ['a quote left open', 'id,name\n1,"Jan\n', /not proper CSV/],
    ['a row of ten million letters', `id,name\n1,${'a'.repeat(1e7)}\n2,Jan\n`, /a row of more than/],
    ['a column named twice', 'id,id\n1,2\n', /column id twice/],
  ]
  for (const [why, text, message] of refused) {
    test(`refuses ${why} with one sentence and exit code 2`, () => {
      const { status, error } = runCommand('link', write('bad.csv', text))
      assert.equal(status, 2)
      assert.match(error, message)
      assert.equal(error.trim().split('\n').length, 1)
    })
  }

  test('refuses two rows of one id, each file by itself', () => {
    const twice = write('twice.csv', 'id,name\n7,Jan Bakker\n8,Elena Radovici\n7,Piet Visser\n')
    const { status, error } = runCommand('link', twice)
    assert.equal(status, 2)
    assert.match(error, /twice\.csv has the id 7 in the rows 1 and 3: give each row its own/)
    const once = write('once.csv', 'id,name\n7,Jan Bakker\n8,Elena Radovici\n')
    assert.equal(runCommand('link', once, twice).status, 2)
    assert.equal(runCommand('link', once, once).status, 0)
  })

  test('tells a row without an id from one whose id is a number', () => {
    const { lines } = runCommand('link', write('some.csv', 'id,name\n2,Elena Radovici\n,Elena Radovici\n'))
    assert.deepEqual([lines[0]?.a, lines[0]?.b], ['2', 'row 2'])
  })

  test('refuses a file that is not there', () =>
    assert.equal(runCommand('link', path.join(folder, 'none.csv')).status, 2))
  test('refuses a folder', () => {
    const { status, error } = runCommand('link', folder)
    assert.deepEqual([status, /is not a file of rows/.test(error)], [2, true])
  })

  test('shows the name as given when a comma tells its parts', () => {
    const { lines } = runCommand('link', write('comma.csv', 'id,name\n1,"Radovici, Elena"\n2,"Radovici, Elena"\n'))
    const [given] = lines[0]?.explain ?? []
    assert.deepEqual([given?.field, given?.left, given?.right], ['givenName', 'Radovici, Elena', 'Radovici, Elena'])
  })

  test('reads of a name of 300,000 words no more than it can be', () => {
    const { status } = runCommand('link', write('long.csv', `id,name\n1,${'de ab '.repeat(150_000)}\n2,Jan Bakker\n`))
    assert.equal(status, 0)
  })

  test('the command compare refuses what is no record', () => assert.equal(runCommand('compare', '{', '{}').status, 2))
})

describe('linking larger files', () => {
  const files = [path.join(folder, 'people-a.csv'), path.join(folder, 'people-b.csv')] as const
  const truth = { isMatch: (a: string, b: string) => a.slice(2) === b.slice(2), matches: 0 }
  writePeople({ left: files[0], right: files[1], rows: 20_000, shared: 0.7 }, createRandom(11))
  truth.matches = readFileSync(files[1], 'utf8')
    .split('\n')
    .filter((row) => Number(/^b-(\d+)/.exec(row)?.[1] ?? 1e9) <= 20_000).length

  test('threads and blocks find noisy people and leave housemates apart', async () => {
    const spillFolder = mkdtempSync(path.join(folder, 'spill-'))
    const stages = new Set<string>()
    const quality = await measureLink(files, truth, {
      spillFolder,
      threads: 2,
      onProgress: ({ stage }) => stages.add(stage),
    })
    assert.ok(quality.f1 > 0.98, `F1 ${quality.f1}`)
    assert.ok(quality.precision > 0.97, `precision ${quality.precision}`)
    assert.deepEqual([...stages], ['reading', 'pairing', 'comparing'])
    assert.deepEqual(readdirSync(spillFolder), [], 'working files are removed')
  })
})

describe(
  'FEBRL 4 without the social security number',
  { skip: hasFebrl() ? false : 'the folder ../shared/reference/linkage is absent' },
  () => {
    const truth = { isMatch: isSameFebrl, matches: 5000 }
    const rows = hasFebrl() ? { a: readFebrl('a'), b: readFebrl('b') } : { a: [], b: [] }
    const toCsv = (cells: string[][]): string => [[...febrlColumns], ...cells].map((row) => row.join(',')).join('\n')
    const files = [write('febrl-a.csv', toCsv(rows.a)), write('febrl-b.csv', toCsv(rows.b))] as const
    const measure = (rule?: Rule): ReturnType<typeof measureLink> =>
      measureLink(files, truth, rule === undefined ? {} : { rule })
    const left = rows.a.map((cells) => normaliseEntity(toFebrlEntity(cells)))
    const right = rows.b.map((cells) => normaliseEntity(toFebrlEntity(cells)))

    test('hand-set weights reach F1 0.998 with at most 12,000 candidates', async () => {
      const { f1, summary } = await measure()
      assert.ok(f1 >= 0.998, `F1 ${f1}`)
      assert.ok(summary.candidates <= 12_000, `${summary.candidates} candidates`)
    })

    test('weights estimated from the data alone reach F1 0.9985', async () => {
      const { f1 } = await measure(
        estimateFromData(left, right, { random: createRandom(3), strangers: 60_000, version: 'from-data' }),
      )
      assert.ok(f1 >= 0.9985, `F1 ${f1}`)
    })

    test('weights learned from half of the labels reach F1 0.9985 on all', async () => {
      const number = (id: string | undefined): string => id?.split('-')[1] ?? ''
      const copies = new Map(right.map((entity) => [number(entity.id), entity]))
      const pairs = left.slice(0, 2500).flatMap((entity) => {
        const copy = copies.get(number(entity.id))
        return copy === undefined ? [] : [{ left: entity, right: copy, match: true }]
      })
      const { f1 } = await measure(
        estimateFromLabels(pairs, { random: createRandom(3), strangers: 60_000, version: 'from-labels' }),
      )
      assert.ok(f1 >= 0.9985, `F1 ${f1}`)
    })
  },
)

test('a file without rows gives nothing', async () => {
  const summary = await linkFiles([write('none.csv', 'id,name\n')], () => Promise.resolve())
  assert.equal(summary.candidates, 0)
})
