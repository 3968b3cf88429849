import { execFileSync } from 'node:child_process'
import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { setTimeout as delay } from 'node:timers/promises'

/** What `postmaster.pid` says about a server; `ready` when it accepts connections. */
export type PidFile = { processId: number; port: number; ready: boolean }

function isZombie(processId: number): boolean {
  if (process.platform !== 'linux') return false
  try {
    const stat = readFileSync(`/proc/${processId}/stat`, 'utf8')
    return /^[ZX]/.test(stat.slice(stat.lastIndexOf(')') + 2))
  } catch {
    return false
  }
}

/** Whether a process with this number runs; a zombie does not. */
export function isRunning(processId: number): boolean {
  try {
    process.kill(processId, 0)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ESRCH') return false
  }
  return !isZombie(processId)
}

function commandLine(processId: number): string[] {
  try {
    if (process.platform === 'linux') return readFileSync(`/proc/${processId}/cmdline`, 'utf8').split('\0')
    return execFileSync('ps', ['-o', 'args=', '-p', String(processId)], { encoding: 'utf8' }).split(' ')
  } catch {
    return []
  }
}

/** Whether that process is a PostgreSQL server of this cluster, and no other that got the number of one that ended. */
export function isServerOf(clusterDirectory: string, processId: number): boolean {
  return isRunning(processId) && commandLine(processId).join(' ').includes(`-D ${clusterDirectory} `)
}

/** The `postmaster.pid` of the cluster; undefined when there is none or it is not complete yet. */
export function findPidFile(clusterDirectory: string): PidFile | undefined {
  try {
    const lines = readFileSync(path.join(clusterDirectory, 'postmaster.pid'), 'utf8').split('\n')
    const [processId, port] = [Number(lines[0]), Number(lines[3])]
    if (!Number.isInteger(processId) || processId <= 1) return undefined
    return { processId, port, ready: lines[7]?.trim() === 'ready' }
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined
    throw error
  }
}

/** Waits until `done` holds, looking every 10 ms, at most `patience` ms. @returns whether it did. */
export async function waitUntil(done: () => boolean, patience: number): Promise<boolean> {
  const end = performance.now() + patience
  while (!done()) {
    if (performance.now() > end) return false
    await delay(10)
  }
  return true
}

function parentOf(processId: number): number {
  try {
    const stat = readFileSync(`/proc/${processId}/stat`, 'utf8')
    return Number(stat.slice(stat.lastIndexOf(')') + 4).split(' ')[0])
  } catch {
    return 0
  }
}

function childrenOf(processId: number): number[] {
  if (process.platform === 'linux') return allProcesses().filter((one) => parentOf(one) === processId)
  const table = execFileSync('ps', ['-A', '-o', 'pid=,ppid='], { encoding: 'utf8' }).trim().split('\n')
  const pairs = table.map((line) => line.trim().split(/\s+/).map(Number))
  return pairs.flatMap(([child, parent]) => (child !== undefined && parent === processId ? [child] : []))
}

function allProcesses(): number[] {
  if (process.platform === 'linux') {
    return readdirSync('/proc')
      .filter((name) => /^\d+$/.test(name))
      .map(Number)
  }
  return execFileSync('ps', ['-A', '-o', 'pid='], { encoding: 'utf8' }).trim().split('\n').map(Number)
}

function send(signal: NodeJS.Signals, processId: number): void {
  try {
    process.kill(processId, signal)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ESRCH') throw error
  }
}

/** Ends every program that works on a folder whose path begins like this (as `-D`), left by a start that was killed. */
export async function endWorkOn(beginOfPath: string): Promise<void> {
  const working = allProcesses().filter((one) => commandLine(one).join(' ').includes(` -D ${beginOfPath}`))
  for (const one of working) send('SIGKILL', one)
  await waitUntil(() => !working.some(isRunning), forcedPatience)
}

const fastPatience = 4000
const immediatePatience = 2000
const forcedPatience = 1000

/**
 * Ends a PostgreSQL server: a fast shutdown, after 4 s an immediate one (the next start recovers from the log), after
 * 6 s by force, with its processes. Source: PostgreSQL manual, "Shutting Down the Server".
 */
export async function endServer(clusterDirectory: string, processId: number): Promise<void> {
  // A server that is ending loses its command line before its number, so each question is asked for itself.
  const gone = (): boolean => !isRunning(processId)
  const ours = (): boolean => isServerOf(clusterDirectory, processId)
  if (!ours()) return
  send('SIGINT', processId)
  if (await waitUntil(gone, fastPatience)) return
  if (ours()) send('SIGQUIT', processId)
  if (await waitUntil(gone, immediatePatience)) return
  const all = ours() ? [processId, ...childrenOf(processId)] : []
  for (const one of all) send('SIGKILL', one)
  await waitUntil(() => !all.some(isRunning), forcedPatience)
}
