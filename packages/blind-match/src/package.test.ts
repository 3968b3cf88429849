import assert from 'node:assert/strict'
import { execFile } from 'node:child_process'
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { after, before, describe, it } from 'node:test'
import { promisify } from 'node:util'

const run = promisify(execFile)
const root = path.resolve(import.meta.dirname, '../../..')
const readme = readFileSync(path.join(root, 'packages/blind-match/README.md'), 'utf8')
const [, example = '', expected = ''] = /```js\n([\s\S]*?)\/\/ (.*)\n```/.exec(readme) ?? []
const packages = ['linkage', 'blind-match']

/** Links every installed dependency, but none of this project's own packages. */
function linkDependencies(folder: string): void {
  mkdirSync(path.join(folder, '@lantaarn'), { recursive: true })
  const names = readdirSync(path.join(root, 'node_modules')).filter(
    (name) => !name.startsWith('.') && name !== '@lantaarn',
  )
  for (const name of [...names, '.bin']) symlinkSync(path.join(root, 'node_modules', name), path.join(folder, name))
}

describe('the packed package in an empty project', () => {
  const work = mkdtempSync(path.join(tmpdir(), 'blind-match-pack-'))
  const project = path.join(work, 'project')

  before(async () => {
    const checkout = path.join(work, 'checkout')
    linkDependencies(path.join(checkout, 'node_modules'))
    linkDependencies(path.join(project, 'node_modules'))
    cpSync(path.join(root, 'tsconfig.json'), path.join(checkout, 'tsconfig.json'))
    for (const name of packages) {
      const folder = path.join(checkout, 'packages', name)
      cpSync(path.join(root, 'packages', name), folder, {
        recursive: true,
        filter: (file) => path.basename(file) !== 'dist',
      })
      symlinkSync(folder, path.join(checkout, 'node_modules/@lantaarn', name))
    }
    // Packing blind-match builds linkage first, so that linkage need not be built again.
    for (const [name, scripts] of [
      ['blind-match', '--ignore-scripts=false'],
      ['linkage', '--ignore-scripts=true'],
    ] as const) {
      const words = ['pack', '--json', '--offline', scripts, '--pack-destination', work]
      const { stdout } = await run('npm', words, { cwd: path.join(checkout, 'packages', name) })
      const [packed] = JSON.parse(stdout.slice(stdout.indexOf('['))) as { filename: string }[]
      const target = path.join(project, 'node_modules/@lantaarn', name)
      mkdirSync(target)
      await run('tar', ['-xzf', path.join(work, packed?.filename ?? ''), '--strip-components=1', '-C', target])
    }
    writeFileSync(path.join(project, 'package.json'), '{ "type": "module" }')
  })
  after(() => rmSync(work, { recursive: true, force: true }))

  it('holds JavaScript, types and the protocol, and no sources', () => {
    const folder = path.join(project, 'node_modules/@lantaarn/blind-match')
    for (const file of ['dist/index.js', 'dist/index.d.ts', 'dist/command-region.js', 'README.md', 'PROTOCOL.md']) {
      assert.ok(existsSync(path.join(folder, file)), file)
    }
    assert.ok(!existsSync(path.join(folder, 'src')))
    assert.deepEqual(
      readdirSync(path.join(folder, 'dist')).filter((file) => file.includes('.test.')),
      [],
    )
  })

  it('runs the example of the README', async () => {
    assert.ok(example.includes('createRegion') && expected.includes('call'))
    writeFileSync(path.join(project, 'example.js'), example)
    const { stdout } = await run(process.execPath, ['example.js'], { cwd: project, env: {} })
    assert.equal(stdout.trim(), expected)
  })

  it('has types that a strict project compiles against, and that refuse what is wrong', async () => {
    const lines = ['P256-SHA256', 'rot13'].map(
      (suite) =>
        `export const ${suite.slice(0, 3)}: KeyPair = makeKeyPair('${suite}', (length) => new Uint8Array(length))`,
    )
    writeFileSync(
      path.join(project, 'use.ts'),
      [`import { makeKeyPair, type KeyPair } from '@lantaarn/blind-match'`, ...lines].join('\n'),
    )
    const compilerOptions = { strict: true, module: 'nodenext', target: 'es2024', noEmit: true, types: ['node'] }
    writeFileSync(path.join(project, 'tsconfig.json'), JSON.stringify({ compilerOptions, files: ['use.ts'] }))
    const compiler = path.join(root, 'node_modules/typescript/bin/tsc')
    const compiled = run(process.execPath, [compiler, '-p', project, '--pretty', 'false'], { cwd: project })
    await assert.rejects(compiled, (error: { stdout?: string }) => {
      assert.match(error.stdout ?? '', /^use\.ts\(3,[^\n]*rot13[^\n]*\n$/)
      return true
    })
  })
})
