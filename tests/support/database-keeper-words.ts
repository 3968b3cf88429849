/** What the keeper of a test database writes for the test processes, in `server.json`. */
export type Announcement = { superuserUrl: string; keeper: number }

/** The database that every other one is copied from: roles and default rights, no tables. */
export const baseDatabase = 'test_base'

/** Begin of the name of a test process's session, and of the databases that it makes. */
export const sessionPrefix = 'test_session_'

/** The sessions of test processes that run now. */
export const sessionsQuery = `SELECT application_name FROM pg_stat_activity WHERE application_name LIKE '${sessionPrefix}%'`
