import assert from 'node:assert/strict'
import { execFileSync } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { after, test } from 'node:test'

const home = path.resolve(import.meta.dirname, '..')
const installed = path.resolve(home, '../../node_modules')
const folder = mkdtempSync(path.join(tmpdir(), 'linkage-pack-'))
after(() => rmSync(folder, { recursive: true }))

test('the packed package works in an empty project, and its example too', () => {
  const packed = execFileSync('npm', ['pack', '--silent', '--ignore-scripts=false', '--pack-destination', folder], {
    cwd: home,
    encoding: 'utf8',
  }).trim()
  const place = path.join(folder, 'node_modules/@lantaarn/linkage')
  mkdirSync(place, { recursive: true })
  execFileSync('tar', ['-xzf', path.join(folder, packed.split('\n').at(-1) ?? ''), '-C', place, '--strip-components=1'])
  const { dependencies } = JSON.parse(readFileSync(path.join(place, 'package.json'), 'utf8')) as {
    dependencies: Record<string, string>
  }
  for (const name of Object.keys(dependencies))
    symlinkSync(path.join(installed, name), path.join(folder, 'node_modules', name))
  assert.ok(existsSync(path.join(place, 'dist/index.d.ts')))
  const example = /```ts\n(.*?)```/s.exec(readFileSync(path.join(home, 'README.md'), 'utf8'))?.[1] ?? ''
  writeFileSync(path.join(folder, 'package.json'), '{"type":"module"}')
  writeFileSync(path.join(folder, 'example.js'), example)
  const output = execFileSync(process.execPath, ['example.js'], { cwd: folder, encoding: 'utf8' })
  assert.match(output, /^same identity true/)
})
