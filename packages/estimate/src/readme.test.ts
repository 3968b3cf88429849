import assert from 'node:assert/strict'
import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import test, { after } from 'node:test'
import { pathToFileURL } from 'node:url'

const folder = mkdtempSync(path.join(tmpdir(), 'estimate-readme-'))
after(() => rmSync(folder, { recursive: true }))

function block(text: string, language: string): string {
  const found = new RegExp(`\`\`\`${language}\n([^]*?)\`\`\``).exec(text)
  return found?.[1] ?? ''
}

test('the example in the README runs and prints what it says', () => {
  const text = readFileSync(path.join(import.meta.dirname, '../README.md'), 'utf8')
  const library = pathToFileURL(path.join(import.meta.dirname, 'index.ts')).href
  const file = path.join(folder, 'example.ts')
  writeFileSync(file, block(text, 'ts').replace('@lantaarn/estimate', library))
  assert.equal(execFileSync(process.execPath, [file], { encoding: 'utf8' }), block(text, 'text'))
})
