/**
 * `npm run create-roles -- <address as administrator> [--database name] [--prefix name] [--file path]`, or the address
 * in DATABASE_ADMIN_URL: makes the database and the roles of the platform on a PostgreSQL server of your own and prints
 * the settings that hold their addresses. Running it again gives the roles new passwords.
 */
import { closeSync, openSync, renameSync, rmSync, writeSync } from 'node:fs'
import { parseArgs } from 'node:util'

import { createRoles, type RoleUrls } from '../platform/postgres/roles.ts'
import { asStartError, StartError } from '../platform/postgres/start-error.ts'

const usage =
  'Usage: npm run create-roles -- <postgres://administrator:password@machine:5432/postgres> [--database name] [--prefix name] [--file path]; the address may also stand in DATABASE_ADMIN_URL.'

function readArguments(): { adminUrl: string; database: string; prefix: string; file: string | undefined } {
  const text = { type: 'string' } as const
  try {
    const { values, positionals } = parseArgs({
      allowPositionals: true,
      options: { database: text, prefix: text, file: text },
    })
    const adminUrl = positionals[0] ?? process.env['DATABASE_ADMIN_URL']
    if (adminUrl === undefined || positionals.length > 1) throw new StartError(usage)
    return { adminUrl, database: values.database ?? 'lantaarn', prefix: values.prefix ?? 'lantaarn', file: values.file }
  } catch (error) {
    throw error instanceof StartError ? error : new StartError(usage, { cause: error })
  }
}

function settings(urls: RoleUrls): string {
  return [
    `DATABASE_URL=${urls.app}`,
    `DATABASE_WORKER_URL=${urls.worker}`,
    `DATABASE_OWNER_URL=${urls.owner}`,
    `DATABASE_MAINTENANCE_URL=${urls.maintenance}`,
    '',
  ].join('\n')
}

async function writeSecret(file: string, makeText: () => Promise<string>): Promise<void> {
  const making = `${file}.new`
  rmSync(making, { force: true })
  // Opened before anything changes on the server, so that no new password is ever lost.
  const descriptor = openSync(making, 'wx', 0o600)
  try {
    writeSync(descriptor, await makeText())
    renameSync(making, file)
  } catch (error) {
    rmSync(making, { force: true })
    throw error
  } finally {
    closeSync(descriptor)
  }
}

try {
  const { adminUrl, database, prefix, file } = readArguments()
  const makeText = async (): Promise<string> => settings(await createRoles(adminUrl, { database, prefix }))
  if (file === undefined) process.stdout.write(await makeText())
  else {
    await writeSecret(file, makeText)
    console.error(`The four settings are in ${file}: only its owner can read it.`)
  }
} catch (error) {
  console.error(asStartError(error, 'Making the roles').message)
  process.exitCode = 2
}
