import assert from 'node:assert/strict'
import { randomBytes } from 'node:crypto'
import { describe, test } from 'node:test'
import pg from 'pg'
import { applyFormerMigrations } from '../../tests/database/former-level.ts'
import { wantedVersion } from '../../tests/support/app.ts'
import { testServer } from '../../tests/support/database-server.ts'
import { readConfig } from '../config.ts'
import { createRoles, dropDatabase, type RoleUrls } from '../platform/postgres/roles.ts'
import { readyDatabase } from './database.ts'

const silent = () => undefined

/** Starts the platform on the database of somebody else, with or without the role that may bring it up to date. */
function start({ app, worker, owner }: RoleUrls, { asOwner }: { asOwner: boolean }) {
  const settings = { DATABASE_URL: app, DATABASE_WORKER_URL: worker, ...(asOwner ? { DATABASE_OWNER_URL: owner } : {}) }
  return readyDatabase(readConfig(settings, []), silent)
}

async function run(url: string, statement: string): Promise<void> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    await client.query(statement)
  } finally {
    await client.end()
  }
}

describe('a database of somebody else', () => {
  test('of an older version is only used after it was brought up to date', async (t) => {
    const server = await testServer(wantedVersion())
    const { urls, drop } = await server.createDatabase()
    t.after(drop)
    await assert.rejects(start(urls, { asOwner: false }), /no tables yet .* set DATABASE_OWNER_URL to make them/)
    await applyFormerMigrations(urls.owner)
    await assert.rejects(start(urls, { asOwner: false }), /of an older version: set DATABASE_OWNER_URL/)
    await start(urls, { asOwner: true })
    await start(urls, { asOwner: false })
  })

  // Before 0025 the application could not read the ledger; the last level that is refused is 0025.
  for (const through of ['0021', '0025']) {
    test(`from before the first release, stopped at ${through}, is sent to the version that knows it`, async (t) => {
      const server = await testServer(wantedVersion())
      const { urls, drop } = await server.createDatabase()
      t.after(drop)
      await applyFormerMigrations(urls.owner, { through })
      for (const asOwner of [true, false]) {
        await assert.rejects(
          start(urls, { asOwner }),
          /cannot bring up to date: start the last version of which 0026 is the newest/,
        )
      }
    })
  }

  test('of a newer version is not used by an older one', async (t) => {
    const server = await testServer(wantedVersion())
    const { urls, drop } = await server.createDatabase()
    t.after(drop)
    await start(urls, { asOwner: true })
    await run(urls.owner, "insert into migration (name, digest) values ('9998-later.sql', 'x')")
    for (const asOwner of [true, false]) {
      await assert.rejects(start(urls, { asOwner }), /of a newer version, with 9998-later\.sql: start that version/)
    }
  })

  test('may have roles of another name than ours', async (t) => {
    const { superuserUrl } = await testServer(wantedVersion())
    const name = `t${randomBytes(6).toString('hex')}`
    const urls = await createRoles(superuserUrl, { database: name, prefix: name })
    t.after(async () => {
      await dropDatabase(superuserUrl, name)
      await run(superuserUrl, `drop role ${name}_owner, ${name}_app, ${name}_worker, ${name}_maintenance`)
    })
    await start(urls, { asOwner: true })
    await start(urls, { asOwner: false })
    await run(urls.worker, 'select from graphile_worker.jobs')
    await assert.rejects(run(urls.app, 'select from graphile_worker.jobs'), /permission denied/)
  })
})
