import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import path from 'node:path'
import pg from 'pg'

type Migration = { name: string; text: string; digest: string }

const file = path.join(import.meta.dirname, 'level-0026.sql')

/** The 25 migrations from before the first release, as they were applied then. */
export function formerMigrations(): Migration[] {
  const [, ...parts] = readFileSync(file, 'utf8').split(/^-- file: (.+)\n/m)
  return parts.flatMap((name, index) => {
    const text = parts[index + 1]
    if (index % 2 === 1 || text === undefined) return []
    return [{ name, text, digest: createHash('sha256').update(text).digest('hex') }]
  })
}

/** Brings an empty database to where version 0026 left it, ledger included; or only as far as `through`. */
export async function applyFormerMigrations(ownerUrl: string, { through = '0026' } = {}): Promise<void> {
  const client = new pg.Client({ connectionString: ownerUrl })
  await client.connect()
  try {
    await client.query(
      'create table migration (name text primary key, digest text not null, applied_at timestamptz not null default now())',
    )
    await client.query("comment on table migration is 'Which migrations were applied, with the digest of each.'")
    for (const { name, text, digest } of formerMigrations()) {
      if (name.slice(0, 4) > through) break
      await client.query('begin')
      await client.query(text)
      await client.query('insert into migration (name, digest) values ($1, $2)', [name, digest])
      await client.query('commit')
    }
  } finally {
    await client.end()
  }
}
