import { DatabaseSync } from 'node:sqlite'

/** A held lock; `release` may be called more than once. */
export type Lock = { release(): void }

const busy = 5

/**
 * Takes the lock of `file` (created when missing), waiting at most `patience` milliseconds; undefined when another
 * process, or another caller in this one, keeps holding it. The operating system holds the lock for SQLite
 * (byte-range locks on the file), so that it ends with the process, also after `kill -9`, whatever process gets the
 * same number later.
 */
export function findLock(file: string, patience = 0): Lock | undefined {
  const database = new DatabaseSync(file, { timeout: patience })
  try {
    database.exec('BEGIN EXCLUSIVE')
  } catch (error) {
    database.close()
    if ((error as { errcode?: number }).errcode === busy) return undefined
    throw error
  }
  return {
    release() {
      if (database.isOpen) database.close()
    },
  }
}
