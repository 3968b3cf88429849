/** What a log line may hold: codes, ids, counts and durations. Free text and personal data have no place here. */
export type LogFields = Readonly<Record<string, string | number | boolean>>

/** Structured log of the process, one JSON object a line. `event` is a code, not a sentence. */
export type Logger = {
  info(event: string, fields?: LogFields): void
  error(event: string, fields?: LogFields): void
}

/** Writes lines to a sink, usually standard output. */
export function jsonLogger(clock: () => Date, sink: (line: string) => void): Logger {
  const write =
    (level: string) =>
    (event: string, fields: LogFields = {}) =>
      sink(`${JSON.stringify({ at: clock().toISOString(), level, event, ...fields })}\n`)
  return { info: write('info'), error: write('error') }
}

/**
 * What may be logged of an unforeseen error: its class, code and where it was thrown.
 * Never its message: messages of databases and parsers repeat what people typed.
 */
export function describeError(error: unknown): LogFields {
  if (!(error instanceof Error)) return { error: typeof error }
  const code = 'code' in error && typeof error.code === 'string' ? error.code : ''
  const places = (error.stack ?? '').split('\n').filter((line) => /^\s+at /.test(line))
  return {
    error: error.name,
    code,
    where: places
      .slice(0, 6)
      .map((line) => line.trim())
      .join(' < '),
  }
}
