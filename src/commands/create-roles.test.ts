import assert from 'node:assert/strict'
import { execFile } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { after, before, describe, test } from 'node:test'

import { Client } from 'pg'

import { testServer } from '../../tests/support/database-server.ts'
import { checkServer } from '../platform/postgres/roles.ts'

type Outcome = { code: number; output: string; said: string }

const command = path.join(import.meta.dirname, 'create-roles.ts')

async function run(args: string[], env: Record<string, string> = {}): Promise<Outcome> {
  return new Promise((resolve) => {
    const child = execFile(
      process.execPath,
      [command, ...args],
      { env: { PATH: process.env['PATH'], ...env } },
      (_error, output, said) => resolve({ code: child.exitCode ?? -1, output, said }),
    )
  })
}

function urlsIn(text: string): Parameters<typeof checkServer>[0] {
  const settings = new Map(
    text
      .trim()
      .split('\n')
      .map((line) => [line.slice(0, line.indexOf('=')), line.slice(line.indexOf('=') + 1)]),
  )
  assert.deepEqual(
    [...settings.keys()],
    ['DATABASE_URL', 'DATABASE_WORKER_URL', 'DATABASE_OWNER_URL', 'DATABASE_MAINTENANCE_URL'],
  )
  const get = (name: string): string => settings.get(name) ?? ''
  return {
    app: get('DATABASE_URL'),
    worker: get('DATABASE_WORKER_URL'),
    owner: get('DATABASE_OWNER_URL'),
    maintenance: get('DATABASE_MAINTENANCE_URL'),
  }
}

describe('npm run create-roles', () => {
  const name = `t${randomBytes(6).toString('hex')}`
  const own = ['--database', name, '--prefix', name]
  let folder = ''
  let adminUrl = ''

  before(async () => {
    folder = mkdtempSync(path.join(tmpdir(), 'lantaarn-roles-'))
    adminUrl = (await testServer(18)).superuserUrl
  })

  after(async () => {
    rmSync(folder, { recursive: true })
    const client = new Client({ connectionString: adminUrl })
    await client.connect()
    await client.query(`DROP DATABASE ${name}`)
    await client.query(`DROP ROLE ${name}_owner, ${name}_app, ${name}_worker, ${name}_maintenance`)
    await client.end()
  })

  test('prints the four settings, with roles that the platform accepts', async () => {
    const { code, output, said } = await run([adminUrl, ...own])
    assert.equal(said, '')
    assert.equal(code, 0)
    assert.deepEqual(await checkServer(urlsIn(output)), { version: 18 })
  })

  test('takes the address from the environment and writes the settings to a file for its owner alone', async () => {
    const file = path.join(folder, 'settings')
    writeFileSync(file, 'old', { mode: 0o644 })
    const { code, output, said } = await run([...own, '--file', file], { DATABASE_ADMIN_URL: adminUrl })
    assert.equal(code, 0, said)
    assert.equal(output, '')
    assert.equal(said.includes(new URL(adminUrl).password), false)
    assert.equal((statSync(file).mode & 0o777).toString(8), '600')
    await checkServer(urlsIn(readFileSync(file, 'utf8')))
    assert.deepEqual(readdirSync(folder), ['settings'])
  })

  test('keeps the old file when it fails, and tells no password', async () => {
    const file = path.join(folder, 'settings')
    const before = readFileSync(file, 'utf8')
    const { code, output, said } = await run(['postgres://admin:secret@127.0.0.1:1/postgres', '--file', file])
    assert.equal(code, 2)
    assert.equal(output, '')
    assert.equal(said, 'The address: the database at 127.0.0.1:1/postgres cannot be reached: nothing answers there.\n')
    assert.equal(readFileSync(file, 'utf8'), before)
    assert.deepEqual(readdirSync(folder), ['settings'])
  })

  test('explains its use in one sentence when it is not understood', async () => {
    for (const args of [[], ['a', 'b'], ['--colour', 'red']]) {
      const { code, output, said } = await run(args)
      assert.equal(code, 2)
      assert.equal(output, '')
      assert.match(said, /^Usage: npm run create-roles -- [^\n]+\.\n$/)
    }
    const { code, said } = await run(['no address'])
    assert.equal(code, 2)
    assert.match(said, /^The address of the database is not readable: [^\n]+\n$/)
  })
})
