import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import pg from 'pg'

const folder = path.join(path.dirname(fileURLToPath(import.meta.url)), '../../../migrations')
const lock = 0x4c414e54

/** The database cannot be brought up to date; the message says why in one sentence. */
export class MigrationError extends Error {
  override name = 'MigrationError'
}

/** Which migrations there are, in order. */
const names = (): string[] =>
  readdirSync(folder)
    .filter((file) => file.endsWith('.sql'))
    .sort()

/**
 * Whether a database to which these migrations were applied is the one that this version works with.
 * @throws MigrationError when it is older, or was upgraded by a newer version.
 */
export function checkLevel(applied: readonly string[]): void {
  refuseNewer(applied)
  if (names().every((name) => applied.includes(name))) return
  throw new MigrationError(
    'The tables in this database are of an older version: set DATABASE_OWNER_URL, so that they are brought up to date.',
  )
}

function refuseNewer(applied: readonly string[]): void {
  const known = names()
  const unknown = applied.find((name) => !known.includes(name))
  if (unknown === undefined) return
  throw new MigrationError(
    `The tables in this database are of a newer version, with ${unknown}: start that version, or put a backup back.`,
  )
}

/**
 * Applies the migrations that are new, in order, each in a transaction of its own, as the owner role.
 * Forward only: a file that was applied and changed since, or is gone, stops it. Returns the names applied now.
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
  const { rows } = await client.query<{ name: string; digest: string }>('select name, digest from migration')
  const applied = new Map(rows.map(({ name, digest }) => [name, digest]))
  refuseNewer([...applied.keys()])
  const prefix = await rolePrefixOf(client)
  const fresh: string[] = []
  for (const name of names().filter((file) => file.slice(0, 4) <= through)) {
    const text = readFileSync(path.join(folder, name), 'utf8')
    const digest = createHash('sha256').update(text).digest('hex')
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

/** How the names of the roles of this installation begin, by that of its owner; `lantaarn_` unless told otherwise. */
export async function rolePrefixOf(client: pg.Client): Promise<string> {
  const { rows } = await client.query<{ name: string }>('select current_user as name')
  const name = rows[0]?.name ?? ''
  return name.endsWith('_owner') ? name.slice(0, -'owner'.length) : 'lantaarn_'
}

async function apply(client: pg.Client, file: { name: string; text: string; digest: string }): Promise<void> {
  await client.query('begin')
  try {
    await client.query(file.text)
    await client.query('insert into migration (name, digest) values ($1, $2)', [file.name, file.digest])
    await client.query('commit')
  } catch (error) {
    await client.query('rollback')
    const reason = error instanceof Error ? error.message : 'unknown reason'
    throw new MigrationError(`Migration ${file.name} could not be applied: ${reason}.`)
  }
}
