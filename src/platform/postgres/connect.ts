import { Client } from 'pg'

import { StartError } from './start-error.ts'

const patience = 10_000

const causes: Readonly<Record<string, string>> = {
  ECONNREFUSED: 'nothing answers there',
  ENOTFOUND: 'there is no machine of that name',
  EAI_AGAIN: 'there is no machine of that name',
  ETIMEDOUT: 'it does not answer in time',
  '28P01': 'user or password is wrong',
  '28000': 'this user may not connect',
  '3D000': 'there is no such database',
  '42501': 'this user may not connect to that database',
  '53300': 'it has no connection left',
  '57P03': 'it is starting or stopping',
}

/** The machine and database of an address, without user and password. */
function whereIs(url: string): string {
  try {
    const { hostname, port, pathname } = new URL(url)
    return `${decodeURIComponent(hostname)}${port === '' ? '' : `:${port}`}${pathname}`
  } catch {
    throw new StartError(
      'The address of the database is not readable: write it as postgres://user:password@machine:5432/database.',
    )
  }
}

/**
 * Runs `work` with one connection to the database at `url`, and closes it. Throws a `StartError` that names place and
 * cause, never user or password, when no connection can be made; `setting` is the name of the setting that held `url`.
 */
export async function withClient<T>(
  url: string,
  work: (client: Client) => Promise<T>,
  setting = 'The address',
): Promise<T> {
  const where = whereIs(url)
  const client = new Client({ connectionString: url, connectionTimeoutMillis: patience, application_name: 'lantaarn' })
  client.on('error', () => undefined)
  try {
    await client.connect()
  } catch (error) {
    const { code = '', message } = error as { code?: string; message: string }
    const cause =
      causes[code] ??
      (/timeout/.test(message) ? 'it does not answer in time' : `it answers ${code || 'in no way that fits'}`)
    throw new StartError(`${setting}: the database at ${where} cannot be reached: ${cause}.`, { cause: error })
  }
  try {
    return await work(client)
  } finally {
    await client.end()
  }
}
