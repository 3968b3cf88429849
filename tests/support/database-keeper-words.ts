import path from 'node:path'

/** The versions of PostgreSQL that are tested with. */
export const versions = [15, 18] as const

/** One of them. */
export type Version = (typeof versions)[number]

/** Where the server of a version has its data, and where its keeper and the test processes meet. */
export function folderOfServer(version: Version): string {
  return path.resolve(import.meta.dirname, '../../node_modules/.lantaarn', `test-database-${version}`)
}

/** What the keeper of a test database writes for the test processes, in `server.json`: processes by their number. */
export type Announcement = { superuserUrl: string; keeper: number; server: number }

/** The database that every other one is copied from: roles and default rights, no tables. */
export const baseDatabase = 'test_base'

/** Begin of the name of a test process's session, and of the databases that it makes. */
export const sessionPrefix = 'test_session_'

/** The sessions of test processes that run now. */
export const sessionsQuery = `SELECT application_name FROM pg_stat_activity WHERE application_name LIKE '${sessionPrefix}%'`
