import { createHash, randomBytes } from 'node:crypto'
import {
  chmodSync,
  existsSync,
  lchownSync,
  lstatSync,
  mkdirSync,
  readFileSync,
  renameSync,
  writeFileSync,
} from 'node:fs'
import path from 'node:path'

import { type Account, canEnter, getSystemAccount } from './account.ts'
import { endServer, findPidFile } from './processes.ts'
import { StartError } from './start-error.ts'

/** Where a cluster and the PostgreSQL programs live, and as whom they run. */
export type Place = {
  /** Folder of mode 0700 that holds the cluster, its password file and its log. */
  home: string
  /** Folder that holds the copies of the PostgreSQL programs. */
  programs: string
  account: Account | undefined
}

const systemFolder = '/var/lib/lantaarn'
const pointerName = 'postgres-location'

/** The cluster folder inside a home. */
export function clusterIn(home: string): string {
  return path.join(home, 'cluster')
}

/** Nothing that root does here may be led elsewhere by a link that a less trusted user made. */
function checkIsFolder(folder: string): void {
  if (lstatSync(folder).isDirectory()) return
  throw new StartError(`${folder} should be a folder of the database and is something else: move it out of the way.`)
}

function makeHome(home: string, account: Account | undefined): void {
  if (!existsSync(home)) mkdirSync(home, { mode: 0o700 })
  checkIsFolder(home)
  chmodSync(home, 0o700)
  if (account) lchownSync(home, account.uid, account.gid)
}

function ownerOf(cluster: string): Account {
  checkIsFolder(path.dirname(cluster))
  checkIsFolder(cluster)
  const { uid, gid } = lstatSync(cluster)
  return { uid, gid, name: `the user with number ${uid}` }
}

function openSystemFolder(account: Account): void {
  if (mkdirSync(systemFolder, { recursive: true }) !== undefined) chmodSync(systemFolder, 0o755)
  if (canEnter(account, systemFolder)) return
  throw new StartError(`${account.name} cannot enter ${systemFolder}: give that user the right to pass through it.`)
}

function homeElsewhere(dataDirectory: string): string {
  const digest = createHash('sha256').update(dataDirectory).digest('hex').slice(0, 16)
  const name = path.basename(dataDirectory).replaceAll(/[^a-zA-Z0-9_-]/g, '_')
  return path.join(systemFolder, `${name}-${digest}`)
}

function checkPointer(pointer: string, home: string): void {
  const told = readFileSync(pointer, 'utf8').trim()
  if (!existsSync(told)) {
    throw new StartError(
      `The database of this data folder lay in ${told} and is not there any more: put it back, or remove ${pointer} to begin with an empty database.`,
    )
  }
  if (told === home) return
  throw new StartError(
    `This data folder was moved or copied, and its database lies in ${told}: put the folder back, or remove ${pointer} to begin with an empty database.`,
  )
}

async function setAside(home: string, say: (line: string) => void): Promise<void> {
  const left = findPidFile(clusterIn(home))
  if (left) await endServer(clusterIn(home), left.processId)
  const aside = `${home}-set-aside-${randomBytes(4).toString('hex')}`
  renameSync(home, aside)
  say(`Database: ${home} belonged to an earlier data folder at the same path and was set aside as ${aside}.`)
}

function placeInside(home: string, account: Account): Place {
  const owner = existsSync(clusterIn(home)) ? ownerOf(clusterIn(home)) : account
  if (!canEnter(owner, path.dirname(home))) {
    throw new StartError(
      `The database in ${home} runs as ${owner.name}, who cannot enter that folder any more: give that user the right to pass through the folders above it.`,
    )
  }
  makeHome(home, owner)
  return { home, programs: systemFolder, account: owner }
}

async function placeForRoot(dataDirectory: string, say: (line: string) => void): Promise<Place> {
  const account = getSystemAccount(say)
  openSystemFolder(account)
  const inside = path.join(dataDirectory, 'postgres')
  const pointer = path.join(dataDirectory, pointerName)
  const pointed = existsSync(pointer)
  if (existsSync(clusterIn(inside)) || (!pointed && canEnter(account, dataDirectory))) {
    return placeInside(inside, account)
  }
  const home = homeElsewhere(dataDirectory)
  if (pointed) checkPointer(pointer, home)
  else if (existsSync(clusterIn(home))) await setAside(home, say)
  say(`Database: ${account.name} cannot enter ${dataDirectory}, so its files are kept in ${home}.`)
  makeHome(home, account)
  if (!pointed) writeFileSync(pointer, `${home}\n`, { mode: 0o600 })
  return { home, programs: systemFolder, account }
}

/** The place of the cluster of `dataDirectory` (an existing folder, as a real path); made when it is not there yet. */
export async function getPlace(dataDirectory: string, say: (line: string) => void): Promise<Place> {
  if (process.getuid?.() === 0) return placeForRoot(dataDirectory, say)
  const home = path.join(dataDirectory, 'postgres')
  const pointer = path.join(dataDirectory, pointerName)
  if (existsSync(pointer)) {
    throw new StartError(
      `The database of this data folder was made by root: start as root, or use another data folder.`,
    )
  }
  makeHome(home, undefined)
  return { home, programs: home, account: undefined }
}
