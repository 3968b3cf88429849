import assert from 'node:assert/strict'
import { globSync, readFileSync } from 'node:fs'
import test from 'node:test'

/** Everything that makes a page: what stands in `pages`, and every component and handler that holds markup. */
const pages = globSync('src/modules/**/*.{ts,tsx}').filter(
  (file) => (file.includes('/pages/') || file.endsWith('.tsx')) && !/\.test\.tsx?$/.test(file),
)

/** Opening a ciphertext with keys that were handed over, which no import shows. */
const opens = /\bkeys\??\.open\(|\.open\(\s*(\w+\.)*keys\b|\b(openRecordKeys|getRecordKey|decipher)\(/

test('pages show plain data: what loads and presents a record has deciphered it', () => {
  assert.ok(pages.length > 100, 'the pages were looked at')
  const found = pages.flatMap((file) =>
    readFileSync(file, 'utf8')
      .split('\n')
      .flatMap((line, index) => (opens.test(line) ? [`${file}:${index + 1}: ${line.trim()}`] : [])),
  )
  assert.deepEqual(found, [])
})

test('opening a ciphertext is recognised as it was written before', () => {
  for (const line of [
    'const note = columns.reminderNote.open(keys, reminder.id, reminder.note)',
    '<p>{columns.adviceQuestion.open(data.keys, row.id, row.question)}</p>',
    'data.keys.open(share.reason, `share.reason:${share.id}`)',
    'const keys = await openRecordKeys(tx, platform, [id])',
  ])
    assert.match(line, opens)
  assert.doesNotMatch('const view = await openForm(context)', opens)
})
