import type { Client } from 'pg'

import { withClient } from './connect.ts'
import { StartError } from './start-error.ts'

type Duty = 'owner' | 'app' | 'worker' | 'maintenance'

/** The addresses to check; a server that never migrates or backs up need not have those. */
export type UrlsToCheck = { app: string } & Partial<Record<Duty, string>>

const settingOf: Readonly<Record<Duty, string>> = {
  app: 'DATABASE_URL',
  worker: 'DATABASE_WORKER_URL',
  owner: 'DATABASE_OWNER_URL',
  maintenance: 'DATABASE_MAINTENANCE_URL',
}

/** The oldest PostgreSQL that the platform works with, as its major version. */
export const oldestVersion = 15

/** What a role is and may, itself or as a member of other roles. */
type Facts = {
  name: string
  database: string
  superuser: boolean
  bypass: boolean
  makesRoles: boolean
  makesDatabases: boolean
  replicates: boolean
  wideServerRole: string | null
  ownedTable: string | null
  creatableSchema: string | null
  createsInDatabase: boolean
}

// pg_has_role(…, 'MEMBER') follows memberships of memberships, and counts the role itself.
const factsQuery = `
  WITH mine AS (SELECT * FROM pg_roles WHERE pg_has_role(current_user, oid, 'MEMBER'))
  SELECT current_user AS "name",
         current_database() AS "database",
         bool_or(rolsuper) AS "superuser",
         bool_or(rolbypassrls) AS "bypass",
         bool_or(rolcreaterole) AS "makesRoles",
         bool_or(rolcreatedb) AS "makesDatabases",
         bool_or(rolreplication) AS "replicates",
         min(rolname) FILTER (WHERE rolname LIKE 'pg\\_%' AND rolname <> 'pg_database_owner') AS "wideServerRole",
         (SELECT min(c.oid::regclass::text) FROM pg_class c JOIN mine ON mine.oid = c.relowner
           WHERE c.relkind IN ('r', 'p', 'v', 'm', 'f')) AS "ownedTable",
         (SELECT min(nspname) FROM pg_namespace
           WHERE has_schema_privilege(oid, 'CREATE') AND nspname NOT LIKE 'pg\\_%') AS "creatableSchema",
         has_database_privilege(current_database(), 'CREATE') AS "createsInDatabase"
    FROM mine`

/** Asked first, in SQL that any server understands: an old server fails on the other questions. */
async function checkVersion(client: Client, setting: string): Promise<number> {
  const { rows } = await client.query<{ server_version_num: string }>('SHOW server_version_num')
  const version = Math.floor(Number(rows[0]?.server_version_num) / 10_000)
  if (version >= oldestVersion) return version
  throw new StartError(`${setting}: the server runs PostgreSQL ${version}; ${oldestVersion} or newer is needed.`)
}

async function readFacts(client: Client): Promise<Facts> {
  const { rows } = await client.query<Facts>(factsQuery)
  const [facts] = rows
  if (!facts) throw new StartError('The server does not tell who is connected.')
  return facts
}

function findTooWide(facts: Facts): string | undefined {
  if (facts.superuser) return 'is a superuser, or a member of one'
  if (facts.bypass) return 'passes row-level security (BYPASSRLS), itself or as a member of another role'
  if (facts.makesRoles) return 'may make roles (CREATEROLE), itself or as a member of another role'
  if (facts.makesDatabases) return 'may make databases (CREATEDB), itself or as a member of another role'
  if (facts.replicates) return 'may replicate (REPLICATION), itself or as a member of another role'
  if (facts.wideServerRole !== null) return `is a member of ${facts.wideServerRole}`
  if (facts.ownedTable !== null) return `owns ${facts.ownedTable}, itself or as a member of another role`
  if (facts.createsInDatabase) return `may make schemas in the database ${facts.database}`
  if (facts.creatableSchema !== null) return `may make tables in the schema ${facts.creatableSchema}`
  return undefined
}

function findOwnerFault(facts: Facts): string | undefined {
  if (facts.superuser) return 'is a superuser, or a member of one, which is too wide'
  if (facts.bypass) return 'passes row-level security (BYPASSRLS), which is too wide'
  if (!facts.createsInDatabase) return `misses the right to make schemas in the database ${facts.database} (CREATE)`
  return undefined
}

function findMaintenanceFault(facts: Facts): string | undefined {
  if (facts.superuser) return 'is a superuser, or a member of one, which is too wide'
  if (!facts.bypass) return 'misses BYPASSRLS, so that a backup would not hold every row'
  return undefined
}

function findFault(duty: Duty, facts: Facts): string | undefined {
  if (duty === 'owner') return findOwnerFault(facts)
  if (duty === 'maintenance') return findMaintenanceFault(facts)
  const wide = findTooWide(facts)
  return wide === undefined ? undefined : `${wide}, which is too wide`
}

/**
 * Refuses, with a `StartError` of one sentence that names the setting, a server that is too old
 * or cannot be reached, and roles whose rights are missing or too wide: the
 * access rules of the platform hold only for roles that own no tables and cannot pass row-level security.
 */
export async function checkServer(urls: UrlsToCheck): Promise<{ version: number }> {
  let version = 0
  const databases = new Set<string>()
  for (const duty of ['app', 'worker', 'owner', 'maintenance'] as const) {
    const url = urls[duty]
    if (url === undefined) continue
    const setting = settingOf[duty]
    const facts = await withClient(
      url,
      async (client) => {
        version = await checkVersion(client, setting)
        return readFacts(client)
      },
      setting,
    )
    const fault = findFault(duty, facts)
    if (fault !== undefined) {
      throw new StartError(`${setting}: the role ${facts.name} ${fault}: make the roles with "npm run create-roles".`)
    }
    databases.add(facts.database)
  }
  if (databases.size > 1) {
    throw new StartError(`The settings name different databases (${[...databases].join(', ')}): use one for all roles.`)
  }
  return { version }
}
