import type { z } from 'zod'

/** One thing that is wrong with a request: where, and what. Never what was sent. */
export type InputFault = {
  in: 'body' | 'query' | 'header'
  /** JSON Pointer in the body (RFC 6901), or the name of a parameter or header. */
  where: string
  code: 'unknown' | 'missing' | 'invalid' | 'too-long' | 'too-short'
}

/** A request that does not fit its schema (400). Holds every fault, and no value. */
export class InvalidInputError extends Error {
  override name = 'InvalidInputError'
  readonly statusCode = 400
  readonly faults: readonly InputFault[]
  constructor(faults: readonly InputFault[]) {
    super('invalid input')
    this.faults = faults
  }
}

/** A key that was used for another request before (422). */
export class KeyReusedError extends Error {
  override name = 'KeyReusedError'
  readonly statusCode = 422
}

/** The message of a field that was not sent. */
const missing = 'missing'
/** Longer names of unknown fields are cut: they come from outside. */
const nameLimit = 100

/** Reads a part of a request by its schema. @throws InvalidInputError with all that is wrong. */
export function readInput<S extends z.ZodType>(place: 'body' | 'query', schema: S, value: unknown): z.output<S> {
  const read = schema.safeParse(value, { error: ({ input }) => (input === undefined ? missing : undefined) })
  if (read.success) return read.data
  throw new InvalidInputError(read.error.issues.flatMap((issue) => faultsOf(place, issue)))
}

function faultsOf(place: 'body' | 'query', issue: z.core.$ZodIssue): InputFault[] {
  const at = (path: readonly PropertyKey[]) => whereOf(place, path)
  if (issue.code === 'unrecognized_keys')
    return issue.keys.map((key) => ({
      in: place,
      where: at([...issue.path, key.slice(0, nameLimit)]),
      code: 'unknown',
    }))
  return [{ in: place, where: at(issue.path), code: codeOf(issue) }]
}

function codeOf(issue: z.core.$ZodIssue): InputFault['code'] {
  if (issue.message === missing) return 'missing'
  if (issue.code === 'too_big') return 'too-long'
  return issue.code === 'too_small' ? 'too-short' : 'invalid'
}

function whereOf(place: 'body' | 'query', path: readonly PropertyKey[]): string {
  if (place === 'query') return String(path[0] ?? '')
  return path.map((part) => `/${String(part).replaceAll('~', '~0').replaceAll('/', '~1')}`).join('')
}
