import { execFileSync, spawnSync } from 'node:child_process'

import { StartError } from './start-error.ts'

/** The user that PostgreSQL runs as; undefined where that is simply the user of this process. */
export type Account = { uid: number; gid: number; name: string }

const accountName = 'lantaarn-db'

function findNumber(flag: '-u' | '-g'): number | undefined {
  const { status, stdout } = spawnSync('id', [flag, accountName], { encoding: 'utf8' })
  return status === 0 ? Number(stdout.trim()) : undefined
}

function findAccount(): Account | undefined {
  const uid = findNumber('-u')
  const gid = findNumber('-g')
  return uid === undefined || gid === undefined ? undefined : { uid, gid, name: accountName }
}

function createAccount(): void {
  const args = ['--system', '--user-group', '--no-create-home', '--home-dir', '/nonexistent']
  execFileSync('/usr/sbin/useradd', [...args, '--shell', '/usr/sbin/nologin', accountName], {
    stdio: ['ignore', 'ignore', 'pipe'],
  })
}

/**
 * The unprivileged system user for a start by root (PostgreSQL refuses to run as root); creates it once and says so.
 * Throws a `StartError` where that is impossible.
 */
export function getSystemAccount(say: (line: string) => void): Account {
  const known = findAccount()
  if (known) return known
  let failure: unknown
  try {
    createAccount()
    say(`Database: made the system user ${accountName}, because PostgreSQL refuses to run as root.`)
  } catch (error) {
    failure = error
  }
  const made = findAccount()
  if (made) return made
  throw new StartError(
    `PostgreSQL refuses to run as root and the system user ${accountName} cannot be made: make it by hand (useradd --system ${accountName}), or start as an ordinary user.`,
    { cause: failure },
  )
}

/** Whether `account` can enter `folder` (search permission on it and on everything above it). */
export function canEnter(account: Account, folder: string): boolean {
  const { uid, gid } = account
  const { status, error } = spawnSync('/bin/sh', ['-c', 'cd "$1"', 'sh', folder], {
    uid,
    gid,
    cwd: '/',
    stdio: 'ignore',
  })
  if (error) {
    throw new StartError(`Root cannot run a program as ${account.name} here: start as an ordinary user.`, {
      cause: error,
    })
  }
  return status === 0
}
