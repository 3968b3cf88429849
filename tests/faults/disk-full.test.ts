import assert from 'node:assert/strict'
import { execFileSync } from 'node:child_process'
import { chmodSync, closeSync, mkdtempSync, openSync, rmSync, statfsSync, writeSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { describe, it } from 'node:test'
import { pathThrough, Reporter } from './reporter.ts'
import { RunningPlatform } from './running-platform.ts'
import { storedReports } from './stored-reports.ts'

/** A small file system of its own; nothing where this user may not make one. */
function smallDisk(): { folder: string; remove(): void } | undefined {
  const folder = mkdtempSync(path.join(tmpdir(), 'lantaarn-disk-'))
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=160m,mode=0711', 'tmpfs', folder], { stdio: 'ignore' })
  } catch {
    rmSync(folder, { recursive: true })
    return undefined
  }
  const remove = () => {
    execFileSync('umount', ['--lazy', folder])
    rmSync(folder, { recursive: true })
  }
  return { folder, remove }
}

/** Fills what is left of a disk, but for so many bytes. */
function fill(folder: string, leave: number): string {
  const file = path.join(folder, 'ballast')
  const { bavail, bsize } = statfsSync(folder)
  const descriptor = openSync(file, 'w')
  const block = Buffer.alloc(64 * 1024, 1)
  try {
    for (let left = bavail * bsize - leave; left > 0; left -= block.length) writeSync(descriptor, block)
  } finally {
    closeSync(descriptor)
  }
  return file
}

describe('a disk that is full', () => {
  it('refuses with a page that says so, loses nothing that was accepted, and goes on once there is room', async (context) => {
    const disk = smallDisk()
    if (disk === undefined) {
      context.skip('A small file system cannot be made here: this needs root and the right to mount.')
      return
    }
    const platform = await RunningPlatform.begin({ dataDirectory: path.join(disk.folder, 'data') })
    chmodSync(disk.folder, 0o711)
    try {
      const before = new Reporter(platform.origin, 'Voor de volle schijf.')
      await before.fillIn()
      await before.send()
      const ballast = fill(disk.folder, 256 * 1024)
      const sent: Reporter[] = []
      let refused: { status: number; html: string } | undefined
      for (let number = 0; number < 60 && refused === undefined; number += 1) {
        const reporter = new Reporter(platform.origin, `Verhaal ${number}. ${'lang '.repeat(1500)}`)
        await reporter.fillIn()
        const page = await reporter.send()
        if (reporter.code !== undefined) sent.push(reporter)
        else refused = page.status === 507 ? page : await reporter.post('/melden/wat', { story: reporter.story })
      }
      assert.equal(refused?.status, 507)
      assert.match(refused.html, /<h1[^>]*>[^<]+<\/h1>/, 'a page, in words')
      const late = new Reporter(platform.origin, 'Te laat.')
      await late.fillIn()
      const upload = await late.upload('/melden/bijlagen', new Uint8Array(5_000_000).fill(65))
      assert.equal(upload.status, 507, 'no file is taken')
      rmSync(ballast)
      for (const { code } of [before, ...sent])
        assert.equal(await pathThrough(platform.origin, code), '/volgen/melding')
      assert.equal((await storedReports(platform)).length, sent.length + 1)
      const later = new Reporter(platform.origin, 'Er is weer plaats.')
      await later.fillIn()
      await later.send()
      assert.equal(await pathThrough(platform.origin, later.code), '/volgen/melding')
      const { code, out } = await platform.command('verify-history')
      assert.equal(code, 0, out)
    } finally {
      await platform.remove()
      disk.remove()
    }
  })
})
