import path from 'node:path'
import { DatabaseSync } from 'node:sqlite'

import { StartError } from './start-error.ts'

/** A held lock; `release` may be called more than once. */
export type Lock = { release(): void }

const busy = 5
const full = 13
const notWritable = new Set<unknown>([8, 14])

function lockFailure(error: unknown, file: string): unknown {
  const { errcode } = error as { errcode?: number }
  if (errcode === full) {
    return new StartError(`The disk is full: the folder ${path.dirname(file)} cannot be used.`, { cause: error })
  }
  if (!notWritable.has(errcode)) return error
  return new StartError(`The folder ${path.dirname(file)} cannot be used: the permission to write in it is missing.`, {
    cause: error,
  })
}

function openDatabase(file: string, patience: number): DatabaseSync {
  try {
    return new DatabaseSync(file, { timeout: patience })
  } catch (error) {
    throw lockFailure(error, file)
  }
}

/**
 * Takes the lock of `file` (created when missing), waiting at most `patience` milliseconds; undefined when another
 * process, or another caller in this one, keeps holding it. The operating system holds the lock for SQLite
 * (byte-range locks on the file), so that it ends with the process, also after `kill -9`, whatever process gets the
 * same number later. Throws a `StartError` when the file cannot be written.
 */
export function findLock(file: string, patience = 0): Lock | undefined {
  const database = openDatabase(file, patience)
  try {
    database.exec('BEGIN EXCLUSIVE')
  } catch (error) {
    database.close()
    if ((error as { errcode?: number }).errcode === busy) return undefined
    throw lockFailure(error, file)
  }
  return {
    release() {
      if (database.isOpen) database.close()
    },
  }
}
