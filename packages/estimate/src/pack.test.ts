import assert from 'node:assert/strict'
import { execFileSync } from 'node:child_process'
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import path from 'node:path'
import test, { after } from 'node:test'

const home = path.dirname(import.meta.dirname)
const modules = path.resolve(home, '../../node_modules')
const folder = mkdtempSync(path.join(tmpdir(), 'estimate-pack-'))
after(() => rmSync(folder, { recursive: true }))

type PackageFile = { dependencies: Record<string, string> }

/** Packs the package and installs the tarball in an empty project, its dependencies taken from what is installed here. */
function install(): string {
  const packed = path.join(folder, 'package')
  const typescript = createRequire(import.meta.url).resolve('typescript/package.json')
  const compiler = path.join(path.dirname(typescript), 'bin/tsc')
  const source = path.join(folder, 'source')
  mkdirSync(source)
  execFileSync(process.execPath, [
    compiler,
    '-p',
    path.join(home, 'tsconfig.build.json'),
    '--outDir',
    path.join(source, 'dist'),
  ])
  for (const name of ['package.json', 'README.md'])
    writeFileSync(path.join(source, name), readFileSync(path.join(home, name)))
  execFileSync('npm', ['pack', '--ignore-scripts', '--silent', '--pack-destination', folder], { cwd: source })
  const tarball = readdirSync(folder).find((name) => name.endsWith('.tgz')) ?? ''
  execFileSync('tar', ['-xzf', path.join(folder, tarball), '-C', folder])
  const project = path.join(folder, 'project')
  mkdirSync(path.join(project, 'node_modules/@lantaarn'), { recursive: true })
  execFileSync('mv', [packed, path.join(project, 'node_modules/@lantaarn/estimate')])
  linkDependencies(project)
  return project
}

/** The dependencies that the package asks for, and theirs: everything that is installed but this project's own. */
function linkDependencies(project: string): void {
  const installed = path.join(project, 'node_modules')
  const { dependencies } = JSON.parse(
    readFileSync(path.join(installed, '@lantaarn/estimate/package.json'), 'utf8'),
  ) as PackageFile
  const scopes = new Set(Object.keys(dependencies).map((name) => name.split('/')[0] ?? name))
  for (const scope of scopes) symlinkSync(path.join(modules, scope), path.join(installed, scope))
}

test('the packed library works in an empty project, with JavaScript, types and worker threads', () => {
  const project = install()
  const library = path.join(project, 'node_modules/@lantaarn/estimate')
  assert.deepEqual(readdirSync(library).toSorted(), ['README.md', 'dist', 'package.json'])
  assert.ok(existsSync(path.join(library, 'dist/worker.js')))
  assert.ok(!readdirSync(path.join(library, 'dist')).some((name) => name.includes('test')))
  writeFileSync(path.join(project, 'package.json'), '{ "type": "module" }')
  writeFileSync(path.join(project, 'consumer.ts'), consumer)
  const typescript = createRequire(import.meta.url).resolve('typescript/package.json')
  const compiler = path.join(path.dirname(typescript), 'bin/tsc')
  const types = ['--typeRoots', path.join(modules, '@types'), '--types', 'node']
  const flags = [
    '--module',
    'nodenext',
    '--target',
    'es2024',
    '--strict',
    '--skipLibCheck',
    '--outDir',
    'out',
    ...types,
  ]
  execFileSync(process.execPath, [compiler, ...flags, 'consumer.ts'], { cwd: project, stdio: 'inherit' })
  const printed = execFileSync(process.execPath, ['out/consumer.js'], { cwd: project, encoding: 'utf8' })
  assert.match(printed, /^288 people seen, [\d.]+ estimated, interval of 2\n$/)
})

const consumer = `
import { estimate, parseCaptureCsv, type Estimate } from '@lantaarn/estimate'

const rows = ['1,0,0,90', '0,1,0,70', '0,0,1,80', '1,1,0,15', '1,0,1,12', '0,1,1,18', '1,1,1,3']
const data = parseCaptureCsv(['A,B,C,count', ...rows].join('\\n'))
const result: Estimate = await estimate(data, { replicates: 100, threads: 2, background: true })
const { observed, stepwise } = result
console.log(\`\${observed} people seen, \${stepwise.estimate} estimated, interval of \${stepwise.interval95?.length}\`)
`
