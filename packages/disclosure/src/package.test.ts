import assert from 'node:assert/strict'
import { execFileSync } from 'node:child_process'
import { cpSync, mkdirSync, mkdtempSync, readdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { after, test } from 'node:test'

const packageFolder = path.resolve(import.meta.dirname, '..')
const modules = path.resolve(packageFolder, '../../node_modules')
const folder = mkdtempSync(path.join(tmpdir(), 'disclosure-pack-'))
after(() => rmSync(folder, { recursive: true }))

const consumer = `import { getRule, protect, readCountTable, type Publication } from '@lantaarn/disclosure'
const table = readCountTable('place,kind,count\\na,x,12\\na,y,30\\n', 'example')
const publication: Publication = await protect([table], { rule: getRule('cbs-care') })
console.log(publication.cells.length, publication.audit.released)
`

/** Builds and packs a copy, so that tests running beside this one find the folder as it was. */
function packCopy(): string {
  const copy = path.join(folder, 'source/packages/disclosure')
  cpSync(packageFolder, copy, { recursive: true, filter: (file) => !/[/\\](dist|node_modules)$/.test(file) })
  cpSync(path.resolve(packageFolder, '../../tsconfig.json'), path.join(folder, 'source/tsconfig.json'))
  symlinkSync(modules, path.join(folder, 'source/node_modules'))
  const env = { ...process.env, PATH: `${path.join(modules, '.bin')}${path.delimiter}${process.env['PATH']}` }
  execFileSync('npm', ['pack', '--silent', '--offline', '--ignore-scripts=false', '--pack-destination', folder], {
    cwd: copy,
    env,
  })
  const tarball = readdirSync(folder).find((name) => name.endsWith('.tgz'))
  assert.ok(tarball, 'npm pack made a tarball')
  return path.join(folder, tarball)
}

function install(tarball: string, project: string): string {
  const home = path.join(project, 'node_modules/@lantaarn/disclosure')
  mkdirSync(home, { recursive: true })
  execFileSync('tar', ['-xzf', tarball, '-C', home, '--strip-components=1'])
  for (const name of ['csv-parse', 'highs', '@types']) {
    symlinkSync(path.join(modules, name), path.join(project, 'node_modules', name))
  }
  return home
}

test('the packed library compiles and runs in an empty project', () => {
  const project = path.join(folder, 'project')
  const home = install(packCopy(), project)
  writeFileSync(path.join(project, 'package.json'), '{"type":"module"}')
  writeFileSync(path.join(project, 'main.ts'), consumer)
  const options = ['--module', 'nodenext', '--target', 'es2024', '--strict', '--types', 'node', 'main.ts']
  execFileSync(process.execPath, [path.join(modules, 'typescript/bin/tsc'), ...options], { cwd: project })
  const output = execFileSync(process.execPath, ['main.js'], { cwd: project, encoding: 'utf8' })
  assert.equal(output, '6 true\n')
  const files = readdirSync(path.join(home, 'dist'))
  assert.ok(files.includes('index.d.ts') && files.includes('command.js'))
  assert.deepEqual(
    files.filter((name) => name.includes('test')),
    [],
  )
})
