import assert from 'node:assert/strict'
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { after, describe, test } from 'node:test'

import { Client } from 'pg'

import { type EmbeddedOptions, type EmbeddedPostgres, startEmbeddedPostgres, StartError } from './embedded.ts'
import { isRunning, waitUntil } from './processes.ts'
import { heldStart, makeDataFolder, removeDataFolders, type Told } from './testing/held-start.ts'

after(removeDataFolders)

const quick = { fsync: 'off' }

/** Most tests begin with a cluster that is there already. */
const shared = makeDataFolder()

async function start(dataDirectory: string, more: Partial<EmbeddedOptions> = {}): Promise<EmbeddedPostgres> {
  return startEmbeddedPostgres({ dataDirectory, say: () => undefined, settings: quick, ...more })
}

async function ask(url: string, sql: string): Promise<unknown> {
  const client = new Client({ connectionString: url })
  await client.connect()
  try {
    const { rows } = await client.query({ text: sql, rowMode: 'array' })
    return rows[0]?.[0]
  } finally {
    await client.end()
  }
}

async function refusal(starting: Promise<unknown>): Promise<string> {
  const outcome = await starting.then(
    () => undefined,
    (error: unknown) => error,
  )
  assert.ok(outcome instanceof StartError, 'the start should be refused')
  assert.match(outcome.message, /^[^\n]+\.$/, 'in one sentence')
  return outcome.message
}

/** The folders where the cluster of this data folder may be. */
function homesOf(dataDirectory: string): string[] {
  const pointer = path.join(dataDirectory, 'postgres-location')
  const inside = path.join(dataDirectory, 'postgres')
  return existsSync(pointer) ? [inside, readFileSync(pointer, 'utf8').trim()] : [inside]
}

function mode(file: string): string {
  return (statSync(file).mode & 0o777).toString(8)
}

describe('a start of the embedded PostgreSQL', () => {
  test('keeps its data for the next start, durably and behind a password', async () => {
    const lines: string[] = []
    const first = await startEmbeddedPostgres({ dataDirectory: shared, say: (line) => lines.push(line) })
    assert.ok(
      lines.some((line) => line.includes(first.clusterDirectory)),
      'says where',
    )
    await ask(first.superuserUrl, 'CREATE TABLE note AS SELECT 7 AS n')
    for (const [setting, value] of [
      ['data_checksums', 'on'],
      ['fsync', 'on'],
      ['synchronous_commit', 'on'],
      ['listen_addresses', '127.0.0.1'],
      ['unix_socket_directories', ''],
      ['password_encryption', 'scram-sha-256'],
      ['server_encoding', 'UTF8'],
    ] as const) {
      assert.equal(await ask(first.superuserUrl, `SHOW ${setting}`), value, setting)
    }
    assert.equal(
      await ask(first.superuserUrl, "SELECT string_agg(w, '' ORDER BY w) FROM unnest('{é,a,B}'::text[]) w"),
      'Baé',
    )
    await assert.rejects(ask(first.superuserUrl.replace(/:[0-9a-f]+@/, ':guess@'), 'SELECT 1'))
    await first.stop()
    assert.equal(isRunning(first.processId), false)
    const second = await start(shared)
    assert.equal(second.adopted, false)
    assert.equal(await ask(second.superuserUrl, 'SELECT n FROM note'), 7)
    await second.stop()
    await second.stop()
  })

  test('shows its files to nobody else', async () => {
    const server = await start(shared)
    const home = path.dirname(server.clusterDirectory)
    assert.equal(mode(home), '700')
    assert.equal(mode(server.clusterDirectory), '700')
    assert.equal(mode(path.join(home, 'superuser-password')), '600')
    assert.equal(mode(path.join(home, 'server.log')), '600')
    await server.stop()
  })

  test('writes no statement and no value into the log', async () => {
    const server = await start(shared)
    await assert.rejects(ask(server.superuserUrl, "SELECT 'a secret name'::int"))
    await server.stop()
    const log = readFileSync(path.join(server.clusterDirectory, '../server.log'), 'utf8')
    assert.match(log, /ready to accept connections/)
    assert.doesNotMatch(log, /secret|SELECT/)
  })

  test('refuses a second start on the same data folder and leaves the first alone', async () => {
    const server = await start(shared)
    assert.match(await refusal(start(shared)), /in use by another start/)
    const other = heldStart(shared)
    assert.match((await other.next<Told>()).refused ?? '', /in use by another start/)
    await other.goOn()
    assert.equal(await ask(server.superuserUrl, 'SELECT 1'), 1)
    await server.stop()
  })

  test('begins anew after a start that was killed halfway; of two at the same moment one wins', async () => {
    const folder = makeDataFolder()
    const killed = heldStart(folder)
    const making = (): boolean => homesOf(folder).some((home) => existsSync(path.join(home, 'superuser-password')))
    assert.ok(await waitUntil(making, 60_000))
    await killed.kill()
    const both = [heldStart(folder), heldStart(folder)]
    const told = await Promise.all(both.map((one) => one.next<Told>()))
    const [server, ...others] = told.flatMap(({ server }) => server ?? [])
    assert.ok(server)
    assert.deepEqual(others, [])
    assert.equal(told.filter(({ refused }) => refused?.includes('in use by another start')).length, 1)
    assert.equal(await ask(server.superuserUrl, 'SELECT 1'), 1)
    await Promise.all(both.map((one) => one.goOn()))
    const home = path.dirname(server.clusterDirectory)
    assert.deepEqual(
      readdirSync(home).filter((name) => name.startsWith('cluster')),
      ['cluster'],
    )
  })

  test('takes over the server of a start that was killed, and stops it', async () => {
    const killed = heldStart(shared)
    const { server } = await killed.next<Told>()
    await killed.kill()
    assert.ok(server && isRunning(server.processId), 'the server outlives the start')
    const next = await start(shared)
    assert.equal(next.adopted, true)
    assert.equal(next.processId, server.processId)
    assert.equal(next.superuserUrl, server.superuserUrl)
    await next.stop()
    assert.equal(isRunning(server.processId), false)
  })

  test('recovers what was committed when start and server are both killed', async () => {
    const killed = heldStart(shared, { settings: {} })
    const { server } = await killed.next<Told>()
    assert.ok(server)
    await ask(server.superuserUrl, 'CREATE TABLE kept AS SELECT 7 AS n')
    await killed.kill()
    process.kill(server.processId, 'SIGKILL')
    const next = await start(shared)
    assert.equal(next.adopted, false)
    assert.equal(await ask(next.superuserUrl, 'SELECT n FROM kept'), 7)
    await next.stop()
  })

  test('is not misled by a process that got the number of a server that is gone', async () => {
    const first = await start(shared)
    const pidFile = path.join(first.clusterDirectory, 'postmaster.pid')
    const left = readFileSync(pidFile, 'utf8')
    const { uid } = statSync(first.clusterDirectory)
    await first.stop()
    const bystander = spawn('sleep', ['600'], { uid, cwd: '/' })
    await once(bystander, 'spawn')
    writeFileSync(pidFile, left.replace(/^\d+/, String(bystander.pid)))
    const next = await start(shared)
    assert.equal(next.adopted, false)
    assert.equal(await ask(next.superuserUrl, 'SELECT 1'), 1)
    assert.equal(bystander.exitCode ?? bystander.signalCode, null)
    await next.stop()
    bystander.kill()
  })

  test('stands apart from the terminal and the process group that began it', async () => {
    const server = await start(shared)
    assert.doesNotThrow(() => process.kill(-server.processId, 0), 'it leads a process group of its own')
    await server.stop()
  })

  test('ends a server that no longer reacts', async () => {
    const server = await start(shared)
    process.kill(server.processId, 'SIGSTOP')
    await server.stop()
    assert.equal(isRunning(server.processId), false)
  })

  test('refuses a cluster of another version of PostgreSQL', async () => {
    assert.match(await refusal(start(shared, { version: 15 })), /PostgreSQL 18 .* version 15/)
  })

  test('names the missing programs on a machine for which there are none', async () => {
    const folder = makeDataFolder()
    const other = heldStart(folder, { prelude: "Object.defineProperty(process, 'arch', { value: 'riscv64' })" })
    assert.match((await other.next<Told>()).refused ?? '', /PostgreSQL 18 for \w+-riscv64 is missing .*DATABASE_URL/)
    await other.goOn()
  })

  test('refuses a data folder that is a file', async () => {
    const file = path.join(mkdtempSync(path.join(tmpdir(), 'lantaarn-file-')), 'data')
    writeFileSync(file, '')
    assert.match(await refusal(start(file)), /something else stands there/)
    rmSync(path.dirname(file), { recursive: true })
    assert.equal(existsSync(file), false)
  })

  test('finds its way when the data folder is named by another path', async () => {
    const server = await start(path.relative(process.cwd(), shared))
    assert.match(await refusal(start(`${shared}/./`)), /in use by another start/)
    await server.stop()
  })

  test('refuses a cluster without its password file', async () => {
    const server = await start(shared)
    await server.stop()
    rmSync(path.join(server.clusterDirectory, '../superuser-password'))
    assert.match(await refusal(start(shared)), /password file .* is missing/)
  })
})
