import assert from 'node:assert/strict'
import { execFile } from 'node:child_process'
import { existsSync, globSync, readdirSync, readFileSync } from 'node:fs'
import { describe, test } from 'node:test'
import { promisify } from 'node:util'
import { modules as manifests } from '../../src/app.ts'

const run = promisify(execFile)
const modules = readdirSync('src/modules', { withFileTypes: true }).filter((entry) => entry.isDirectory())
const isTest = (file: string) => /\.test\.tsx?$|\/testing\/|\.test-support\./.test(file)
const sources = globSync('src/**/*.{ts,tsx}').filter((file) => !isTest(file))
const own = globSync('{src,tests,regions,content,scripts,packages/*/{src,bench}}/**/*.{ts,tsx,js,mjs}', {
  exclude: (name) => name.includes('node_modules') || name === 'dist',
})

/** Lines of a file that fit, with their number. */
function linesWith(file: string, pattern: RegExp): string[] {
  return readFileSync(file, 'utf8')
    .split('\n')
    .flatMap((line, index) => (pattern.test(line) ? [`${file}:${index + 1}: ${line.trim()}`] : []))
}

describe('who may import what', () => {
  test('modules are entered by index.ts, in one order; platform, ui, regions and packages know nothing above them', async () => {
    const command = ['node_modules/.bin/depcruise', '--config', '.dependency-cruiser.cjs', 'src', 'regions', 'content']
    const { stdout } = await run(process.execPath, [...command, '--output-type', 'json'], { maxBuffer: 2 ** 28 }).catch(
      (error: { stdout: string }) => error,
    )
    const { summary } = JSON.parse(stdout) as {
      summary: { totalCruised: number; violations: { rule: { name: string }; from: string; to: string }[] }
    }
    assert.ok(summary.totalCruised > 100, 'the sources were looked at')
    assert.deepEqual(
      summary.violations.map(({ rule, from, to }) => `${from} imports ${to}: ${rule.name}`),
      [],
    )
  })
})

/** Files beside queries that hold SQL, each for a reason. */
const sqlElsewhere = new Map([
  ['src/modules/network/people.ts', 'adds a person with all that belongs to it, for the pages and for the first load'],
  ['src/modules/network/load-region.ts', 'brings a whole region into the tables'],
  ['src/modules/accounts/challenges.ts', 'one short-lived row per visit, kept and taken back'],
  ['src/modules/accounts/notices.ts', 'notices to owners of accounts and the privacy officer'],
  ['src/modules/accounts/jobs.ts', 'removes what has expired'],
  ['src/commands/rotate-keys.ts', 'holds a lock for as long as it runs'],
  ['src/demonstration/load-people.ts', 'brings fictional people into an empty installation'],
  ['src/demonstration/load-reports.ts', 'brings fictional reports into an empty installation'],
])

describe('where SQL stands', () => {
  const sql = /\b(selectFrom|insertInto|updateTable|deleteFrom|mergeInto)\(|\bsql(<[^>]*>)?`/
  /** The first link of a record's history goes in with the record itself. */
  const history = /insertInto\('history_entry'\)/
  const isPlaceForSql = (file: string) =>
    file.startsWith('src/platform/') || /(^|[-/])queries\.ts$|\/queries\//.test(file) || sqlElsewhere.has(file)

  test('in queries of a module and in the platform, and nowhere else', () => {
    const strange = sources
      .filter((file) => !isPlaceForSql(file))
      .flatMap((file) => linesWith(file, sql))
      .filter((line) => !history.test(line))
    assert.deepEqual(strange, [])
  })

  test('the exceptions are still needed', () => {
    const needless = [...sqlElsewhere.keys()].filter((file) => !existsSync(file) || linesWith(file, sql).length === 0)
    assert.deepEqual(needless, [])
  })
})

/** Who may run as the system, which row-level security lets past on the few tables that say so; and for what. */
const asSystem = new Map([
  ['src/platform/http/server.ts', 'logs a refusal in a transaction of its own'],
  ['src/platform/forms/kept-input.ts', 'keeps what was typed in a form with errors'],
  ['src/platform/forms/visit-state.ts', 'remembers a word for a visit'],
  ['src/modules/reports/draft/draft.ts', 'keeps the draft of somebody without an account'],
  ['src/modules/accounts/as-system.ts', 'acts on accounts, and logs it as the person who did it'],
  ['src/modules/accounts/local-password.ts', 'gives fictional people a password'],
  ['src/modules/accounts/first-administrator/handlers.tsx', 'makes the first administrator of an empty installation'],
  ['src/modules/accounts/first-administrator/link.ts', 'makes the link for the first administrator'],
  ['src/modules/accounts/invitation/handlers.tsx', 'finds whose invitation this is'],
  ['src/modules/accounts/organisation-sign-in/handlers.tsx', 'signs in, when nobody is signed in yet'],
  ['src/modules/accounts/own/forms.tsx', 'checks the password of somebody who changes it'],
  ['src/modules/accounts/sign-in/handlers.tsx', 'signs in, when nobody is signed in yet'],
  ['src/modules/accounts/sign-in/passkey-handlers.tsx', 'signs in, when nobody is signed in yet'],
  ['src/modules/accounts/sign-in/sign-in.ts', 'signs in, when nobody is signed in yet'],
  ['src/start/database.ts', 'looks whether there are tables, and whether the first load came to its end'],
  ['src/start/first-load.ts', 'fills an empty installation'],
  ['src/demonstration/load.ts', 'brings fictional people into an empty installation'],
])

describe('acting as the system', () => {
  test('is done by those on the list, and by nobody else', () => {
    const callers = sources.filter(
      (file) => file !== 'src/platform/db/database.ts' && linesWith(file, /\bwithSystem\b/).length > 0,
    )
    assert.deepEqual(callers.sort(), [...asSystem.keys()].sort())
  })

  test('no module but signals, reports and the like opens a transaction of its own past its request', () => {
    const raw = sources
      .filter((file) => !file.startsWith('src/platform/'))
      .flatMap((file) => linesWith(file, /\.transaction\(\)|new pg\.|new Pool\(/))
    assert.deepEqual(raw, [])
  })
})

describe('every module', () => {
  for (const { name } of modules) {
    test(`${name} has a manifest that the application lists, and half a page that says what it is for`, () => {
      const folder = `src/modules/${name}`
      assert.ok(existsSync(`${folder}/module.ts`), 'module.ts')
      assert.ok(
        manifests.some((manifest) => manifest.name === name),
        `src/app.ts lists ${name}`,
      )
      assert.ok(existsSync(`${folder}/README.md`), 'README.md')
      const readme = readFileSync(`${folder}/README.md`, 'utf8')
      for (const word of ['Words', 'Who may', 'Calls']) assert.match(readme, new RegExp(word, 'i'))
      const words = readme.split(/\s+/).length
      assert.ok(words > 60 && words < 600, `half a page, not ${words} words`)
    })
  }
})

describe('every source file', () => {
  test('has at most 300 lines', () => {
    const long = own
      .filter((file) => !file.includes('.generated.'))
      .map((file) => [file, readFileSync(file, 'utf8').split('\n').length - 1] as const)
      .filter(([, lines]) => lines > 300)
    assert.deepEqual(long, [])
  })

  test('suppresses no check and leaves nothing to do', () => {
    const checks = ['ts-ignore', 'ts-expect-error', 'oxlint-disable', 'eslint-disable', 'TODO', 'FIXME']
    const here = 'tests/architecture/source.test.ts'
    const marks = new RegExp(`\\b(${checks.join('|')})\\b`)
    const found = own.filter((file) => file !== here).flatMap((file) => linesWith(file, marks))
    assert.deepEqual(found, [])
  })

  test('writes texts for readers in a catalogue that has every language', () => {
    const catalogues = sources.filter((file) => linesWith(file, /\bdefineTexts\(\{/).length > 0)
    assert.ok(catalogues.length > 20)
    const halves = catalogues.filter(
      (file) => linesWith(file, /^\s+nl: \{/).length !== linesWith(file, /^\s+en: \{/).length,
    )
    assert.deepEqual(halves, [])
  })

  test('writes no style into a page, and no script but a file of our own', () => {
    const pages = sources.filter((file) => file.endsWith('.tsx'))
    const inline = pages.flatMap((file) =>
      linesWith(file, /\sstyle=|\son[a-z]+="|dangerouslySetInnerHTML|<script>|<style>/),
    )
    assert.deepEqual(inline, [])
  })
})
