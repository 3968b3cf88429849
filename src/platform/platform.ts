import type { Clock, NewId, Pause, RandomBytes } from './clock/clock.ts'
import type { KeyRing } from './crypto/key-ring.ts'
import type { Database } from './db/database.ts'
import type { Logger } from './log/logger.ts'
import type { Mail } from './mail/mail.ts'

/** What every use case stands on. Made once at the start, or by a test, and handed down; there are no globals. */
export type Platform = {
  database: Database
  keys: KeyRing
  clock: Clock
  pause: Pause
  random: RandomBytes
  newId: NewId
  log: Logger
  mail: Mail
  /** The public origin, such as https://meld.example.nl, without a slash at the end. */
  origin: string
  /** Codes of the configurations that this installation serves; the first is the default. */
  regions: readonly [string, ...string[]]
  /** Address of a ClamAV daemon; absent: files are not scanned. */
  clamd: string | undefined
  /**
   * Room for files. `draftBytes`: what those of all unsent drafts may take together; `totalBytes`: all files, also of sent
   * reports; `freeBytes`: what is left on the disk of the database, undefined where that is not ours to see.
   */
  storage: { draftBytes: number; totalBytes: number; freeBytes(): Promise<number | undefined> }
  /** The look of a municipality in the place of ours: style to send under a path of its own. */
  theme?: { path: string; css: string } | undefined
}
