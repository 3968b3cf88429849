import { mkdirSync, realpathSync } from 'node:fs'
import path from 'node:path'

import { Client } from 'pg'

import { getPassword, makeCluster, superuser } from './cluster.ts'
import { type Command, findRunning, host, launch, type Running, type Settings } from './launch.ts'
import { findLock, type Lock } from './lock.ts'
import { clusterIn, getPlace, type Place } from './data-directory.ts'
import { endServer } from './processes.ts'
import { getPrograms, type Version } from './programs.ts'
import { asStartError, StartError } from './start-error.ts'

export { StartError } from './start-error.ts'

/** A PostgreSQL server that belongs to this process. */
export type EmbeddedPostgres = {
  /** Address of the database `postgres` as superuser; holds the password. */
  superuserUrl: string
  socketOrHost: string
  port: number
  clusterDirectory: string
  /** Major version. */
  version: number
  processId: number
  /** True when the server was left running by a start that was killed. */
  adopted: boolean
  /** Stops the server, within 8 s, and lets go of the data folder; may be called more than once. */
  stop(): Promise<void>
}

export type EmbeddedOptions = {
  /** Folder of the platform's data; made, for its owner alone, when it is not there. */
  dataDirectory: string
  version?: Version
  /** Gets each thing that the person who starts should know, one line at a time. */
  say(line: string): void
  /** Settings of PostgreSQL beside or instead of the standard ones; `fsync: 'off'` also makes the cluster unsynced. */
  settings?: Settings
}

function openDataDirectory(given: string): string {
  // Root's server runs as another user, who may pass through this folder but not list it.
  try {
    mkdirSync(given, { recursive: true, mode: process.getuid?.() === 0 ? 0o711 : 0o700 })
    return realpathSync(given)
  } catch (error) {
    const reason = 'something else stands there, or the room or right to make it is missing'
    throw new StartError(`The data folder ${given} cannot be made: ${reason}.`, { cause: error })
  }
}

function lockDataDirectory(dataDirectory: string): Lock {
  const lock = findLock(path.join(dataDirectory, 'start.lock'))
  if (lock) return lock
  throw new StartError(
    `The data folder ${dataDirectory} is in use by another start of the platform: stop that one first.`,
  )
}

async function checkPassword(url: string): Promise<void> {
  const client = new Client({ connectionString: url, connectionTimeoutMillis: 10_000 })
  client.on('error', () => undefined)
  try {
    await client.connect()
  } finally {
    await client.end()
  }
}

function urlOf({ port }: Running, home: string): string {
  return `postgres://${superuser}:${getPassword(home)}@${host}:${port}/postgres`
}

/** The server that a killed start left, when it answers; one that does not, or is just ending, is ended. */
async function findAdoptable(cluster: string, home: string): Promise<Running | undefined> {
  const left = await findRunning(cluster)
  if (!left) return undefined
  try {
    await checkPassword(urlOf(left, home))
    return left
  } catch {
    await endServer(cluster, left.processId)
    return undefined
  }
}

async function launchChecked(place: Place, cluster: string, command: Command): Promise<Running> {
  const running = await launch(place, cluster, command)
  try {
    await checkPassword(urlOf(running, place.home))
    return running
  } catch (error) {
    await endServer(cluster, running.processId)
    throw error
  }
}

async function startLocked(dataDirectory: string, options: EmbeddedOptions): Promise<Omit<EmbeddedPostgres, 'stop'>> {
  const { version = 18, say, settings = {} } = options
  const place = await getPlace(dataDirectory, say)
  const programs = getPrograms(version, place.programs)
  const cluster = await makeCluster(place, { version, programs, durable: settings['fsync'] !== 'off' })
  const left = await findAdoptable(cluster, place.home)
  const running = left ?? (await launchChecked(place, cluster, { postgres: programs.postgres, settings }))
  const { processId, port } = running
  const superuserUrl = urlOf(running, place.home)
  const adopted = left !== undefined
  say(
    `Database: PostgreSQL ${version} in ${cluster}, on ${host}:${port} (this machine only)${adopted ? ', taken over from a start that was killed' : ''}.`,
  )
  return { superuserUrl, socketOrHost: host, port, clusterDirectory: cluster, version, processId, adopted }
}

/**
 * Starts the PostgreSQL server that comes with the platform, with its cluster in (or, for a start by root into a folder
 * that the server's user cannot enter, beside) the data folder; takes over one that a killed start left running. One
 * data folder has one start at a time. The server runs in a process group of its own and must be stopped with `stop`.
 * Throws a `StartError` of one sentence when that cannot be.
 */
export async function startEmbeddedPostgres(options: EmbeddedOptions): Promise<EmbeddedPostgres> {
  let lock: Lock | undefined
  try {
    const dataDirectory = openDataDirectory(options.dataDirectory)
    const held = lockDataDirectory(dataDirectory)
    lock = held
    const server = await startLocked(dataDirectory, options)
    let stopping: Promise<void> | undefined
    const stop = async (): Promise<void> => {
      try {
        await endServer(server.clusterDirectory, server.processId)
      } finally {
        held.release()
      }
    }
    return { ...server, stop: () => (stopping ??= stop()) }
  } catch (error) {
    lock?.release()
    throw asStartError(error, `Starting the database in ${options.dataDirectory}`)
  }
}

/**
 * The address, as superuser, of the server of a data folder that another start holds; nothing when no start holds it.
 * Throws a `StartError` when the server of that start does not answer.
 */
export async function findServerInUse(dataDirectory: string): Promise<string | undefined> {
  const folder = realpathSync(dataDirectory)
  const lock = findLock(path.join(folder, 'start.lock'))
  if (lock) {
    lock.release()
    return undefined
  }
  const place = await getPlace(folder, () => undefined)
  const running = await findRunning(clusterIn(place.home))
  if (running) return urlOf(running, place.home)
  throw new StartError(`Another start of the platform is at work in ${dataDirectory}: wait until it is ready.`)
}
