import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { systemRandom } from '../../src/platform/clock/system.ts'
import { loadKeyRing, type KeyRing } from '../../src/platform/crypto/key-ring.ts'
import { findServerInUse } from '../../src/platform/postgres/embedded.ts'

const root = path.resolve(import.meta.dirname, '../..')

/** The real platform in processes of its own, on a data folder that outlives each of them. */
export class RunningPlatform {
  readonly folder: string
  readonly dataDirectory: string
  readonly origin: string
  readonly #env: Record<string, string | undefined>
  #server: ChildProcess | undefined
  /** All that its processes wrote to their outputs. */
  said = ''

  private constructor(port: number, dataDirectory: string | undefined) {
    this.folder = mkdtempSync(path.join(tmpdir(), 'lantaarn-faults-'))
    this.dataDirectory = dataDirectory ?? path.join(this.folder, 'data')
    this.origin = `http://localhost:${port}`
    const { NODE_TEST_CONTEXT: _context, DATABASE_URL: _database, LANTAARN_URL: _url, ...env } = process.env
    const own = { LANTAARN_DATA: this.dataDirectory, LANTAARN_KEYS: this.#keyFile, PORT: String(port) }
    this.#env = { ...env, ...own }
  }

  /** Starts an installation with nothing in it but the region; in `dataDirectory` when it is given. */
  static async begin(options: { dataDirectory?: string } = {}): Promise<RunningPlatform> {
    const platform = new RunningPlatform(await freePort(), options.dataDirectory)
    await platform.start()
    return platform
  }

  /** An installation that was not started yet. */
  static async prepare(): Promise<RunningPlatform> {
    return new RunningPlatform(await freePort(), undefined)
  }

  get #keyFile(): string {
    return path.join(this.folder, 'keys.json')
  }

  /** Starts the server, and returns when it says that it is ready. */
  start(): Promise<void> {
    return this.startUntil('Lantaarn is ready', ['--empty'])
  }

  /** Starts the server with these words after the command, and returns as soon as it says this. */
  async startUntil(words: string, args: string[] = []): Promise<void> {
    const server = this.#spawn('src/server.ts', args)
    this.#server = server
    const begin = this.said.length
    await new Promise<void>((resolve, reject) => {
      const look = () => {
        if (this.said.slice(begin).includes(words)) resolve()
      }
      server.stderr?.on('data', look)
      server.once('exit', () => reject(new Error(`The platform did not start: ${this.said.slice(begin)}`)))
    })
  }

  /** Kills the server as a crash would, and waits until it is gone. */
  async kill(): Promise<void> {
    await this.#end('SIGKILL')
  }

  /** Stops it cleanly. */
  async stop(): Promise<void> {
    const code = await this.#end('SIGTERM')
    if (code !== undefined && code !== 0) throw new Error(`The platform ended with ${code}: ${this.said}`)
  }

  /** Stops it and removes all that it kept. */
  async remove(): Promise<void> {
    await this.stop()
    rmSync(this.folder, { recursive: true, force: true })
  }

  /** Runs a command of the platform to its end; `killedAfter` ends it with force after so many milliseconds. */
  async command(
    name: string,
    args: string[] = [],
    killedAfter?: number,
  ): Promise<{ code: number | null; out: string }> {
    const child = this.#spawn(`src/commands/${name}.ts`, args)
    let out = ''
    child.stdout?.on('data', (data: Buffer) => {
      out += data.toString('utf8')
    })
    const timer = killedAfter === undefined ? undefined : setTimeout(() => child.kill('SIGKILL'), killedAfter)
    const [code] = (await once(child, 'close')) as [number | null]
    clearTimeout(timer)
    return { code, out }
  }

  /** The keys of this installation. */
  keys(): KeyRing {
    const { dataDirectory } = this
    return loadKeyRing({ file: this.#keyFile, dataDirectory, mayCreate: false, random: systemRandom })
  }

  /** Address of the database while the server runs, as superuser. */
  async superuserUrl(): Promise<string> {
    const url = await findServerInUse(this.dataDirectory)
    if (url === undefined) throw new Error('The platform does not run.')
    return url.replace(/\/postgres$/, '/lantaarn')
  }

  #spawn(script: string, args: string[]): ChildProcess {
    const flags = process.execArgv.filter((flag) => !flag.startsWith('--test'))
    const child = spawn(process.execPath, [...flags, script, ...args], {
      cwd: root,
      env: this.#env,
      stdio: ['ignore', 'pipe', 'pipe'],
    })
    for (const output of [child.stdout, child.stderr]) {
      output?.on('data', (data: Buffer) => {
        this.said += data.toString('utf8')
      })
    }
    return child
  }

  /** The exit code; nothing when it did not run, or ended by the signal. */
  async #end(signal: NodeJS.Signals): Promise<number | undefined> {
    const server = this.#server
    this.#server = undefined
    if (server === undefined || server.exitCode !== null || server.signalCode !== null) return undefined
    const gone = once(server, 'exit')
    server.kill(signal)
    await gone
    return server.exitCode ?? undefined
  }
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  server.close()
  if (address === null || typeof address === 'string') throw new Error('No free port.')
  return address.port
}
