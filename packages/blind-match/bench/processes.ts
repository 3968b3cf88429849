/** The parties as they really run: three commands, each in a process and a folder of its own. */
import { spawn, type ChildProcess } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { createInterface } from 'node:readline'

const source = path.resolve(import.meta.dirname, '../src')
const flags = process.execArgv.filter((flag) => !flag.startsWith('--test'))

export type Command = 'key-service' | 'match-hub' | 'region'

export type Finished = { code: number | null; lines: Record<string, unknown>[]; errors: string }

/** A process that was started: its first output line, a way to wait for text on standard error, and its end. */
export type Started = {
  child: ChildProcess
  first: Promise<Record<string, unknown>>
  progress: Promise<void>
  finished: Promise<Finished>
}

/** Starts a command with its words. `progress` resolves at the first sign of progress, or at the end. */
export function start(command: Command, words: readonly string[]): Started {
  const child = spawn(process.execPath, [...flags, path.join(source, `command-${command}.ts`), ...words])
  const lines: Record<string, unknown>[] = []
  let errors = ''
  const first = Promise.withResolvers<Record<string, unknown>>()
  const progress = Promise.withResolvers<void>()
  const reader = createInterface({ input: child.stdout })
  reader.on('line', (line) => {
    lines.push(JSON.parse(line) as Record<string, unknown>)
    first.resolve(lines[0] ?? {})
  })
  child.stderr.on('data', (chunk: Buffer) => {
    errors += chunk.toString()
    if (errors.includes(' slots')) progress.resolve()
  })
  const finished = new Promise<Finished>((resolve) => {
    child.on('close', (code) => {
      progress.resolve()
      first.resolve({})
      resolve({ code, lines, errors })
    })
  })
  return { child, first: first.promise, progress: progress.promise, finished }
}

/** Runs a command to its end. */
export function run(command: Command, words: readonly string[]): Promise<Finished> {
  return start(command, words).finished
}

export type Network = {
  folder: (party: string) => string
  serve: (party: 'keys' | 'hub') => Promise<Started>
  region: (name: string, words: readonly string[]) => Started
  write: (name: string, records: readonly Record<string, unknown>[]) => string
  remove: () => void
}

const purpose = 'find the same'

/** Folders for a key service, a hub and regions that know each other; nothing listens yet. */
export async function makeNetwork(
  regions: readonly string[],
  options: { slotsPerEntity: number; batch: number; perDay: number },
): Promise<Network> {
  const root = mkdtempSync(path.join(tmpdir(), 'blind-match-'))
  const folder = (party: string) => path.join(root, party)
  const init = async (command: Command, party: string) => {
    const { lines } = await run(command, ['init', '--dir', folder(party), '--name', party])
    return String(lines[0]?.['fingerprint'])
  }
  const change = (party: string, values: Record<string, unknown>) => {
    const file = path.join(folder(party), 'settings.json')
    const settings = JSON.parse(readFileSync(file, 'utf8')) as Record<string, unknown>
    writeFileSync(file, JSON.stringify({ ...settings, ...values }))
  }
  const [keys, hub] = [await init('key-service', 'keys'), await init('match-hub', 'hub')]
  const newKey = ['new-key', '--dir', folder('keys'), '--epoch', '2027-1', '--suite', 'ristretto255-SHA512']
  const { publicKey } = (await run('key-service', newKey)).lines[0] ?? {}
  const members = await Promise.all(
    regions.map(async (name) => {
      const fingerprint = await init('region', name)
      return { name, fingerprint, purposes: [purpose], perDay: options.perDay, contact: `${name}, desk 1` }
    }),
  )
  for (const party of ['keys', 'hub']) change(party, { port: 0, members, epochs: ['2027-1'] })
  const ports = new Map<string, number>()
  const address = (party: string, fingerprint: string) => ({ host: '127.0.0.1', port: ports.get(party), fingerprint })
  return {
    folder,
    serve: async (party) => {
      const started = start(party === 'keys' ? 'key-service' : 'match-hub', ['serve', '--dir', folder(party)])
      ports.set(party, Number((await started.first)['listening']))
      return started
    },
    region: (name, words) => {
      const keyServices = [{ ...address('keys', keys), publicKey }]
      change(name, { epoch: '2027-1', hub: address('hub', hub), keyServices, ...options })
      return start('region', [...words, '--dir', folder(name), '--purpose', purpose])
    },
    write: (name, records) => {
      const file = path.join(root, name)
      writeFileSync(file, records.map((record) => `${JSON.stringify(record)}\n`).join(''))
      return file
    },
    remove: () => rmSync(root, { recursive: true, force: true }),
  }
}
