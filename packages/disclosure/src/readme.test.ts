import assert from 'node:assert/strict'
import path from 'node:path'
import { test } from 'node:test'
import { pathToFileURL } from 'node:url'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'

test('the example of the README runs and gives what it says', async () => {
  const readme = readFileSync(path.join(import.meta.dirname, '../README.md'), 'utf8')
  const [, code = ''] = /```ts\n([\s\S]*?)```/.exec(readme) ?? []
  const [, expected = ''] = /```text\n([\s\S]*?)```/.exec(readme) ?? []
  const folder = mkdtempSync(path.join(tmpdir(), 'disclosure-readme-'))
  const library = pathToFileURL(path.join(import.meta.dirname, 'index.ts')).href
  const file = path.join(folder, 'example.ts')
  writeFileSync(file, code.replace("'@lantaarn/disclosure'", `'${library}'`))
  try {
    const { report } = await import(pathToFileURL(file).href)
    assert.notEqual(code, '')
    assert.equal(`${report}\n`, expected)
  } finally {
    rmSync(folder, { recursive: true })
  }
})
