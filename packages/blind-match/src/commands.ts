/** What the three commands share: reading the words, one sentence for what is wrong, and serving until stopped. */
import { randomBytes } from 'node:crypto'
import path from 'node:path'
import { parseArgs } from 'node:util'
import { listen, type Answer } from './channel.ts'
import { ChannelError, InputError, ProofRefusedError, RefusedError } from './errors.ts'
import { readIdentity, settingsIn, startFolder } from './folder.ts'
import { openDatabase, openLedger, type Ledger } from './ledger.ts'
import { fingerprintOf } from './identity.ts'
import type { Random } from './oprf.ts'
import { readServerSettings, type ServerSettings } from './settings.ts'

/** The words after the name of the command: its verb, the rest, and the options that were given. */
export type Words = { verb: string; rest: string[]; option: (name: string) => string }

type Verbs = Readonly<Record<string, (words: Words) => void | Promise<void>>>

const names = ['dir', 'name', 'epoch', 'suite', 'purpose', 'reason', 'by'] as const

/** Cryptographic randomness of the machine. */
export const systemRandom: Random = (length) => new Uint8Array(randomBytes(length))

/** One JSON line on standard output. */
export function print(line: Record<string, unknown>): void {
  console.log(JSON.stringify(line))
}

/** Runs the verb that was asked for; bad input gives one sentence and exit code 2, a refusal or no channel code 1. */
export async function runCommand(usage: string, verbs: Verbs): Promise<void> {
  try {
    await runVerb(usage, verbs)
  } catch (error) {
    const input = error instanceof InputError
    const expected = input || [RefusedError, ProofRefusedError, ChannelError].some((kind) => error instanceof kind)
    if (!expected) throw error
    console.error((error as Error).message)
    process.exitCode = input ? 2 : 1
  }
}

async function runVerb(usage: string, verbs: Verbs): Promise<void> {
  const { values, positionals } = parseWords(usage)
  if (values['help'] === true) return console.log(usage)
  const [verb = '', ...rest] = positionals
  const run = Object.hasOwn(verbs, verb) ? verbs[verb] : undefined
  if (run === undefined) throw new InputError(usage)
  const option = (name: string) => {
    const value = values[name]
    if (typeof value !== 'string' || value === '') throw new InputError(`“${verb}” needs --${name}. ${usage}`)
    return value
  }
  await run({ verb, rest, option })
}

function parseWords(usage: string) {
  try {
    const options: Record<string, { type: 'string' | 'boolean' }> = { help: { type: 'boolean' } }
    for (const name of names) options[name] = { type: 'string' }
    return parseArgs({ allowPositionals: true, options })
  } catch (error) {
    const [sentence = ''] = (error instanceof Error ? error.message : String(error)).split('. ')
    throw new InputError(`${sentence}. ${usage}`)
  }
}

/** The verb `init` of a party: a folder with an identity and settings to fill in. */
export function initVerb(settings: Record<string, unknown>): (words: Words) => void {
  return ({ option }) => {
    const fingerprint = startFolder(option('dir'), {
      name: option('name'),
      settings,
      now: new Date(),
      random: systemRandom,
    })
    print({ folder: option('dir'), fingerprint })
  }
}

/** What a party that serves is made from, besides its folder. */
export type ServerParts = {
  folder: string
  settings: ServerSettings
  database: ReturnType<typeof openDatabase>
  ledger: Ledger
}

/** Opens the store of a key service or a hub. */
export function openServer(folder: string): ServerParts {
  const settings = readServerSettings(settingsIn(folder))
  const database = openDatabase(path.join(folder, 'store.sqlite'))
  return { folder, settings, database, ledger: openLedger(database, Date.now) }
}

/** Listens and answers until the process is told to stop; forgets every day what is older than the retention. */
export async function serve(
  { folder, settings, database, ledger }: ServerParts,
  answer: Answer,
  prune?: (before: number) => void,
): Promise<void> {
  const identity = readIdentity(folder)
  const peers = new Map([...settings.members.values()].map(({ fingerprint, name }) => [fingerprint, name]))
  const forget = () => {
    const before = Date.now() - settings.retentionDays * 86_400_000
    ledger.prune(before)
    prune?.(before)
  }
  forget()
  const daily = setInterval(forget, 86_400_000)
  const { host } = settings
  const report = (error: unknown) => console.error(error)
  const { port, close } = await listen({ identity, host, port: settings.port, peers, answer, report })
  print({ listening: port, fingerprint: fingerprintOf(identity.certificate) })
  const stop = async () => {
    clearInterval(daily)
    await close()
    database.close()
  }
  process.once('SIGTERM', stop).once('SIGINT', stop)
}

/** The verb `audit`: who sent when how many items of what kind. */
export function auditVerb({ option }: Words): void {
  for (const entry of openServer(option('dir')).ledger.entries()) print(entry)
}
