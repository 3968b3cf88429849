import { mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs'
import path from 'node:path'

const prefix = 'linkage-'
/** A folder nothing was added to for this long, of a process that is gone, is left over: in milliseconds. */
const abandonedAfter = 3_600_000

function isRunning(owner: number): boolean {
  try {
    process.kill(owner, 0)
    return true
  } catch (error) {
    return !(error instanceof Error && 'code' in error && error.code === 'ESRCH')
  }
}

/** Removes folders of runs that were killed and could not clean up. */
function removeAbandoned(parent: string, now: number): void {
  for (const name of readdirSync(parent)) {
    const owner = /^linkage-(\d+)-\w{6}$/.exec(name)?.[1]
    if (owner === undefined || isRunning(Number(owner))) continue
    const folder = path.join(parent, name)
    const found = statSync(folder, { throwIfNoEntry: false })
    if (found === undefined || found.uid !== process.getuid?.()) continue
    if (now - found.mtimeMs > abandonedAfter) rmSync(folder, { recursive: true, force: true })
  }
}

/** A folder for one run, and how it is removed. */
export type WorkingFolder = { readonly folder: string; readonly remove: () => void }

/**
 * Makes a folder that is removed by `remove`, or else when the process exits; folders that killed processes left there
 * an hour ago or earlier are removed first.
 */
export function makeWorkingFolder(parent: string, now: number): WorkingFolder {
  removeAbandoned(parent, now)
  const folder = mkdtempSync(path.join(parent, `${prefix}${process.pid}-`))
  const drop = (): void => rmSync(folder, { recursive: true, force: true, maxRetries: 5 })
  process.once('exit', drop)
  return {
    folder,
    remove: () => {
      process.off('exit', drop)
      drop()
    },
  }
}
