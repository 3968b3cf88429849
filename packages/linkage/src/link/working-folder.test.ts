import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { after, describe, test } from 'node:test'
import { makeWorkingFolder } from './working-folder.ts'

const parent = mkdtempSync(path.join(tmpdir(), 'working-'))
after(() => rmSync(parent, { recursive: true }))
const hour = 3_600_000

function leaveBehind(process_: number): string {
  const folder = path.join(parent, `linkage-${process_}-AbCdEf`)
  mkdirSync(folder)
  return folder
}

describe('the working folder', () => {
  test('is gone after the run', () => {
    const { folder, remove } = makeWorkingFolder(parent, 0)
    assert.ok(existsSync(folder))
    remove()
    assert.ok(!existsSync(folder))
  })

  test('is gone when the process leaves in the midst of its work', () => {
    const script = `
      const { makeWorkingFolder } = await import(${JSON.stringify(new URL('working-folder.ts', import.meta.url).href)})
      const { writeFileSync } = await import('node:fs')
      writeFileSync(makeWorkingFolder(${JSON.stringify(parent)}, 0).folder + '/keys', 'x')
      process.exit(130)`
    const { status } = spawnSync(process.execPath, ['--input-type=module', '-e', script])
    assert.equal(status, 130)
    assert.deepEqual(readdirSync(parent), [])
  })

  test('of a killed process is removed an hour later, that of a running one never', () => {
    const gone = spawnSync(process.execPath, ['-e', '']).pid
    const abandoned = leaveBehind(gone)
    const inUse = leaveBehind(process.pid)
    const changed = statSync(abandoned).mtimeMs
    makeWorkingFolder(parent, changed + hour - 1).remove()
    assert.ok(existsSync(abandoned), 'not yet')
    makeWorkingFolder(parent, changed + hour + 1).remove()
    assert.deepEqual([existsSync(abandoned), existsSync(inUse)], [false, true])
  })
})
