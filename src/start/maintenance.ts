import { existsSync } from 'node:fs'
import path from 'node:path'
import { ConfigError, type Config } from '../config.ts'
import { idMaker, systemClock, systemRandom } from '../platform/clock/system.ts'
import { KeyFileError, loadKeyRing, type KeyRing } from '../platform/crypto/key-ring.ts'
import { openDatabase, withMaintenance, type Database } from '../platform/db/database.ts'
import { findServerInUse } from '../platform/postgres/embedded.ts'
import { createRoles } from '../platform/postgres/roles.ts'
import { readyDatabase, roleSecret } from './database.ts'
import { findInstallation } from './queries.ts'

/** What a maintenance command works with: the database past row-level security, and the keys of this installation. */
export type Maintenance = {
  database: Database
  keys: KeyRing
  clock: () => Date
  random: typeof systemRandom
  newId: () => string
  close(): Promise<void>
}

type Reached = { url: string; stop(): Promise<void> }

/**
 * Opens the database of this installation for maintenance: that of DATABASE_MAINTENANCE_URL, or the embedded one, which
 * is started when the platform does not run, and shared with it when it does.
 * Throws a ConfigError, StartError or KeyFileError of one sentence when that cannot be.
 */
export async function openMaintenance(config: Config, say: (line: string) => void): Promise<Maintenance> {
  const { keyFile, dataDirectory } = config
  if (config.database === undefined && !existsSync(path.join(dataDirectory, 'roles.secret'))) {
    throw new ConfigError(`There is no database in ${dataDirectory}: set LANTAARN_DATA, or start the platform once.`)
  }
  const keys = loadKeyRing({ file: keyFile, dataDirectory, mayCreate: false, random: systemRandom })
  const { url, stop } = await reach(config, say)
  const database = openDatabase(url, { connections: 2, say })
  const close = async () => {
    await database.destroy()
    await stop()
  }
  try {
    await checkKeys(database, { keys, keyFile })
    const newId = idMaker(systemClock, systemRandom)
    return { database, keys, clock: systemClock, random: systemRandom, newId, close }
  } catch (error) {
    await close()
    throw error
  }
}

async function reach(config: Config, say: (line: string) => void): Promise<Reached> {
  const inUse = config.database === undefined ? await findServerInUse(config.dataDirectory) : undefined
  if (inUse !== undefined) {
    const passwordSeed = roleSecret(path.join(config.dataDirectory, 'roles.secret'))
    const { maintenance } = await createRoles(inUse, { passwordSeed })
    return { url: maintenance, stop: async () => undefined }
  }
  const ready = await readyDatabase(config, say)
  if (ready.maintenance !== undefined) return { url: ready.maintenance, stop: () => ready.stop() }
  throw new ConfigError('DATABASE_MAINTENANCE_URL is needed for this: "npm run create-roles" prints it.')
}

async function checkKeys(database: Database, { keys, keyFile }: { keys: KeyRing; keyFile: string }): Promise<void> {
  const known = await withMaintenance(database, { activity: 'maintenance', steady: false }, findInstallation)
  if (known !== undefined && known.keyFingerprint !== keys.fingerprint) {
    throw new KeyFileError(`The key file ${keyFile} is not the one that these data were made with.`)
  }
}
