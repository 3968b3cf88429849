import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { after, describe, test } from 'node:test'
import { writePeople } from './generate/files.ts'
import { compareEntities, defaultRule, formatRule, InputError, normaliseEntity, parseRule } from './index.ts'
import { createRandom } from './random.ts'

const folder = mkdtempSync(path.join(tmpdir(), 'linkage-rules-'))
after(() => rmSync(folder, { recursive: true }))

function write(name: string, text: string): string {
  const file = path.join(folder, name)
  writeFileSync(file, text)
  return file
}

function run(command: string, ...words: string[]): { status: number | null; stdout: string; stderr: string } {
  const file = path.join(import.meta.dirname, `command-${command}.ts`)
  return spawnSync(process.execPath, [file, ...words], { encoding: 'utf8' })
}

type Draft = { format: unknown; version: unknown; bands: Record<string, unknown>; bits: Record<string, unknown> }
const draft = (): Draft => JSON.parse(formatRule(defaultRule)) as Draft
const read = (change: (text: Draft) => void): (() => unknown) => {
  const changed = draft()
  change(changed)
  return () => parseRule(JSON.stringify(changed), 'The file r.json')
}

describe('a rule in a file', () => {
  test('is read back as it was written', () => assert.deepEqual(parseRule(formatRule(defaultRule), 'It'), defaultRule))

  test('weighs as it says, and its version stands in the result', () => {
    const rule = parseRule(
      JSON.stringify({
        ...draft(),
        version: 'region-2',
        bits: { ...draft().bits, sex: { same: 2.5, different: -1 } },
      }),
      'It',
    )
    const woman = normaliseEntity({ sex: 'f' })
    const { bits, rule: version } = compareEntities(woman, woman, { rule })
    assert.deepEqual([bits, version], [2.5, 'region-2'])
  })

  const refused: readonly (readonly [why: string, change: (text: Draft) => void, message: RegExp])[] = [
    ['a field nobody knows', ({ bits }) => (bits['shoe'] = {}), /bits, has unknown fields: shoe; known are givenName/],
    [
      'a level nobody knows',
      ({ bits }) => (bits['sex'] = { same: 1, different: 0, near: 0 }),
      /sex, has unknown.*near/,
    ],
    ['a field left out', ({ bits }) => delete bits['phone'], /bits, lacks phone/],
    ['a weight that is no number', ({ bits }) => (bits['sex'] = { same: '1', different: 0 }), /gives same no number/],
    ['more bits than there are', ({ bits }) => (bits['sex'] = { same: 101, different: 0 }), /between -100 and 100/],
    ['another format', (text) => (text.format = 'linkage-rule-9'), /format "linkage-rule-9"; .* reads linkage-rule-2/],
    ['no version', (text) => (text.version = ' '), /needs a version/],
    ['bands out of order', ({ bands }) => (bands['likely'] = 8), /out of order/],
    ['other weights under a version in use', ({ bands }) => (bands['same'] = 8), /give it a version of its own/],
  ]
  for (const [why, change, message] of refused) {
    test(`is refused for ${why}`, () =>
      assert.throws(read(change), (error) => error instanceof InputError && message.test(error.message)))
  }
})

describe('the commands', () => {
  test('write the rule in use and weigh by the one given', () => {
    const shown = run('compare', '--show-rules')
    const own = write(
      'own.json',
      shown.stdout.replace('linkage-2-hand-set', 'own-1').replace('"same": 0.9', '"same": 3'),
    )
    const { stdout } = run('compare', '{"sex":"f"}', '{"sex":"f"}', '--json', '--rules', own)
    const { bits, rule } = JSON.parse(stdout) as { bits: number; rule: string }
    assert.deepEqual([bits, rule], [3, 'own-1'])
    assert.equal(run('link', '--show-rules', '--rules', own).stdout, readFileSync(own, 'utf8'))
  })

  test('refuse a file that is no rule with one sentence and exit code 2', () => {
    for (const text of ['{', '[]', '{"format":"linkage-rule-2"}']) {
      const { status, stderr } = run('compare', '{}', '{}', '--rules', write('bad.json', text))
      assert.equal(status, 2)
      assert.equal(stderr.trim().split('\n').length, 1, stderr)
    }
  })

  test('estimate a rule from the files, which links them again and calls itself by its weights', () => {
    const files = [path.join(folder, 'a.csv'), path.join(folder, 'b.csv')] as const
    writePeople({ left: files[0], right: files[1], rows: 1500, shared: 0.7 }, createRandom(4))
    const estimated = run('link', ...files, '--estimate')
    assert.equal(estimated.status, 0, estimated.stderr)
    const { version } = JSON.parse(estimated.stdout) as { version: string }
    assert.match(version, /^from-data-[0-9a-f]{8}$/)
    const linked = run('link', ...files, '--json', '--rules', write('estimated.json', estimated.stdout))
    assert.ok(linked.stdout.startsWith('{'), linked.stderr)
    assert.ok(linked.stdout.includes(`"rule":"${version}"`))

    const labels = readFileSync(files[0], 'utf8')
      .split('\n')
      .flatMap((row) => /^a-(\d+),/.exec(row)?.[1] ?? [])
      .filter((number) => readFileSync(files[1], 'utf8').includes(`\nb-${number},`))
      .slice(0, 200)
      .map((number) => `a-${number},b-${number},1`)
    const judged = write('judged.csv', ['a,b,match', ...labels].join('\n'))
    const learned = run('link', ...files, '--estimate', '--labels', judged)
    assert.match(learned.stderr, /^weights of \d+ fields from 200 judged pairs/)
    assert.match(parseRule(learned.stdout, 'It').version, /^from-labels-[0-9a-f]{8}$/)
  })

  test('estimate within one file too', () => {
    const rows = Array.from(
      { length: 60 },
      (_, index) => `${index},P${index} Q${index % 30},19${50 + (index % 30)}-01-02`,
    )
    const { status, stdout } = run('link', write('one.csv', ['id,name,birthDate', ...rows].join('\n')), '--estimate')
    assert.equal(status, 0)
    assert.match(parseRule(stdout, 'It').version, /^from-data-/)
  })

  const people = 'id,name\n1,Jan Bakker\n2,Jan Visser\n'
  const wrong: readonly (readonly [why: string, labels: string, message: RegExp])[] = [
    ['other columns', 'left,right\n1,2\n', /must have the columns a, b and match/],
    ['an id that is not there', 'a,b,match\n1,9,1\n', /names the id 9, which/],
    ['an answer that is none', 'a,b,match\n1,2,perhaps\n', /says "perhaps" in row 1/],
  ]
  for (const [why, labels, message] of wrong) {
    test(`refuse judged pairs with ${why}`, () => {
      const { status, stderr } = run(
        'link',
        write('p.csv', people),
        '--estimate',
        '--labels',
        write('labels.csv', labels),
      )
      assert.equal(status, 2)
      assert.match(stderr, message)
    })
  }
})
