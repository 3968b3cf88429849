import { Logger, runMigrations } from 'graphile-worker'
import pg from 'pg'
import { rolePrefixOf } from '../db/migrate.ts'

const schema = 'graphile_worker'

/**
 * Brings the job queue's own tables up to date, as the owner role, and gives them to the worker role alone: graphile-worker
 * protects its tables by row-level security, so each gets a policy for the worker. Can be called again at every start.
 */
export async function installJobs(ownerUrl: string): Promise<void> {
  await runMigrations({ connectionString: ownerUrl, schema, logger: silent })
  const client = new pg.Client({ connectionString: ownerUrl })
  await client.connect()
  try {
    await client.query('begin')
    await client.query('select pg_advisory_xact_lock(hashtext($1))', ['install-jobs'])
    await grant(client)
    await client.query('commit')
  } finally {
    await client.end()
  }
}

async function grant(client: pg.Client): Promise<void> {
  const worker = pg.escapeIdentifier(`${await rolePrefixOf(client)}worker`)
  await client.query(`grant usage on schema ${schema} to ${worker}`)
  await client.query(`grant select, insert, update, delete on all tables in schema ${schema} to ${worker}`)
  await client.query(`grant usage, select, update on all sequences in schema ${schema} to ${worker}`)
  await client.query(`grant execute on all functions in schema ${schema} to ${worker}`)
  const { rows } = await client.query<{ relname: string }>(
    `select c.relname from pg_class c join pg_namespace n on n.oid = c.relnamespace
     where n.nspname = $1 and c.relrowsecurity
       and not exists (select 1 from pg_policy p where p.polrelid = c.oid and p.polname = 'for_worker')`,
    [schema],
  )
  for (const { relname } of rows) {
    const table = `${schema}.${pg.escapeIdentifier(relname)}`
    await client.query(`create policy for_worker on ${table} for all to ${worker} using (true) with check (true)`)
  }
}

/** graphile-worker's own messages can hold payloads and statements: none of them is kept. */
export const silent = new Logger(() => () => undefined)
