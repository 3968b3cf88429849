import type { Clock } from '../platform/clock/clock.ts'

/** Where progress is told, as `process.stderr` is. */
type Output = { isTTY?: boolean; write(text: string): unknown }

/** Tells how far a long piece of work is; `end` leaves an empty line where that stood. */
export type Progress = { tell(words: string): void; end(): void }

const first = 1000
const onTerminal = 200
const elsewhere = 10_000

/**
 * Progress of work that may take long: nothing in its first second; then on a terminal one line that is written over a
 * few times a second, and elsewhere, in a log, a line every ten seconds.
 */
export function showProgress(output: Output, clock: Clock): Progress {
  const pause = output.isTTY === true ? onTerminal : elsewhere
  let next = clock().getTime() + first
  let width = 0
  return {
    tell(words) {
      const now = clock().getTime()
      if (now < next) return
      next = now + pause
      const line = output.isTTY === true ? `\r${words.padEnd(width)}` : `${words}\n`
      width = words.length
      output.write(line)
    },
    end() {
      if (output.isTTY === true && width > 0) output.write(`\r${' '.repeat(width)}\r`)
      width = 0
    },
  }
}
