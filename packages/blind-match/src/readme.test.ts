import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { after, test } from 'node:test'

const folder = mkdtempSync(path.join(tmpdir(), 'blind-match-readme-'))
after(() => rmSync(folder, { recursive: true }))

async function findPort(): Promise<number> {
  const server = createServer()
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  await new Promise((resolve) => server.close(resolve))
  return typeof address === 'object' && address !== null ? address.port : 0
}

test('the first round in the README works as it is written', async () => {
  const readme = readFileSync(path.join(import.meta.dirname, '../README.md'), 'utf8')
  const node = [process.execPath, ...process.execArgv.filter((flag) => !flag.startsWith('--test'))].join(' ')
  const script = (/```sh\n(.*?)```/s.exec(readme)?.[1] ?? '')
    .replaceAll(/npm run --silent ([a-z]+-[a-z]+) --/g, (_, name: string) => {
      const file = name === 'match-region' ? 'command-region.ts' : `command-${name}.ts`
      return `${node} ${path.join(import.meta.dirname, file)}`
    })
    .replaceAll('7601', String(await findPort()))
    .replaceAll('7602', String(await findPort()))
  const { stdout, stderr } = spawnSync('bash', ['-c', script], { cwd: folder, encoding: 'utf8' })
  const lines = stdout
    .split('\n')
    .filter((line) => line.startsWith('{'))
    .map((line) => JSON.parse(line) as Record<string, unknown>)
  const told = lines.map(({ role, entity, kind, contact, hits }) => [role ?? hits, entity, kind, contact])
  assert.deepEqual(
    told,
    [
      [0, undefined, undefined, undefined],
      ['asking', 's7', 'phone', 'desk of north, 010 123 4567'],
      [1, undefined, undefined, undefined],
      ['holding', 'n1', 'phone', 'desk of south, 020 123 4567'],
    ],
    stderr,
  )
})
