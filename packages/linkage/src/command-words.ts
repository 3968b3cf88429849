import { readFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { InputError } from './columns.ts'
import { defaultRule, type Rule } from './compare/weights.ts'
import { parseRule } from './rule-file.ts'

/** Options of a command: a switch, or an option that takes a file. */
type Kinds = Readonly<Record<string, 'switch' | 'file'>>

/** What was typed after a command. */
export type Words = {
  /** Everything that is no option, in order. */
  readonly rest: readonly string[]
  readonly has: (option: string) => boolean
  /** The file given with an option, if any. */
  readonly fileOf: (option: string) => string | undefined
}

/**
 * Reads the words after a command; what stands after a bare `--` is no option.
 * @throws InputError for an option that is unknown or lacks its file, ending in how to use the command.
 */
export function readWords(args: readonly string[], kinds: Kinds, usage: string): Words {
  const options = Object.fromEntries(
    Object.entries(kinds).map(([name, kind]) => [name, { type: kind === 'file' ? 'string' : 'boolean' } as const]),
  )
  const { values, positionals } = parseArgs({ args: [...args], options, strict: false, allowPositionals: true })
  for (const [name, value] of Object.entries(values)) {
    const kind = kinds[name]
    const typed = name.length === 1 ? `-${name}` : `--${name}`
    if (kind === undefined) throw new InputError(`There is no option ${typed}. ${usage}`)
    if (kind === 'file' && typeof value !== 'string') throw new InputError(`Give a file after ${typed}. ${usage}`)
    if (kind === 'switch' && value !== true) throw new InputError(`The option ${typed} takes nothing. ${usage}`)
  }
  return {
    rest: positionals,
    has: (option) => values[option] === true,
    fileOf: (option) => {
      const value = values[option]
      return typeof value === 'string' ? value : undefined
    },
  }
}

/** The rule in a file; the hand-set rule when no file is given. @throws InputError when the file is no rule. */
export function readRule(file: string | undefined): Rule {
  return file === undefined ? defaultRule : parseRule(readText(file), `The file ${file}`)
}

/** The text of a small file. @throws InputError when it cannot be read. */
export function readText(file: string): string {
  try {
    return readFileSync(file, 'utf8')
  } catch {
    throw new InputError(`The file ${file} cannot be read.`)
  }
}

const isClosedPipe = (error: unknown): boolean => error instanceof Error && 'code' in error && error.code === 'EPIPE'
const signalCodes = { SIGHUP: 129, SIGINT: 130, SIGTERM: 143 } as const

/** Leaves by way of `exit`, at which working files are removed, when interrupted or when nobody reads on. */
function leaveInOrder(): void {
  for (const [signal, code] of Object.entries(signalCodes)) process.once(signal, () => process.exit(code))
  process.stdout.on('error', (error) => {
    if (!isClosedPipe(error)) throw error
    process.exit()
  })
}

/**
 * Runs a command: what it refuses is told in one sentence, with exit code 2. A reader that has seen enough (`| head`)
 * ends it quietly.
 */
export async function runCommand(run: (args: readonly string[]) => Promise<void> | void): Promise<void> {
  leaveInOrder()
  try {
    await run(process.argv.slice(2))
  } catch (error) {
    if (isClosedPipe(error)) return
    if (!(error instanceof InputError)) throw error
    console.error(error.message)
    process.exitCode = 2
  }
}
