/**
 * `npm run rotate-keys`: adds a master key to the key file and wraps every data key under it; killed anywhere, running
 * it again goes on where it was. Content stays as it is, and a platform that runs picks the new master up by itself.
 * `npm run rotate-keys -- --retire`: takes old master keys that wrap nothing any more out of the file. Exit code 0: done;
 * 2: it could not be done.
 */
import { parseArgs } from 'node:util'
import { sql } from 'kysely'
import { ConfigError, readConfig } from '../config.ts'
import { addMasterKey, listMasters, removeMasters } from '../platform/crypto/key-ring.ts'
import { countOtherwiseWrapped, retireMasters, rewrapAll } from '../platform/crypto/rotate-keys.ts'
import { withMaintenance, type Tx } from '../platform/db/database.ts'
import { explainFailure } from '../start/explain.ts'
import { openMaintenance, type Maintenance } from '../start/maintenance.ts'
import { showProgress } from './progress.ts'

const usage = 'Usage: npm run rotate-keys [-- --retire].'

type Work = { maintenance: Maintenance; file: string }

function wantsRetire(): boolean {
  try {
    return parseArgs({ options: { retire: { type: 'boolean' } } }).values.retire ?? false
  } catch {
    throw new ConfigError(usage)
  }
}

function inTransaction<T>({ maintenance }: Work, work: (tx: Tx) => Promise<T>): Promise<T> {
  return withMaintenance(maintenance.database, { activity: 'rotate-keys', steady: false }, work)
}

async function rotate(work: Work): Promise<void> {
  const { maintenance, file } = work
  const left = await inTransaction(work, (tx) => countOtherwiseWrapped(tx, maintenance.keys.current))
  if (left > 0) console.log(`An earlier rotation to ${maintenance.keys.current} was cut off: going on with it.`)
  else addMasterKey(file, maintenance.random)
  const progress = showProgress(process.stderr, maintenance.clock)
  const transact = <T>(step: (tx: Tx) => Promise<T>): Promise<T> => inTransaction(work, step)
  const done = await rewrapAll(transact, maintenance, (now, total) => progress.tell(`${now} of ${total} keys`))
  progress.end()
  console.log(`${done} keys are wrapped under ${maintenance.keys.current}. Make a copy of ${file} now.`)
}

async function retire(work: Work): Promise<void> {
  const { current, names } = listMasters(work.file)
  const old = names.filter((name) => name !== current)
  const retired = await inTransaction(work, (tx) => retireMasters(tx, old))
  if (retired.length > 0) removeMasters(work.file, retired)
  const kept = old.filter((name) => !retired.includes(name))
  const words = retired.length === 0 ? 'No old master key wraps nothing' : `Retired: ${retired.join(', ')}`
  console.log(`${words}; ${kept.length === 0 ? 'only' : `${kept.join(', ')} and`} ${current} stays.`)
  if (retired.length > 0) console.log('Backups of before the rotation need an older copy of the key file to be read.')
}

/** Holds a lock for the whole run, so that two rotations never meet; a lock of a session that ends is gone. */
async function alone(work: Work, run: (work: Work) => Promise<void>): Promise<void> {
  await work.maintenance.database.connection().execute(async (connection) => {
    const { rows } = await sql<{ got: boolean }>`select pg_try_advisory_lock(hashtext('rotate keys')) as got`.execute(
      connection,
    )
    if (rows[0]?.got !== true) throw new ConfigError('Another rotation is at work: wait until it is done.')
    try {
      await run(work)
    } finally {
      await sql`select pg_advisory_unlock(hashtext('rotate keys'))`.execute(connection)
    }
  })
}

try {
  const run = wantsRetire() ? retire : rotate
  const config = readConfig(process.env, [])
  const maintenance = await openMaintenance(config, (line) => console.error(line))
  try {
    await alone({ maintenance, file: config.keyFile }, run)
  } finally {
    await maintenance.close()
  }
} catch (error) {
  console.error(explainFailure(error))
  process.exitCode = 2
}
