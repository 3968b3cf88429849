import { RecordKeyMissingError } from '../crypto/record-keys.ts'
import { isConflict, isOutOfSpace } from '../db/database.ts'
import {
  ConflictError,
  NoRoomError,
  NotFoundError,
  RefusedError,
  SignInNeededError,
  StaleFormError,
  TooLargeError,
  TooManyError,
} from './errors.ts'

/** What went wrong, as far as the reader may know it. `reference` leads to the line in the log. */
export type Problem =
  | { kind: 'not-found'; status: 404 }
  | { kind: 'refused'; status: 403; reason: string; words: string | undefined; back?: string | undefined }
  | { kind: 'stale-form'; status: 403 }
  | { kind: 'sign-in'; status: 303 }
  | { kind: 'conflict'; status: 409; words: string | undefined; back: string | undefined }
  | { kind: 'too-large'; status: 413 }
  | { kind: 'too-many'; status: 429; retrySeconds: number }
  | { kind: 'no-room'; status: 507 }
  | { kind: 'bad-request'; status: 400 }
  | { kind: 'failed'; status: 500; reference: string }

/** Sorts an error into a problem. Anything unforeseen is `failed`, and says nothing but its reference. */
export function problemOf(error: unknown, reference: string): Problem {
  if (error instanceof NotFoundError || error instanceof RecordKeyMissingError)
    return { kind: 'not-found', status: 404 }
  if (error instanceof RefusedError) {
    const { reason, words, back } = error
    return { kind: 'refused', status: 403, reason, words, back }
  }
  if (error instanceof StaleFormError) return { kind: 'stale-form', status: 403 }
  if (error instanceof SignInNeededError) return { kind: 'sign-in', status: 303 }
  if (error instanceof ConflictError) return { kind: 'conflict', status: 409, words: error.words, back: error.back }
  if (error instanceof TooManyError) return { kind: 'too-many', status: 429, retrySeconds: error.retrySeconds }
  if (error instanceof NoRoomError || isOutOfSpace(error)) return { kind: 'no-room', status: 507 }
  if (isConflict(error)) return { kind: 'conflict', status: 409, words: undefined, back: undefined }
  return problemOfStatus(error, reference)
}

function problemOfStatus(error: unknown, reference: string): Problem {
  const status = error instanceof Error && 'statusCode' in error ? error.statusCode : 500
  if (error instanceof TooLargeError || status === 413) return { kind: 'too-large', status: 413 }
  if (typeof status === 'number' && status >= 400 && status < 500) return { kind: 'bad-request', status: 400 }
  return { kind: 'failed', status: 500, reference }
}
