import assert from 'node:assert/strict'
import { execFileSync, spawnSync } from 'node:child_process'
import {
  chmodSync,
  chownSync,
  existsSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import path from 'node:path'
import { after, describe, test } from 'node:test'

import { heldStart, makeDataFolder, removeDataFolder, removeDataFolders, type Told } from './testing/held-start.ts'

after(removeDataFolders)

const root = process.getuid?.() === 0
const onlyRoot = root ? {} : { skip: 'only root can start as root' }

/** The user and group 65534 own nothing, on every Linux. */
const nobody = 65_534

async function tell(folder: string, options: Parameters<typeof heldStart>[1] = {}): Promise<Told> {
  const held = heldStart(folder, options)
  const told = await held.next<Told>()
  await held.goOn()
  return told
}

/** A start in another process that prints why it is refused. */
function startCommand(dataDirectory: string): string[] {
  const embedded = JSON.stringify(new URL('embedded.ts', import.meta.url).href)
  const given = JSON.stringify({ dataDirectory })
  const script = `const { startEmbeddedPostgres } = await import(${embedded})
    await startEmbeddedPostgres({ ...${given}, say() {} }).catch((error) => console.log(error.name, error.message))`
  return [process.execPath, '--input-type=module', '-e', script]
}

function mode(file: string): string {
  return (statSync(file).mode & 0o777).toString(8)
}

function modesAbove(file: string): string[] {
  return path.dirname(file) === file ? [] : [mode(path.dirname(file)), ...modesAbove(path.dirname(file))]
}

describe('a start by root', () => {
  test('runs the server as a system user, in the data folder when that user can enter it', onlyRoot, async () => {
    const folder = makeDataFolder()
    chmodSync(folder, 0o711)
    const held = heldStart(folder)
    const { server } = await held.next<Told>()
    assert.equal(server?.clusterDirectory, path.join(folder, 'postgres/cluster'))
    const { uid } = statSync(`/proc/${server.processId}`)
    assert.notEqual(uid, 0)
    assert.equal(statSync(server.clusterDirectory).uid, uid)
    await held.goOn()
  })

  test('keeps the cluster elsewhere when that user cannot enter the data folder', onlyRoot, async () => {
    const outer = makeDataFolder()
    const folder = path.join(outer, 'data')
    const [before, temporary] = [modesAbove(folder), path.dirname(outer)]
    const { server, lines } = await tell(folder)
    assert.ok(server)
    const home = path.dirname(server.clusterDirectory)
    assert.ok(lines.some((line) => line.includes(folder) && line.includes(home)))
    assert.equal(server.clusterDirectory.startsWith(temporary), false)
    assert.equal(mode(home), '700')
    assert.deepEqual(modesAbove(folder), before)
    assert.equal((await tell(folder)).server?.clusterDirectory, server.clusterDirectory)

    const moved = path.join(outer, 'moved')
    renameSync(folder, moved)
    assert.match((await tell(moved)).refused ?? '', /was moved or copied/)

    const begunAnew = await tell(folder)
    const aside = begunAnew.lines.find((line) => line.includes('set aside as'))
    assert.equal(begunAnew.server?.clusterDirectory, server.clusterDirectory)
    rmSync(/ as (.*)\.$/.exec(aside ?? '')?.[1] ?? '', { recursive: true })
    renameSync(path.dirname(server.clusterDirectory), `${folder}/lost`)
    assert.match((await tell(folder)).refused ?? '', /is not there any more/)
    removeDataFolder(folder)
  })

  test('says what to do when the system user is missing and cannot be made', onlyRoot, (context) => {
    const folder = makeDataFolder()
    const accounts = path.join(folder, 'passwd')
    writeFileSync(accounts, readFileSync('/etc/passwd', 'utf8').replaceAll(/^lantaarn-db:.*\n/gm, ''))
    const hide = 'mount --bind "$0" /etc/passwd && mount --bind /dev/null /usr/sbin/useradd && exec "$@"'
    const [command, ...args] = ['unshare', '--mount', 'sh', '-c', hide, accounts] as const
    if (spawnSync(command, [...args, 'true']).status !== 0) return context.skip('this machine hides no files')
    const { stdout } = spawnSync(command, [...args, ...startCommand(path.join(folder, 'data'))], { encoding: 'utf8' })
    assert.match(stdout, /^StartError PostgreSQL refuses to run as root and [^\n]+ make it by hand [^\n]+\.\n$/)
  })

  test('is not led out of the data folder by a link', onlyRoot, async () => {
    const folder = makeDataFolder()
    const elsewhere = makeDataFolder()
    const before = statSync(elsewhere)
    chmodSync(folder, 0o711)
    symlinkSync(elsewhere, path.join(folder, 'postgres'))
    assert.match((await tell(folder)).refused ?? '', /should be a folder/)
    assert.equal(statSync(elsewhere).uid, before.uid)
  })

  test('says what to do when the disk is full', onlyRoot, async (context) => {
    const folder = makeDataFolder()
    const { status } = spawnSync('/bin/mount', ['-t', 'tmpfs', '-o', 'size=70m,mode=711', 'tmpfs', folder])
    if (status !== 0) return context.skip('this machine does not let a small disk be mounted')
    const filler = path.join(folder, 'filler')
    try {
      writeFileSync(filler, Buffer.alloc(50_000_000))
      assert.match((await tell(folder)).refused ?? '', /^The disk is full: [^\n]+\.$/)
      assert.equal(existsSync(path.join(folder, 'postgres/cluster')), false)
      rmSync(filler)
      assert.equal((await tell(folder)).refused, undefined)
      spawnSync('dd', ['if=/dev/zero', `of=${filler}`, 'bs=4096'])
      assert.match((await tell(folder)).refused ?? '', /^The disk is full: [^\n]+\.$/)
      rmSync(filler)
      assert.equal((await tell(folder)).refused, undefined)
    } finally {
      execFileSync('/bin/umount', [folder])
    }
  })

  test('says what to do when root may not become another user', onlyRoot, async (context) => {
    const fake = ['setpriv', '--reuid=65534', '--regid=65534', '--clear-groups', 'unshare', '--map-root-user']
    const [command = '', ...args] = fake
    if (spawnSync(command, [...args, 'true']).status !== 0) return context.skip('this machine has no user namespaces')
    const folder = makeDataFolder()
    chownSync(folder, nobody, nobody)
    const { stdout } = spawnSync(command, [...args, ...startCommand(folder)], { encoding: 'utf8' })
    assert.match(stdout, /^StartError Root cannot run a program as [^\n]+: start as an ordinary user\.\n$/)
  })
})

describe('a start by an ordinary user', () => {
  const canBecomeNobody =
    root && spawnSync('test', ['-r', import.meta.filename], { uid: nobody, gid: nobody }).status === 0
  const ordinary = canBecomeNobody
    ? {}
    : { skip: 'only root, with a checkout that everybody can read, can try another user' }

  test('keeps everything in the data folder, as that user', ordinary, async () => {
    const folder = makeDataFolder()
    chownSync(folder, nobody, nobody)
    const held = heldStart(folder, { uid: nobody })
    const { server } = await held.next<Told>()
    assert.equal(server?.clusterDirectory, path.join(folder, 'postgres/cluster'))
    assert.equal(statSync(`/proc/${server.processId}`).uid, nobody)
    assert.equal(mode(path.dirname(server.clusterDirectory)), '700')
    await held.goOn()

    const byRoot = heldStart(folder)
    const { server: again, refused = '' } = await byRoot.next<Told>()
    if (again) assert.equal(statSync(`/proc/${again.processId}`).uid, nobody)
    else assert.match(refused, /cannot enter/)
    await byRoot.goOn()
  })

  test('is refused where the permission to write is missing', ordinary, async () => {
    const folder = makeDataFolder()
    chmodSync(folder, 0o755)
    const { refused = '' } = await tell(folder, { uid: nobody })
    assert.match(refused, /^The folder [^\n]+ cannot be used: the permission to write in it is missing\.$/)
  })

  test('is refused where root made the database', ordinary, async () => {
    const folder = makeDataFolder()
    writeFileSync(path.join(folder, 'postgres-location'), '/somewhere/of/root\n')
    chownSync(folder, nobody, nobody)
    assert.match((await tell(folder, { uid: nobody })).refused ?? '', /made by root/)
    rmSync(path.join(folder, 'postgres-location'))
  })
})
