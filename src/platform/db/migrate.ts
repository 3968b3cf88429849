import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import pg from 'pg'
import { isBesideFormerLevel, isFormerLevel, lastOfNine, type Ledger } from './former-level.ts'

const folder = path.join(path.dirname(fileURLToPath(import.meta.url)), '../../../migrations')
const lock = 0x4c414e54
const notDirectly =
  'The tables in this database are of a version from before the first release that this one cannot bring up to date: start the last version of which 0026 is the newest migration once, and then this one (docs/operations/backup.md says how).'

/** The database cannot be brought up to date; the message says why in one sentence. */
export class MigrationError extends Error {
  override name = 'MigrationError'
}

type Migration = { name: string; text: string; digest: string }

/** Which migrations there are, in order. */
const names = (): string[] =>
  readdirSync(folder)
    .filter((file) => file.endsWith('.sql'))
    .sort()

function readMigration(name: string): Migration {
  const text = readFileSync(path.join(folder, name), 'utf8')
  return { name, text, digest: createHash('sha256').update(text).digest('hex') }
}

/**
 * Whether a database with this ledger is the one that this version works with. Without a line in it the tables are from
 * before the application might read the ledger.
 * @throws MigrationError when it is older, or was upgraded by a newer version.
 */
export function checkLevel(ledger: Ledger): void {
  if (ledger.size === 0) throw new MigrationError(notDirectly)
  refuseOthers(ledger)
  if (names().every((name) => ledger.has(name))) return
  throw new MigrationError(
    'The tables in this database are of an older version: set DATABASE_OWNER_URL, so that they are brought up to date.',
  )
}

/** Refuses a database that this version cannot bring up to date. */
function refuseOthers(ledger: Ledger): void {
  if (isBesideFormerLevel(ledger)) throw new MigrationError(notDirectly)
  if (isFormerLevel(ledger)) return
  const known = names()
  const unknown = [...ledger.keys()].find((name) => !known.includes(name))
  if (unknown === undefined) return
  throw new MigrationError(
    `The tables in this database are of a newer version, with ${unknown}: start that version, or put a backup back.`,
  )
}

/**
 * Applies the migrations that are new, in order, each in a transaction of its own, as the owner role.
 * Forward only: a file that was applied and changed since, or is gone, stops it. Returns the names applied now.
 * A database at the last level from before the first release gets the ledger that belongs to it now, and goes on.
 * `through` stops after the migration of that number (four digits), for trying those after it on data.
 */
export async function migrate(ownerUrl: string, { through = '9999' }: { through?: string } = {}): Promise<string[]> {
  const client = new pg.Client({ connectionString: ownerUrl, application_name: 'lantaarn-migrate' })
  client.on('error', () => undefined)
  await client.connect()
  try {
    await client.query('select pg_advisory_lock($1)', [lock])
    await client.query(
      'create table if not exists migration (name text primary key, digest text not null, applied_at timestamptz not null default now())',
    )
    await client.query("comment on table migration is 'Which migrations were applied, with the digest of each.'")
    return await applyNew(client, through)
  } finally {
    await client.end()
  }
}

async function applyNew(client: pg.Client, through: string): Promise<string[]> {
  const found = await readLedger(client)
  refuseOthers(found)
  if (isFormerLevel(found)) await replaceLedger(client)
  const applied = await readLedger(client)
  const prefix = await rolePrefixOf(client)
  const fresh: string[] = []
  for (const name of names().filter((file) => file.slice(0, 4) <= through)) {
    const { text, digest } = readMigration(name)
    const known = applied.get(name)
    if (known === undefined) {
      await apply(client, { name, text: text.replaceAll('lantaarn_', prefix), digest })
      fresh.push(name)
    } else if (known !== digest) {
      throw new MigrationError(`Migration ${name} was changed after it was applied: put the original back.`)
    }
  }
  return fresh
}

async function readLedger(client: pg.Client): Promise<Ledger> {
  const { rows } = await client.query<{ name: string; digest: string }>('select name, digest from migration')
  return new Map(rows.map(({ name, digest }) => [name, digest]))
}

/** Puts the nine in the place of the 25 that made the same tables: all or nothing. */
async function replaceLedger(client: pg.Client): Promise<void> {
  const nine = names()
    .filter((name) => name.slice(0, 4) <= lastOfNine)
    .map(readMigration)
  await inTransaction(client, async () => {
    await client.query('delete from migration')
    for (const { name, digest } of nine) await record(client, { name, digest })
  })
}

/** How the names of the roles of this installation begin, by that of its owner; `lantaarn_` by default. */
export async function rolePrefixOf(client: pg.Client): Promise<string> {
  const { rows } = await client.query<{ name: string }>('select current_user as name')
  const name = rows[0]?.name ?? ''
  return name.endsWith('_owner') ? name.slice(0, -'owner'.length) : 'lantaarn_'
}

async function apply(client: pg.Client, { name, text, digest }: Migration): Promise<void> {
  try {
    await inTransaction(client, async () => {
      await client.query(text)
      await record(client, { name, digest })
    })
  } catch (error) {
    const reason = error instanceof Error ? error.message : 'unknown reason'
    throw new MigrationError(`Migration ${name} could not be applied: ${reason}.`)
  }
}

async function record(client: pg.Client, { name, digest }: Omit<Migration, 'text'>): Promise<void> {
  await client.query('insert into migration (name, digest) values ($1, $2)', [name, digest])
}

async function inTransaction(client: pg.Client, work: () => Promise<void>): Promise<void> {
  await client.query('begin')
  try {
    await work()
    await client.query('commit')
  } catch (error) {
    await client.query('rollback')
    throw error
  }
}
