import { type ChildProcess, spawn } from 'node:child_process'
import {
  closeSync,
  constants,
  fchownSync,
  fstatSync,
  existsSync,
  openSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
} from 'node:fs'
import { createServer } from 'node:net'
import path from 'node:path'
import { setTimeout as delay } from 'node:timers/promises'

import type { Place } from './data-directory.ts'
import { endServer, findPidFile, isServerOf, waitUntil } from './processes.ts'
import { StartError } from './start-error.ts'

/** Settings of PostgreSQL, by name. */
export type Settings = Readonly<Record<string, string>>

/** A server that accepts connections. */
export type Running = { processId: number; port: number }

/** The program, and settings beside or instead of the standard ones. */
export type Command = { postgres: string; settings: Settings }

/** The only address that an embedded server listens on. */
export const host = '127.0.0.1'

const { O_APPEND, O_CREAT, O_NOFOLLOW, O_WRONLY } = constants

const recoveryPatience = 120_000
const leftoverPatience = 10_000
const pauseBetweenTries = 100
const largestLog = 5_000_000

/** For a small machine; and no statement, value or detail of an error reaches the log. */
const standard: Settings = {
  listen_addresses: host,
  unix_socket_directories: '',
  max_connections: '60',
  shared_buffers: '128MB',
  jit: 'off',
  timezone: 'UTC',
  log_timezone: 'UTC',
  log_min_messages: 'log',
  log_min_error_statement: 'panic',
  log_error_verbosity: 'terse',
  log_checkpoints: 'off',
}

async function freePort(): Promise<number> {
  const server = createServer()
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject)
    server.listen(0, host, resolve)
  })
  const address = server.address()
  await new Promise((resolve) => {
    server.close(resolve)
  })
  if (address === null || typeof address === 'string') throw new StartError('This machine gives no free network port.')
  return address.port
}

function openLog({ home, account }: Place): { descriptor: number; file: string; begin: number } {
  const file = path.join(home, 'server.log')
  if (existsSync(file) && statSync(file).size > largestLog) renameSync(file, `${file}.1`)
  const descriptor = openSync(file, O_APPEND | O_CREAT | O_WRONLY | O_NOFOLLOW, 0o600)
  const { size, nlink } = fstatSync(descriptor)
  if (nlink !== 1) throw new StartError(`The log ${file} has a second name elsewhere: move it out of the way.`)
  if (account) fchownSync(descriptor, account.uid, account.gid)
  return { descriptor, file, begin: size }
}

type Attempt = { child: ChildProcess; port: number; said(): string; logFile: string }

async function begin(place: Place, cluster: string, command: Command): Promise<Attempt> {
  const port = await freePort()
  const { descriptor, file, begin } = openLog(place)
  const settings = { ...standard, ...command.settings, port: String(port) }
  const args = Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`])
  const owner = place.account ? { uid: place.account.uid, gid: place.account.gid } : {}
  const child = spawn(command.postgres, ['-D', cluster, ...args], {
    ...owner,
    cwd: '/',
    detached: true,
    env: { LC_ALL: 'C', TZ: 'UTC' },
    stdio: ['ignore', descriptor, descriptor],
  })
  closeSync(descriptor)
  await new Promise<void>((resolve, reject) => {
    child.once('spawn', resolve)
    child.once('error', reject)
  })
  child.unref()
  return { child, port, logFile: file, said: () => readFileSync(file).subarray(begin).toString('utf8') }
}

/** Whether it is worth another try: the port was taken meanwhile, or processes of a killed server are still ending. */
function isPassing(said: string): boolean {
  return /Address already in use|could not create any TCP|pre-existing shared memory block/.test(said)
}

function launchFailure(said: string, logFile: string): StartError {
  if (/No space left|Disk quota/.test(said)) {
    return new StartError(`The disk is full: the database in ${path.dirname(logFile)} cannot start.`)
  }
  if (/pre-existing shared memory block/.test(said)) {
    return new StartError(`Processes of a killed database server are still ending: wait a moment and start again.`)
  }
  const reason = said.split('\n').find((line) => /FATAL|PANIC|error|could not/.test(line)) ?? 'it gave no reason'
  return new StartError(`PostgreSQL cannot start (${reason.replace(/^.*?(FATAL|PANIC):\s*/, '')}): see ${logFile}.`)
}

function hasNumber(processId: number): boolean {
  try {
    process.kill(processId, 0)
    return true
  } catch (error) {
    return (error as NodeJS.ErrnoException).code !== 'ESRCH'
  }
}

/**
 * Removes a `postmaster.pid` whose number now belongs to another program. Where the process is simply gone PostgreSQL
 * clears the file itself, after looking whether anything still uses the server's memory.
 */
function clearStalePidFile(cluster: string): void {
  const left = findPidFile(cluster)
  if (!left || !hasNumber(left.processId) || isServerOf(cluster, left.processId)) return
  rmSync(path.join(cluster, 'postmaster.pid'), { force: true })
}

/** The server of this cluster that still runs from a start that was killed, once it accepts connections. */
export async function findRunning(cluster: string): Promise<Running | undefined> {
  const left = findPidFile(cluster)
  if (!left || !isServerOf(cluster, left.processId)) return undefined
  const { processId } = left
  const settled = (): boolean => !isServerOf(cluster, processId) || findPidFile(cluster)?.ready === true
  if (await waitUntil(settled, recoveryPatience)) {
    const now = findPidFile(cluster)
    return now?.processId === processId && now.ready ? { processId, port: now.port } : undefined
  }
  await endServer(cluster, processId)
  return undefined
}

/** Starts a server for the cluster, in a process group of its own, on a free port; waits until it accepts connections. */
export async function launch(place: Place, cluster: string, command: Command): Promise<Running> {
  const end = performance.now() + leftoverPatience
  for (;;) {
    clearStalePidFile(cluster)
    const { child, port, said, logFile } = await begin(place, cluster, command)
    const ended = (): boolean => child.exitCode !== null || child.signalCode !== null
    const ready = (): boolean => {
      const now = findPidFile(cluster)
      return now?.processId === child.pid && now?.ready === true
    }
    await waitUntil(() => ended() || ready(), recoveryPatience)
    if (!ended() && child.pid !== undefined && ready()) return { processId: child.pid, port }
    if (!ended() && child.pid !== undefined) await endServer(cluster, child.pid)
    if (!isPassing(said()) || performance.now() > end) throw launchFailure(said(), logFile)
    await delay(pauseBetweenTries)
  }
}
