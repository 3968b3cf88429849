/**
 * `npm test [-- file or folder …]`: every `*.test.ts(x)` of the project, or those named.
 * Database and browser are started by the tests that need them.
 */
import { spawn } from 'node:child_process'
import { globSync, statSync } from 'node:fs'
import { stopTestServers } from '../tests/support/database-server.ts'

const everywhere = ['packages', 'src', 'regions', 'content', 'tests']

function testFiles(places: string[]): string[] {
  return places.flatMap((place) => {
    if (statSync(place).isFile()) return [place]
    return globSync(`${place}/**/*.test.{ts,tsx}`, { exclude: (name) => name.includes('node_modules') })
  })
}

const named = process.argv.slice(2)
const files = testFiles(named.length > 0 ? named : everywhere)
if (files.length === 0) {
  console.error('No tests there: name a test file or a folder that holds some.')
  process.exit(2)
}
const args = ['--test', '--test-concurrency=2', '--test-reporter=dot', '--test-reporter-destination=stdout']
args.push('--test-reporter=spec', '--test-reporter-destination=node_modules/.lantaarn/test-report.txt')
const flags = process.execArgv.filter((flag) => !flag.startsWith('--test'))
const runner = spawn(process.execPath, [...flags, ...args, ...files], { stdio: 'inherit' })
runner.on('exit', (code) => {
  process.exitCode = code ?? 1
  void stopTestServers()
})
