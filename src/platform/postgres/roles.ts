import { createHmac, randomBytes } from 'node:crypto'

import { type Client, escapeIdentifier, escapeLiteral } from 'pg'

import { oldestVersion } from './check-server.ts'
import { withClient } from './connect.ts'
import { scramVerifier } from './scram.ts'
import { asStartError, StartError } from './start-error.ts'

export { checkServer } from './check-server.ts'

/** Addresses of one database, one for each of the platform's roles; they hold passwords. */
export type RoleUrls = { owner: string; app: string; worker: string; maintenance: string }

type Duty = keyof RoleUrls

export type RoleOptions = {
  /** Name of the database; `lantaarn` by default. */
  database?: string
  /** Prefix of the role names, which are shared by the whole server; `lantaarn` by default. */
  prefix?: string
  /** Secret that the passwords follow from, so that asking again gives the same ones; without it they are random. */
  passwordSeed?: string
}

type Roles = Record<Duty, { name: string; password: string }>

const duties: readonly Duty[] = ['owner', 'app', 'worker', 'maintenance']
const lockNumber = 7_203_518

const shortName = /^[a-z][a-z0-9_]{0,47}$/
const narrow = 'LOGIN NOSUPERUSER NOCREATEDB NOCREATEROLE NOREPLICATION'

type Admin = { client: Client; name: string; superuser: boolean; version: number }

async function readAdmin(client: Client): Promise<Admin> {
  const { rows } = await client.query<{ name: string; superuser: boolean; version: number }>(
    `SELECT rolname AS name, rolsuper AS superuser, current_setting('server_version_num')::int / 10000 AS version
       FROM pg_roles WHERE rolname = current_user`,
  )
  const [row] = rows
  if (!row) throw new StartError('The server does not tell who is connected.')
  return { client, ...row }
}

async function ensureRole(admin: Admin, duty: Duty, role: { name: string }): Promise<void> {
  const { client } = admin
  const { rows } = await client.query<{ wide: boolean; bypass: boolean }>(
    `SELECT rolsuper OR rolcreatedb OR rolcreaterole OR rolreplication OR NOT rolcanlogin AS wide, rolbypassrls AS bypass
       FROM pg_roles WHERE rolname = $1`,
    [role.name],
  )
  const name = escapeIdentifier(role.name)
  const [found] = rows
  if (!found) await client.query(`CREATE ROLE ${name} ${narrow}`)
  else if (found.wide) await client.query(`ALTER ROLE ${name} ${narrow}`)
  const bypass = duty === 'maintenance'
  if ((found?.bypass ?? false) !== bypass) {
    await client.query(`ALTER ROLE ${name} ${bypass ? 'BYPASSRLS' : 'NOBYPASSRLS'}`)
  }
}

/** All at once and after everything else, so that a call that fails leaves the old passwords in force. */
async function setPasswords(client: Client, roles: Roles): Promise<void> {
  const statements = Object.values(roles).map(({ name, password }) => {
    const verifier = scramVerifier(password, randomBytes(16))
    return `ALTER ROLE ${escapeIdentifier(name)} PASSWORD ${escapeLiteral(verifier)}`
  })
  await client.query(statements.join(';'))
}

function roleFailure(error: unknown, duty: Duty, name: string): unknown {
  if ((error as { code?: string }).code !== '42501') return error
  const advice =
    duty === 'maintenance'
      ? `the role ${name} needs BYPASSRLS, which this administrator may not give: let a superuser run "ALTER ROLE ${escapeIdentifier(name)} BYPASSRLS" and run this again, or run this as a superuser`
      : `this administrator may not make or change the role ${name}: use one with CREATEROLE and CREATEDB, or a superuser`
  return new StartError(`The roles are not complete: ${advice}.`, { cause: error })
}

async function ensureDatabase(admin: Admin, database: string, owner: string): Promise<void> {
  const { client, name, superuser } = admin
  const { rows } = await client.query<{ owner: string }>(
    'SELECT pg_get_userbyid(datdba) AS owner FROM pg_database WHERE datname = $1',
    [database],
  )
  const [found] = rows
  if (!found) {
    await client.query(
      `CREATE DATABASE ${escapeIdentifier(database)} OWNER ${escapeIdentifier(owner)} ENCODING 'UTF8' TEMPLATE template0`,
    )
  } else if (found.owner !== owner) {
    if (found.owner !== name && !superuser) {
      throw new StartError(
        `The database ${database} belongs to ${found.owner}: run this as that user or as a superuser.`,
      )
    }
    await client.query(`ALTER DATABASE ${escapeIdentifier(database)} OWNER TO ${escapeIdentifier(owner)}`)
  }
}

/** The SQL that lets the four roles, and nobody else, connect to `database`; no template hands these rights down. */
export function connectRights(database: string, prefix = 'lantaarn'): string {
  const name = escapeIdentifier(database)
  const roles = duties.map((duty) => escapeIdentifier(`${prefix}_${duty}`)).join(', ')
  return `REVOKE ALL ON DATABASE ${name} FROM PUBLIC; GRANT CONNECT ON DATABASE ${name} TO ${roles}`
}

async function prepareSchema(client: Client, prefix: string): Promise<void> {
  const [owner, maintenance] = [escapeIdentifier(`${prefix}_owner`), escapeIdentifier(`${prefix}_maintenance`)]
  const forOwner = `ALTER DEFAULT PRIVILEGES FOR ROLE ${owner}`
  await client.query(`
    ALTER SCHEMA public OWNER TO ${owner};
    REVOKE CREATE ON SCHEMA public FROM PUBLIC;
    ${forOwner} GRANT USAGE ON SCHEMAS TO ${maintenance};
    ${forOwner} GRANT SELECT, INSERT, UPDATE, DELETE, TRUNCATE ON TABLES TO ${maintenance};
    ${forOwner} GRANT SELECT, USAGE, UPDATE ON SEQUENCES TO ${maintenance};
    ${forOwner} GRANT EXECUTE ON FUNCTIONS TO ${maintenance};
    GRANT USAGE ON SCHEMA public TO ${maintenance}`)
}

/**
 * Takes the making of large objects away, which no policy and no grant on a table would hold; only a superuser can.
 * The owner keeps it: a dump names these rights, and restoring it fails for a role that holds none of them.
 */
async function forbidLargeObjects(client: Client, prefix: string): Promise<void> {
  const functions = 'FUNCTION lo_creat(integer), lo_create(oid), lo_from_bytea(oid, bytea)'
  await client.query(`
    REVOKE EXECUTE ON ${functions} FROM PUBLIC;
    GRANT EXECUTE ON ${functions} TO ${escapeIdentifier(`${prefix}_owner`)}`)
}

/** The address of `database` on the server of `url`; as another user when `role` is given. */
export function addressOf(url: string, database: string, role?: { name: string; password: string }): string {
  const address = new URL(url)
  const host = address.searchParams.get('host')
  if (address.hostname === '' && host !== null) {
    // An address without a machine has no place for a user: a socket folder can stand there as well.
    address.hostname = encodeURIComponent(host)
    address.searchParams.delete('host')
  }
  address.pathname = `/${encodeURIComponent(database)}`
  if (role) {
    address.username = encodeURIComponent(role.name)
    address.password = role.password
    for (const name of ['user', 'password']) address.searchParams.delete(name)
  }
  return address.href
}

function nameRoles(prefix: string, seed: string | undefined): Roles {
  const role = (duty: Duty): { name: string; password: string } => {
    const name = `${prefix}_${duty}`
    const secret = seed === undefined ? randomBytes(32) : createHmac('sha256', seed).update(`role ${name}`).digest()
    return { name, password: secret.toString('hex') }
  }
  return { owner: role('owner'), app: role('app'), worker: role('worker'), maintenance: role('maintenance') }
}

async function ensureAll(admin: Admin, roles: Roles, database: string): Promise<void> {
  for (const duty of duties) {
    try {
      await ensureRole(admin, duty, roles[duty])
    } catch (error) {
      throw roleFailure(error, duty, roles[duty].name)
    }
  }
  // To give a database away one must be able to become its owner.
  if (!admin.superuser) await admin.client.query(`GRANT ${escapeIdentifier(roles.owner.name)} TO CURRENT_USER`)
  await ensureDatabase(admin, database, roles.owner.name)
}

type Wanted = { roles: Roles; prefix: string; database: string; inside: string }

async function makeAll(client: Client, { roles, prefix, database, inside }: Wanted): Promise<void> {
  const admin = await readAdmin(client)
  if (admin.version < oldestVersion) {
    throw new StartError(`The server runs PostgreSQL ${admin.version}; ${oldestVersion} or newer is needed.`)
  }
  await client.query('SELECT pg_advisory_lock($1)', [lockNumber])
  await ensureAll(admin, roles, database)
  await withClient(inside, async (client) => {
    await prepareSchema(client, prefix)
    if (admin.superuser) await forbidLargeObjects(client, prefix)
  })
  await client.query(connectRights(database, prefix))
  await setPasswords(client, roles)
  if (!admin.superuser) await client.query(`REVOKE ${escapeIdentifier(roles.owner.name)} FROM CURRENT_USER`)
}

/** Removes a database with all that is in it, and ends what is connected to it; the roles stay. */
export async function dropDatabase(adminUrl: string, database = 'lantaarn'): Promise<void> {
  await withClient(adminUrl, (client) =>
    client.query(`DROP DATABASE IF EXISTS ${escapeIdentifier(database)} WITH (FORCE)`),
  )
}

/**
 * Makes, as the administrator of `adminUrl`, the database and the login roles of the platform, or brings them in order
 * when they exist: `owner` owns the database and what migrations make in it, `app` and `worker` may only connect and
 * get their rights from the migrations, `maintenance` passes row-level security and reads and writes every table that
 * the owner makes. Each call sets new passwords, unless `passwordSeed` is given. The server only ever sees verifiers.
 * Throws a `StartError` of one sentence when the administrator's rights fall short.
 */
export async function createRoles(adminUrl: string, options: RoleOptions = {}): Promise<RoleUrls> {
  const { database = 'lantaarn', prefix = 'lantaarn', passwordSeed } = options
  if (!shortName.test(prefix) || !shortName.test(database)) {
    throw new StartError('Names of a database and of roles begin with a letter; at most 48 letters a-z, digits and _.')
  }
  const roles = nameRoles(prefix, passwordSeed)
  const url = (duty: Duty): string => addressOf(adminUrl, database, roles[duty])
  try {
    await withClient(adminUrl, (client) =>
      makeAll(client, { roles, prefix, database, inside: addressOf(adminUrl, database) }),
    )
  } catch (error) {
    throw asStartError(error, 'Making the roles')
  }
  return { owner: url('owner'), app: url('app'), worker: url('worker'), maintenance: url('maintenance') }
}
