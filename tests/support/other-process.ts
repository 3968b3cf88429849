import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { createInterface, type Interface } from 'node:readline'

/** A Node process that runs `script` as a module; prints lines, and may be told to go on with a line of its own. */
export class OtherProcess {
  readonly child: ChildProcess
  readonly #lines: AsyncIterator<string>
  readonly #reader: Interface
  #said = ''

  constructor(script: string, options: { uid?: number; env?: Record<string, string>; args?: string[] } = {}) {
    const { NODE_TEST_CONTEXT: _context, NODE_V8_COVERAGE: _coverage, ...env } = process.env
    const owner = options.uid === undefined ? {} : { uid: options.uid, gid: options.uid }
    this.child = spawn(process.execPath, ['--input-type=module-typescript', '-e', script, ...(options.args ?? [])], {
      ...owner,
      env: { ...env, ...options.env },
      stdio: ['pipe', 'pipe', 'pipe'],
    })
    if (!this.child.stdout) throw new Error('The process has no output.')
    this.#reader = createInterface({ input: this.child.stdout })
    this.#lines = this.#reader[Symbol.asyncIterator]()
    this.child.stderr?.on('data', (data: Buffer) => {
      this.#said += data.toString('utf8')
    })
  }

  /** The next thing that the process printed, read as JSON. Throws with its error output when it ended instead. */
  async next<T>(): Promise<T> {
    const { value, done } = await this.#lines.next()
    if (done === true) throw new Error(`The process ended: ${this.#said}`)
    return JSON.parse(value) as T
  }

  /** Lets the process go on, and waits until it has ended. */
  async goOn(): Promise<void> {
    this.child.stdin?.end('go on\n')
    await this.#ended()
  }

  /** Ends the process by force, as a crash would. */
  async kill(): Promise<void> {
    this.child.kill('SIGKILL')
    await this.#ended()
  }

  async #ended(): Promise<void> {
    if (this.child.exitCode === null && this.child.signalCode === null) await once(this.child, 'exit')
    this.#reader.close()
  }
}
