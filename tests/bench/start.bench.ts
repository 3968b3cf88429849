/**
 * Starting and stopping the platform as its users do: `npm start` on a new data folder, then again on the data that the
 * first start left, five times. Resident memory at rest, and how long it takes until every process is gone.
 */
import { spawn, type ChildProcess } from 'node:child_process'
import { chmodSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { setTimeout as delay } from 'node:timers/promises'
import { median, round } from './statistics.ts'

type Print = (line: Record<string, unknown>) => void
type Process = { pid: number; parent: number; since: string; command: string; residentMb: number }
type Started = { child: ChildProcess; readySeconds: number }

const starts = 5
const rest = 6000

/** Every process of this machine, from /proc. */
function listProcesses(): Process[] {
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .flatMap((name) => {
      try {
        const status = readFileSync(`/proc/${name}/status`, 'utf8')
        const value = (field: string) => Number(new RegExp(`^${field}:\\s+(\\d+)`, 'm').exec(status)?.[1] ?? 0)
        const command = readFileSync(`/proc/${name}/cmdline`, 'utf8').replaceAll('\0', ' ')
        if (/^State:\s+Z/m.test(status)) return []
        const since = readFileSync(`/proc/${name}/stat`, 'utf8').split(') ')[1]?.split(' ')[19] ?? ''
        return [{ pid: Number(name), parent: value('PPid'), since, command, residentMb: value('VmRSS') / 1024 }]
      } catch {
        return []
      }
    })
}

/** The process with everything that it started. */
function familyOf(pid: number): Process[] {
  const all = listProcesses()
  const family = all.filter((one) => one.pid === pid)
  for (const one of family) family.push(...all.filter(({ parent }) => parent === one.pid))
  return family
}

async function freePort(): Promise<number> {
  const server = createServer()
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  await new Promise((resolve) => server.close(resolve))
  if (address === null || typeof address === 'string') throw new TypeError('There is no free port.')
  return address.port
}

/** Runs `npm start`; ready when it says so and a page comes. */
async function start(folder: string, port: number): Promise<Started> {
  const begin = performance.now()
  const env = {
    ...process.env,
    LANTAARN_DATA: `${folder}/data`,
    LANTAARN_KEYS: `${folder}/keys.json`,
    PORT: String(port),
  }
  const child = spawn('npm', ['start'], { env, stdio: ['ignore', 'ignore', 'pipe'] })
  await new Promise<void>((resolve, reject) => {
    let said = ''
    child.stderr.on('data', (data: Buffer) => {
      said += data.toString('utf8')
      if (said.includes('Lantaarn is ready')) resolve()
    })
    child.once('exit', () => reject(new Error(`The start ended: ${said}`)))
  })
  const answer = await fetch(`http://127.0.0.1:${port}/`)
  await answer.text()
  if (answer.status !== 200) throw new Error(`The start page answered ${answer.status}.`)
  return { child, readySeconds: (performance.now() - begin) / 1000 }
}

/** Sends SIGTERM and waits until nothing that was started is left. */
async function stop({ child }: Started): Promise<number> {
  const family = new Map(familyOf(child.pid ?? -1).map(({ pid, since }) => [pid, since]))
  const begin = performance.now()
  child.kill('SIGTERM')
  while (listProcesses().some(({ pid, since }) => family.get(pid) === since)) await delay(20)
  return (performance.now() - begin) / 1000
}

function residentMb(child: ChildProcess): { platformMb: number; npmMb: number; postgresMb: number } {
  const family = familyOf(child.pid ?? -1)
  const sum = (of: (one: Process) => boolean) =>
    round(
      family.filter(of).reduce((total, one) => total + one.residentMb, 0),
      1,
    )
  const isPlatform = ({ command }: Process) => command.includes('src/server.ts') && !command.startsWith('sh ')
  const isPostgres = ({ command }: Process) => /postgres/.test(command) && !command.includes('src/server.ts')
  return {
    platformMb: sum(isPlatform),
    npmMb: sum((one) => !isPlatform(one) && !isPostgres(one)),
    postgresMb: sum(isPostgres),
  }
}

async function measure(folder: string, port: number, print: Print): Promise<void> {
  const first = await start(folder, port)
  print({ measure: 'first start, with the demonstration loaded', readySeconds: round(first.readySeconds) })
  await stop(first)
  const ready: number[] = []
  const gone: number[] = []
  for (let turn = 1; turn <= starts; turn += 1) {
    const started = await start(folder, port)
    ready.push(started.readySeconds)
    if (turn === starts) {
      await delay(rest)
      print({ measure: 'resident memory at rest', ...residentMb(started.child), targetMb: 250 })
    }
    gone.push(await stop(started))
  }
  print({
    measure: 'start on data, and stop',
    starts,
    readySeconds: round(median(ready)),
    readySlowest: round(Math.max(...ready)),
    goneSeconds: round(median(gone)),
    goneSlowest: round(Math.max(...gone)),
    targetReady: 5,
    targetGone: 10,
  })
}

export default async function (print: Print): Promise<void> {
  const folder = mkdtempSync(path.join(tmpdir(), 'lantaarn-start-'))
  chmodSync(folder, 0o755)
  try {
    await measure(folder, await freePort(), print)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}
