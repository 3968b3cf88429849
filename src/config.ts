import { createHash } from 'node:crypto'
import { isIP } from 'node:net'
import { homedir } from 'node:os'
import path from 'node:path'
import { z } from 'zod'

/** Every setting of the platform, parsed once. Names of the environment variables stand in `docs/operations/settings.md`. */
export type Config = {
  /** Public origin without a slash at the end; governs passkeys, OIDC, cookies and origin checks. */
  origin: string
  host: string
  port: number
  /** Folder of the embedded database; made when it is not there. */
  dataDirectory: string
  keyFile: string
  /** Codes of the regions that this installation serves. */
  regions: readonly [string, ...string[]]
  /** The database of somebody else; absent: the embedded one. */
  database: { app: string; owner: string | undefined; worker: string; maintenance: string | undefined } | undefined
  /** Address of a ClamAV daemon, host:port or socket path; absent: files are not scanned. */
  clamd: string | undefined
  /** Bytes that the files of all unsent drafts may take together. */
  draftStorage: number
  /** Bytes that all files may take together, also those of reports that were sent. */
  fileStorage: number
  /** Addresses and networks of the proxies whose X-Forwarded-For counts; empty: that header is ignored. */
  proxies: readonly string[]
  /** Mail server (smtp:// or smtps://) and sender; absent: nothing is mailed. */
  mail: { server: string; from: string } | undefined
  /** File with the look of a municipality; absent: our own. */
  theme: string | undefined
  /** Load fictional people and records into a new embedded database. */
  demonstration: boolean
}

/** A setting is wrong; the message says which and what it should be, in one sentence. */
export class ConfigError extends Error {
  override name = 'ConfigError'
}

const url = (name: string, protocol: RegExp, example: string) =>
  z.url({ protocol, error: `${name} must be an address such as ${example}.` })
const optionalPostgres = (name: string) =>
  url(name, /^postgres(ql)?$/, 'postgres://user:password@host:5432/lantaarn').optional()

const megabytes = (name: string) => {
  const error = `${name} must be a whole number of megabytes from 0 to 1000000.`
  return z.coerce.number({ error }).int({ error }).min(0, { error }).max(1_000_000, { error })
}

const environment = z.object({
  LANTAARN_URL: url('LANTAARN_URL', /^https?$/, 'https://meld.example.nl').default('http://localhost:3000'),
  HOST: z.string().min(1).default('127.0.0.1'),
  PORT: z.coerce
    .number({ error: 'PORT must be a number from 1 to 65535.' })
    .int({ error: 'PORT must be a number from 1 to 65535.' })
    .min(1, { error: 'PORT must be a number from 1 to 65535.' })
    .max(65_535, { error: 'PORT must be a number from 1 to 65535.' })
    .default(3000),
  LANTAARN_DATA: z.string().min(1).default('./data'),
  LANTAARN_KEYS: z.string().min(1).optional(),
  LANTAARN_REGIONS: z.string().min(1).default('rotterdam'),
  LANTAARN_THEME: z.string().min(1).optional(),
  LANTAARN_CLAMD: z.string().min(1).optional(),
  LANTAARN_DRAFT_STORAGE: megabytes('LANTAARN_DRAFT_STORAGE').default(2000),
  LANTAARN_FILE_STORAGE: megabytes('LANTAARN_FILE_STORAGE').default(20_000),
  LANTAARN_PROXY: z
    .string()
    .transform((list) => list.split(',').map((one) => one.trim()))
    .refine((list) => list.every(isNetwork), {
      error: 'LANTAARN_PROXY must be addresses or networks of proxies with commas between, such as 10.0.0.4,fd00::/64.',
    })
    .default([]),
  LANTAARN_SMTP: url('LANTAARN_SMTP', /^smtps?$/, 'smtps://user:password@mail.example.nl').optional(),
  LANTAARN_MAIL_FROM: z.email({ error: 'LANTAARN_MAIL_FROM must be an e-mail address.' }).optional(),
  DATABASE_URL: optionalPostgres('DATABASE_URL'),
  DATABASE_OWNER_URL: optionalPostgres('DATABASE_OWNER_URL'),
  DATABASE_WORKER_URL: optionalPostgres('DATABASE_WORKER_URL'),
  DATABASE_MAINTENANCE_URL: optionalPostgres('DATABASE_MAINTENANCE_URL'),
})

/**
 * Reads the settings from an environment and the words after the command.
 * An empty variable counts as absent. @throws ConfigError naming the first setting that is wrong.
 */
export function readConfig(env: Readonly<Record<string, string | undefined>>, words: readonly string[]): Config {
  const unknown = words.find((word) => word !== '--empty')
  if (unknown !== undefined) throw new ConfigError(`The start does not know ${unknown}: it takes --empty, or nothing.`)
  const given = Object.fromEntries(Object.entries(env).filter(([, value]) => value !== ''))
  const parsed = environment.safeParse(given)
  if (!parsed.success) throw new ConfigError(parsed.error.issues[0]?.message ?? 'A setting is wrong.')
  const settings = parsed.data
  const dataDirectory = path.resolve(settings.LANTAARN_DATA)
  return {
    origin: originOf(settings.LANTAARN_URL, env['LANTAARN_URL'] === undefined ? settings.PORT : undefined),
    host: settings.HOST,
    port: settings.PORT,
    dataDirectory,
    keyFile: path.resolve(settings.LANTAARN_KEYS ?? defaultKeyFile(dataDirectory)),
    regions: regionsOf(settings.LANTAARN_REGIONS),
    database: databaseOf(settings),
    clamd: settings.LANTAARN_CLAMD,
    draftStorage: settings.LANTAARN_DRAFT_STORAGE * 1_000_000,
    fileStorage: settings.LANTAARN_FILE_STORAGE * 1_000_000,
    proxies: settings.LANTAARN_PROXY,
    mail: mailOf(settings),
    theme: settings.LANTAARN_THEME === undefined ? undefined : path.resolve(settings.LANTAARN_THEME),
    demonstration: !words.includes('--empty') && isLoopback(settings.HOST),
  }
}

/** Whether only this machine can reach the host. */
export function isLoopback(host: string): boolean {
  return host === 'localhost' || host === '::1' || host.startsWith('127.')
}

/** Whether this is an address, or a network that is not the whole internet. */
function isNetwork(text: string): boolean {
  const [address = '', prefix, ...rest] = text.split('/')
  const bits = { 0: 0, 4: 32, 6: 128 }[isIP(address)] ?? 0
  if (bits === 0 || address.includes('%') || rest.length > 0) return false
  return prefix === undefined || (/^[1-9]\d{0,2}$/.test(prefix) && Number(prefix) <= bits)
}

function originOf(address: string, port: number | undefined): string {
  const parsed = new URL(address)
  if (port !== undefined) parsed.port = String(port)
  return parsed.origin
}

function regionsOf(list: string): readonly [string, ...string[]] {
  const [first, ...others] = list.split(',').map((code) => code.trim())
  return [first ?? '', ...others]
}

function defaultKeyFile(dataDirectory: string): string {
  const name = createHash('sha256').update(dataDirectory).digest('hex').slice(0, 12)
  return path.join(homedir(), '.lantaarn', `keys-${name}.json`)
}

function mailOf({ LANTAARN_SMTP: server, LANTAARN_MAIL_FROM: from }: z.infer<typeof environment>): Config['mail'] {
  if (server === undefined) return undefined
  if (from === undefined) throw new ConfigError('LANTAARN_SMTP needs LANTAARN_MAIL_FROM beside it: the sender.')
  return { server, from }
}

function databaseOf(settings: z.infer<typeof environment>): Config['database'] {
  const { DATABASE_URL: app, DATABASE_OWNER_URL: owner, DATABASE_WORKER_URL: worker } = settings
  if (app === undefined) return undefined
  if (worker === undefined) {
    throw new ConfigError('DATABASE_URL needs DATABASE_WORKER_URL beside it: "npm run create-roles" prints both.')
  }
  return { app, owner, worker, maintenance: settings.DATABASE_MAINTENANCE_URL }
}
