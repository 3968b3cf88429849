import assert from 'node:assert/strict'
import { randomBytes } from 'node:crypto'
import { readFileSync } from 'node:fs'
import path from 'node:path'
import { after, describe, test } from 'node:test'

import { Client } from 'pg'

import { isRunning, waitUntil } from '../../src/platform/postgres/processes.ts'
import type { Announcement } from './database-keeper-words.ts'
import { stopTestServers, testServer } from './database-server.ts'
import { OtherProcess } from './other-process.ts'

const support = JSON.stringify(new URL('database-server.ts', import.meta.url).href)

async function ask(url: string, sql: string): Promise<unknown> {
  const client = new Client({ connectionString: url })
  await client.connect()
  try {
    return (await client.query({ text: sql, rowMode: 'array' })).rows[0]?.[0]
  } finally {
    await client.end()
  }
}

/** Another test process, that makes the template when it is not there yet and a database from it, and then waits. */
function otherTestProcess(template: string): OtherProcess {
  return new OtherProcess(`
    const { testServer } = await import(${support})
    const { Client } = (await import('pg')).default
    const server = await testServer(18)
    let prepared = 0
    const note = await server.ensureTemplate('${template}', async ({ owner }) => {
      prepared += 1
      const client = new Client({ connectionString: owner })
      await client.connect()
      await client.query('CREATE TABLE from_template AS SELECT 7 AS n; GRANT SELECT ON from_template TO lantaarn_app')
      await client.end()
      return 'made once'
    })
    const { urls } = await server.createDatabase({ template: '${template}' })
    console.log(JSON.stringify({ urls, prepared, note, superuserUrl: server.superuserUrl }))
    for await (const _ of process.stdin) break`)
}

type Told = {
  urls: Record<'owner' | 'app' | 'worker' | 'maintenance', string>
  prepared: number
  note: string
  superuserUrl: string
}

describe('the PostgreSQL of the tests', () => {
  const template = `test_template_${randomBytes(4).toString('hex')}`
  after(async () => {
    const { superuserUrl } = await testServer(18)
    await ask(superuserUrl, `DROP DATABASE IF EXISTS ${template}`)
  })

  test('is one server for all test processes, which prepare a template once between them', async () => {
    const server = await testServer(18)
    const others = [otherTestProcess(template), otherTestProcess(template)]
    const told = await Promise.all(others.map((other) => other.next<Told>()))
    assert.deepEqual(
      told.map(({ superuserUrl }) => superuserUrl),
      [server.superuserUrl, server.superuserUrl],
    )
    assert.deepEqual(
      told.map(({ note }) => note),
      ['made once', 'made once'],
    )
    assert.equal(
      told.reduce((sum, { prepared }) => sum + prepared, 0),
      1,
    )
    assert.notEqual(told[0]?.urls.app, told[1]?.urls.app)
    for (const { urls } of told) {
      assert.equal(await ask(urls.app, 'SELECT n FROM from_template'), 7)
      await assert.rejects(ask(urls.app, 'CREATE TABLE mine (n int)'), /permission denied/)
      await ask(urls.owner, 'UPDATE from_template SET n = 8')
      assert.equal(await ask(urls.maintenance, 'SELECT n FROM from_template'), 8)
    }
    await Promise.all(others.map((other) => other.goOn()))
  })

  test('loses the databases of a test process that was killed', async () => {
    const { superuserUrl } = await testServer(18)
    const other = otherTestProcess(template)
    const { urls } = await other.next<Told>()
    const count = `SELECT count(*)::int FROM pg_database WHERE datname = '${new URL(urls.app).pathname.slice(1)}'`
    assert.equal(await ask(superuserUrl, count), 1)
    await other.kill()
    for (let left: unknown = 1; left !== 0;) left = await ask(superuserUrl, count)
  })

  test('gets a new keeper when the keeper was killed, and stays the same server', async () => {
    const { superuserUrl } = await testServer(18)
    const file = path.join(import.meta.dirname, '../../node_modules/.lantaarn/test-database-18/server.json')
    const keeper = (): number => (JSON.parse(readFileSync(file, 'utf8')) as Announcement).keeper
    const killed = keeper()
    process.kill(killed, 'SIGKILL')
    await waitUntil(() => !isRunning(killed), 60_000)
    const other = otherTestProcess(template)
    assert.equal((await other.next<Told>()).superuserUrl, superuserUrl)
    assert.ok(await waitUntil(() => keeper() !== killed, 60_000), 'a new keeper announces itself')
    await other.goOn()
  })

  test('drops a database when the test says so', async () => {
    const server = await testServer(18)
    const { urls, drop } = await server.createDatabase()
    assert.equal(await ask(urls.app, 'SELECT 1'), 1)
    await drop()
    await drop()
    await assert.rejects(ask(urls.app, 'SELECT 1'), /does not exist/)
  })

  test('is not stopped under a process that uses it', async () => {
    const server = await testServer(18)
    await stopTestServers()
    assert.equal(await ask(server.superuserUrl, 'SELECT 1'), 1)
  })
})
