/**
 * `node database-keeper.ts <version> <folder>`: keeps the PostgreSQL of the tests. Removes the databases of test
 * processes that ended, and stops the server when no test process has used it for a minute, or on SIGTERM as soon as
 * none uses it.
 */
import { renameSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { setTimeout as delay } from 'node:timers/promises'

import { Client, escapeIdentifier } from 'pg'

import { startEmbeddedPostgres } from '../../src/platform/postgres/embedded.ts'
import { findLock } from '../../src/platform/postgres/lock.ts'
import { keepCpu } from './database-cpu.ts'
import { type Announcement, sessionPrefix, sessionsQuery } from './database-keeper-words.ts'

const idle = 60_000
const pause = 500

const [, , version, folder] = process.argv
if (folder === undefined) throw new Error('Name the version and the folder.')
const announcement = path.join(folder, 'server.json')

const server = await startEmbeddedPostgres({
  dataDirectory: folder,
  version: version === '15' ? 15 : 18,
  say: (line) => console.log(line),
  settings: { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off', max_connections: '200' },
})
const client = new Client({ connectionString: server.superuserUrl })
client.on('error', () => undefined)
await client.connect()

async function countSessions(): Promise<number> {
  return (await client.query(sessionsQuery)).rowCount ?? 0
}

async function removeLeftovers(): Promise<void> {
  const { rows } = await client.query<{ name: string }>(
    `SELECT datname AS name FROM pg_database WHERE datname LIKE '${sessionPrefix}%'
        AND left(datname, -9) NOT IN (${sessionsQuery})`,
  )
  for (const { name } of rows) await client.query(`DROP DATABASE IF EXISTS ${escapeIdentifier(name)} WITH (FORCE)`)
}

async function removeTemplates(): Promise<void> {
  const { rows } = await client.query<{ name: string }>(
    `SELECT datname AS name FROM pg_database WHERE datname NOT LIKE 'template_' AND datname <> 'postgres'`,
  )
  for (const { name } of rows) await client.query(`DROP DATABASE ${escapeIdentifier(name)} WITH (FORCE)`)
}

let asked = false
process.on('SIGTERM', () => {
  asked = true
})

/** True when the server is stopped: nobody uses it and, while the lock is held, nobody can begin to. */
async function stopUnused(): Promise<boolean> {
  const lock = findLock(path.join(String(folder), 'ask.lock'))
  if (!lock) return false
  try {
    if ((await countSessions()) > 0) return false
    rmSync(announcement, { force: true })
    keepCpu(String(folder), server.processId)
    await client.end()
    await server.stop()
    return true
  } finally {
    lock.release()
  }
}

if (!server.adopted) await removeTemplates()
const contents: Announcement = {
  superuserUrl: server.superuserUrl,
  keeper: process.pid,
  server: server.processId,
}
writeFileSync(`${announcement}.new`, JSON.stringify(contents), { mode: 0o600 })
renameSync(`${announcement}.new`, announcement)

/** Returns when the server is stopped. */
async function keep(): Promise<void> {
  let lastUse = performance.now()
  for (;;) {
    await delay(pause)
    await removeLeftovers()
    if ((await countSessions()) > 0) {
      lastUse = performance.now()
      asked = false
    } else if ((asked || performance.now() - lastUse > idle) && (await stopUnused())) return
  }
}

try {
  await keep()
} finally {
  await server.stop()
}
