import { execFile } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import {
  existsSync,
  lchownSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import path from 'node:path'
import { promisify } from 'node:util'

import type { Account } from './account.ts'
import { clusterIn, type Place } from './data-directory.ts'
import { endWorkOn } from './processes.ts'
import type { Programs, Version } from './programs.ts'
import { StartError } from './start-error.ts'

/** The superuser of an embedded cluster. */
export const superuser = 'postgres'

const passwordName = 'superuser-password'

function readVersion(cluster: string): number {
  return Number(readFileSync(path.join(cluster, 'PG_VERSION'), 'utf8').trim())
}

/** The password of the superuser, kept beside the cluster in a file that only its user (and root) can read. */
export function getPassword(home: string): string {
  const file = path.join(home, passwordName)
  if (!existsSync(file)) {
    throw new StartError(`The password file ${file} of the database is missing: put it back from a backup.`)
  }
  return readFileSync(file, 'utf8').trim()
}

function writePassword({ home, account }: Place): string {
  const file = path.join(home, passwordName)
  rmSync(file, { force: true })
  writeFileSync(file, `${randomBytes(24).toString('hex')}\n`, { mode: 0o600, flag: 'wx' })
  if (account) lchownSync(file, account.uid, account.gid)
  return file
}

/** What initdb said, as one sentence. */
function initFailure(error: unknown, home: string): StartError {
  const { stderr = '', message = '' } = error as { stderr?: string; message?: string }
  const lines = (stderr || message).split('\n')
  const reason = lines.find((line) => /No space left|Disk quota/.test(line))
  if (reason !== undefined)
    return new StartError(`The disk is full: no database can be made in ${home}.`, { cause: error })
  const said = lines.find((line) => /error|fatal|could not|cannot/i.test(line)) ?? lines[0] ?? ''
  return new StartError(`No database can be made in ${home}: ${said.trim()}`, { cause: error })
}

function localeOf(version: Version): string[] {
  if (version >= 17) return ['--locale=C', '--locale-provider=builtin', '--builtin-locale=C.UTF-8']
  return ['--locale=C.UTF-8']
}

const making = 'cluster-in-the-making-'

/** The initdb of a start that was killed may still be at work, and would make its folder again. */
async function removeHalfMade(home: string): Promise<void> {
  await endWorkOn(path.join(home, making))
  for (const name of readdirSync(home).filter((name) => name.startsWith(making))) {
    rmSync(path.join(home, name), { recursive: true, force: true, maxRetries: 10 })
  }
}

function makeEmptyFolder(home: string, account: Account | undefined): string {
  const folder = path.join(home, `${making}${randomBytes(4).toString('hex')}`)
  mkdirSync(folder, { mode: 0o700 })
  if (account) lchownSync(folder, account.uid, account.gid)
  return folder
}

type Wishes = { version: Version; programs: Programs; durable: boolean }

/**
 * Makes the cluster of `place` when there is none yet: UTF-8, code point order, page checksums, passwords by
 * SCRAM-SHA-256. It gets its name only when it is complete, so that a killed start leaves no half cluster.
 */
export async function makeCluster(place: Place, { version, programs, durable }: Wishes): Promise<string> {
  const { home, account } = place
  const cluster = clusterIn(home)
  if (existsSync(cluster)) {
    const found = readVersion(cluster)
    if (found === version) return cluster
    throw new StartError(
      `The database in ${home} is of PostgreSQL ${found} and cannot be started by version ${version}.`,
    )
  }
  await removeHalfMade(home)
  const folder = makeEmptyFolder(home, account)
  const args = ['-D', folder, '-U', superuser, '-A', 'scram-sha-256', `--pwfile=${writePassword(place)}`]
  args.push('-E', 'UTF8', '-k', '--text-search-config=simple', '--no-instructions', ...localeOf(version))
  if (!durable) args.push('--no-sync')
  const owner = account ? { uid: account.uid, gid: account.gid } : {}
  try {
    await promisify(execFile)(programs.initdb, args, { ...owner, cwd: '/', env: { LC_ALL: 'C', TZ: 'UTC' } })
  } catch (error) {
    rmSync(folder, { recursive: true, force: true })
    throw initFailure(error, home)
  }
  renameSync(folder, cluster)
  return cluster
}
