import assert from 'node:assert/strict'
import { test } from 'node:test'
import { showProgress } from './progress.ts'

/** Work of which something is told every tenth of a second, so many seconds long. */
function toldDuring(seconds: number, isTTY: boolean): string[] {
  const written: string[] = []
  let now = 0
  const clock = () => new Date(now)
  const progress = showProgress({ isTTY, write: (text) => written.push(text) }, clock)
  for (now = 0; now <= seconds * 1000; now += 100) progress.tell(`${now} read`)
  progress.end()
  return written
}

test('work of less than a second says nothing', () => {
  assert.deepEqual(toldDuring(0.9, true), [])
  assert.deepEqual(toldDuring(0.9, false), [])
})

test('on a terminal one line is written over, and taken away at the end', () => {
  assert.deepEqual(toldDuring(1.2, true), ['\r1000 read', '\r1200 read', `\r${' '.repeat(9)}\r`])
})

test('in a log a line comes every ten seconds', () => {
  assert.deepEqual(toldDuring(21, false), ['1000 read\n', '11000 read\n', '21000 read\n'])
})
