// Makes a checkout ready to run, under any Node from 20 on: installs the locked dependencies when they are missing or
// stale, and writes node_modules/.lantaarn/node, which starts the pinned Node with the flags that the sources need.
// With --browser it also finds or installs the browser that the journeys are tested with.
import { execFileSync, spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { chmodSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'

const root = path.dirname(path.dirname(fileURLToPath(import.meta.url)))
const modules = path.join(root, 'node_modules')
const state = path.join(modules, '.lantaarn')
const pinnedMajor = 24

function stop(sentence) {
  console.error(sentence)
  process.exit(1)
}

function lockDigest() {
  return createHash('sha256')
    .update(readFileSync(path.join(root, 'package-lock.json')))
    .digest('hex')
}

function installedDigest() {
  const file = path.join(state, 'lock')
  return existsSync(file) ? readFileSync(file, 'utf8') : ''
}

function installDependencies() {
  const digest = lockDigest()
  if (installedDigest() === digest) return
  console.error('Installing dependencies (once, about a minute) …')
  // Not `npm ci`: it refuses a lock file when a registry lacks a package that only other platforms need.
  const result = spawnSync(
    'npm',
    ['install', '--no-save', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'],
    {
      cwd: root,
      stdio: ['ignore', 2, 2],
    },
  )
  if (result.status !== 0) stop('The dependencies could not be installed: see the message of npm above.')
  mkdirSync(state, { recursive: true })
  writeFileSync(path.join(state, 'lock'), digest)
}

function pinnedNode() {
  const shipped = path.join(modules, `node-${process.platform}-${process.arch}`, 'bin', 'node')
  if (existsSync(shipped)) return shipped
  if (Number(process.versions.node.split('.')[0]) >= pinnedMajor) return process.execPath
  return stop(
    `No Node ${pinnedMajor} is packaged for ${process.platform}-${process.arch}: install Node ${pinnedMajor} and start again.`,
  )
}

function writeLauncher() {
  const loader = path.join(root, 'scripts', 'loader.mjs')
  const quote = (text) => `'${text.replaceAll("'", String.raw`'\''`)}'`
  const script = [
    '#!/bin/sh',
    `exec ${quote(pinnedNode())} --conditions=lantaarn-source --import ${quote(loader)} "$@"`,
    '',
  ].join('\n')
  const file = path.join(state, 'node')
  if (existsSync(file) && readFileSync(file, 'utf8') === script) return
  writeFileSync(file, script)
  chmodSync(file, 0o755)
}

/** The shell that Chromium has for work without a screen takes less than half of the CPU of the whole browser. */
const shell = 'chromium-headless-shell'
const browsers = [shell, 'chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable']

function findBrowser() {
  const folders = (process.env.PATH ?? '').split(path.delimiter)
  const candidates = browsers.flatMap((name) => folders.map((folder) => path.join(folder, name)))
  return [process.env.LANTAARN_CHROMIUM, ...candidates].find((file) => file && existsSync(file))
}

/** Whether packages can be installed here; a machine without a network is not waited for. */
const mayInstall = process.platform === 'linux' && process.getuid?.() === 0
const patience = ['-o', 'Acquire::Retries=0', '-o', 'Acquire::http::Timeout=20']

function installPackages(...names) {
  const quiet = { stdio: ['ignore', 'ignore', 2], env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } }
  execFileSync('apt-get', ['update', '-qq', ...patience], quiet)
  execFileSync('apt-get', ['install', '-y', '-qq', '--no-install-recommends', ...patience, ...names], quiet)
}

function installBrowser() {
  if (!mayInstall)
    stop('The browser tests need Chromium: install it, or name it in LANTAARN_CHROMIUM, and start again.')
  console.error('Installing Chromium for the browser tests (once) …')
  try {
    installPackages('chromium', 'fonts-dejavu-core')
  } catch {
    stop('Chromium could not be installed with apt-get: install it by hand, or name it in LANTAARN_CHROMIUM.')
  }
}

/** Once in a checkout: where there is no shell to be had, the whole browser does the same for more. */
function installShell() {
  if (!mayInstall) return
  console.error('Installing the headless shell of Chromium, which makes the browser tests lighter (once) …')
  try {
    installPackages(shell, 'fonts-dejavu-core')
  } catch {
    console.error('There is none to be had here: the tests use the browser as it is.')
  }
}

/** Writes down which browser the tests use. */
function prepareBrowser() {
  const file = path.join(state, 'chromium')
  if (!existsSync(file) && path.basename(findBrowser() ?? '') !== shell && !process.env.LANTAARN_CHROMIUM)
    installShell()
  if (findBrowser() === undefined) installBrowser()
  writeFileSync(
    file,
    findBrowser() ?? stop('Chromium was installed but cannot be found: name it in LANTAARN_CHROMIUM.'),
  )
}

if (Number(process.versions.node.split('.')[0]) < 20) {
  stop(`Node ${process.versions.node} is too old to begin with: install Node 20 or newer.`)
}
installDependencies()
writeLauncher()
if (process.argv.includes('--browser')) prepareBrowser()
