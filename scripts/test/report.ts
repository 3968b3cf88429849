import path from 'node:path'
import type { TestEvent } from 'node:test/reporters'

/** How many lines of an error are shown; all of it stands in the full report. */
const linesOfError = 12

/** A test that failed, or a file that did: it crashed, or held no test. */
export type Failure = { place: string; test: string; error: string }

type Finished = Extract<TestEvent, { type: 'test:pass' | 'test:fail' }>['data']

/** What happened in all runs together. */
export class Report {
  passed = 0
  skipped = 0
  readonly failures: Failure[] = []
  /** How long each test file took, in milliseconds, in all runs together. */
  readonly files = new Map<string, number>()
  readonly #said = new Map<string, string>()
  readonly #root: string

  /** `root` is the folder that files are named from. */
  constructor(root: string) {
    this.#root = root
  }

  /** Takes what the test runner of Node tells. @returns what to show of it while tests run. */
  take(event: TestEvent): string {
    if (event.type === 'test:stderr') this.#hear(event.data.file, event.data.message)
    if (event.type === 'test:diagnostic') this.#hear(event.data.file, `${event.data.message}\n`)
    if (event.type === 'test:complete' && isFile(event.data)) this.#addTime(event.data)
    if (event.type === 'test:pass') return this.#pass(event.data)
    if (event.type === 'test:fail') return this.#fail(event.data)
    if (event.type === 'test:summary' && event.data.file === undefined) this.#checkSuccess(event.data.success)
    return ''
  }

  #hear(file: string | undefined, words: string): void {
    if (file !== undefined) this.#said.set(file, `${this.#said.get(file) ?? ''}${words}`)
  }

  #addTime({ name, details }: { name: string; details: { duration_ms: number } }): void {
    this.files.set(name, (this.files.get(name) ?? 0) + details.duration_ms)
  }

  #pass(data: Finished): string {
    if (data.skip !== undefined || data.todo !== undefined) {
      this.skipped += 1
      return '-'
    }
    // Node counts a file in which it finds no test as one test that passed.
    if (isFile(data)) return this.#add(data, 'No test ran in this file.')
    if (data.details.type === 'suite') return ''
    this.passed += 1
    return '.'
  }

  #fail(data: Extract<TestEvent, { type: 'test:fail' }>['data']): string {
    if (data.todo !== undefined) {
      this.skipped += 1
      return '-'
    }
    const { error } = data.details
    const { failureType } = error as { failureType?: string }
    if (failureType === 'subtestsFailed') return ''
    if (isFile(data)) return this.#add(data, this.#said.get(data.name) ?? 'The file ended before its tests did.')
    return this.#add(data, messageOf(error.cause ?? error))
  }

  #add({ name, file, line }: Pick<Finished, 'name' | 'file' | 'line'>, error: string): string {
    const place = `${path.relative(this.#root, file ?? '')}${line === undefined ? '' : `:${line}`}`
    this.failures.push({ place, test: name === file ? 'the whole file' : name, error: firstLines(error) })
    return 'X'
  }

  /** Node may know of a failure that belongs to no test. */
  #checkSuccess(success: boolean): void {
    if (success || this.failures.length > 0) return
    this.failures.push({ place: '.', test: 'the run as a whole', error: 'Node says that it failed, and not where.' })
  }

  /** Whether tests ran, and none failed. */
  get isGood(): boolean {
    return this.failures.length === 0 && this.passed > 0
  }

  /** What failed and why; empty when nothing did. */
  describeFailures(): string {
    const blocks = this.failures.map(({ place, test, error }) => `${place} ${test}\n${error.replaceAll(/^/gm, '    ')}`)
    return blocks.length === 0 ? '' : `Failed:\n\n${blocks.join('\n\n')}\n`
  }

  /** `12 passed, 0 failed`; skipped tests only where there are some. */
  describeCounts(): string {
    const skipped = this.skipped === 0 ? '' : `, ${this.skipped} skipped`
    return `${this.passed} passed, ${this.failures.length} failed${skipped}`
  }
}

/** The runner tells of a test file as of a test that is called by its path. */
function isFile({ name, file, nesting }: { name: string; file?: string; nesting: number }): boolean {
  return nesting === 0 && name === file
}

function messageOf(error: unknown): string {
  return error instanceof Error ? `${error.name}: ${error.message}` : String(error)
}

function firstLines(text: string): string {
  const lines = text.trim().split('\n')
  const rest = lines.length - linesOfError
  return rest <= 0 ? lines.join('\n') : `${lines.slice(0, linesOfError).join('\n')}\n… ${rest} more lines`
}
