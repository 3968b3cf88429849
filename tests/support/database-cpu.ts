import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { cpuOfTree } from './cpu.ts'
import { type Announcement, folderOfServer, versions } from './database-keeper-words.ts'

/** What the servers used that were stopped, in seconds, in a file beside the data of a version. */
const fileOf = (folder: string) => path.join(folder, 'cpu')

function cpuOfStopped(folder: string): number {
  return existsSync(fileOf(folder)) ? Number(readFileSync(fileOf(folder), 'utf8')) : 0
}

function cpuOfRunning(folder: string): number {
  const file = path.join(folder, 'server.json')
  if (!existsSync(file)) return 0
  return cpuOfTree((JSON.parse(readFileSync(file, 'utf8')) as Announcement).server)
}

/** Keeps what a server used that is about to be stopped. */
export function keepCpu(folder: string, server: number): void {
  writeFileSync(fileOf(folder), String(cpuOfStopped(folder) + cpuOfTree(server)))
}

/** Seconds of CPU that the PostgreSQL servers of the tests in this checkout ever used. */
export function cpuOfTestServers(): number {
  return versions.map(folderOfServer).reduce((sum, folder) => sum + cpuOfStopped(folder) + cpuOfRunning(folder), 0)
}
