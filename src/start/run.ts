import { existsSync } from 'node:fs'
import path from 'node:path'
import { buildApp, jobs } from '../app.ts'
import type { Config } from '../config.ts'
import { idMaker, systemClock, systemPause, systemRandom } from '../platform/clock/system.ts'
import { loadKeyRing, type KeyRing } from '../platform/crypto/key-ring.ts'
import { openDatabase } from '../platform/db/database.ts'
import { startJobs } from '../platform/jobs/worker.ts'
import { jsonLogger } from '../platform/log/logger.ts'
import { noMail, smtpMail } from '../platform/mail/mail.ts'
import type { Platform } from '../platform/platform.ts'
import { freeBytesOf } from '../platform/postgres/disk.ts'
import { checkAddress, listen } from './address.ts'
import { readyDatabase } from './database.ts'
import { firstLoad } from './first-load.ts'
import { stopperOf } from './stopping.ts'
import { loadTheme } from './theme.ts'

/** A platform that serves. */
export type Running = { address: string; stop(): Promise<void> }

type Step = () => Promise<unknown>

/**
 * Starts everything in order and returns when it serves. When a step fails, what was started is stopped again, in the
 * opposite order; `stop` does the same later. `say` gets what the person who starts must know, a line at a time; when
 * `stopping` is aborted it throws at the next step.
 */
export async function run(
  config: Config,
  { say, stopping }: { say: (line: string) => void; stopping: AbortSignal },
): Promise<Running> {
  const undo: Step[] = []
  const stop = async () => {
    for (let step = undo.pop(); step !== undefined; step = undo.pop()) await step()
  }
  try {
    await checkAddress(config)
    const theme = loadTheme(config.theme)
    const keys = loadKeyRing({
      file: config.keyFile,
      dataDirectory: config.dataDirectory,
      mayCreate: config.database !== undefined || !existsSync(path.join(config.dataDirectory, 'roles.secret')),
      random: systemRandom,
    })
    const database = await readyDatabase(config, say)
    undo.push(() => database.stop())
    stopping.throwIfAborted()
    const freeBytes = async () => (database.embedded ? freeBytesOf(config.dataDirectory) : undefined)
    const platform = makePlatform(config, { keys, url: database.app, connections: 16, say, theme, freeBytes })
    undo.push(() => platform.database.destroy())
    await firstLoad(platform, { config, embedded: database.embedded, url: database.app, say, stopping })
    const workerDatabase = openDatabase(database.worker, { connections: 3, say })
    undo.push(() => workerDatabase.destroy())
    const worker = await startJobs(platform, { workerUrl: database.worker, database: workerDatabase, jobs })
    undo.push(() => worker.stop())
    const server = await buildApp(platform, { proxies: config.proxies })
    undo.push(stopperOf(server))
    stopping.throwIfAborted()
    await listen(server, config)
    return { address: config.origin, stop }
  } catch (error) {
    await stop()
    throw error
  }
}

/** Puts the platform together for a database and the keys. */
function makePlatform(
  config: Config,
  parts: {
    keys: KeyRing
    url: string
    connections: number
    say(line: string): void
    theme: Platform['theme']
    freeBytes: Platform['storage']['freeBytes']
  },
): Platform {
  return {
    database: openDatabase(parts.url, { connections: parts.connections, say: parts.say }),
    keys: parts.keys,
    clock: systemClock,
    random: systemRandom,
    newId: idMaker(systemClock, systemRandom),
    pause: systemPause,
    log: jsonLogger(systemClock, (line) => void process.stdout.write(line)),
    mail: config.mail === undefined ? noMail : smtpMail(config.mail.server, config.mail.from),
    origin: config.origin,
    regions: config.regions,
    clamd: config.clamd,
    storage: { draftBytes: config.draftStorage, totalBytes: config.fileStorage, freeBytes: parts.freeBytes },
    theme: parts.theme,
  }
}
