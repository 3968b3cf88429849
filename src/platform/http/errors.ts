/** Not there, or not yours: one answer for both (404). */
export class NotFoundError extends Error {
  override name = 'NotFoundError'
}

/**
 * An action that is refused (403). `reason` is the name of the rule; `words` tell the reader why and what they can do;
 * `back` is the form, where what they typed was kept.
 */
export class RefusedError extends Error {
  override name = 'RefusedError'
  readonly reason: string
  readonly words: string | undefined
  readonly back: string | undefined
  constructor(reason: string, words?: string, back?: string) {
    super(reason)
    this.reason = reason
    this.words = words
    this.back = back
  }
}

/** Somebody else changed it first (409). `words` say what changed; `back` is where the reader can look at it. */
export class ConflictError extends Error {
  override name = 'ConflictError'
  readonly words: string | undefined
  readonly back: string | undefined
  constructor(words?: string, back?: string) {
    super('conflict')
    this.words = words
    this.back = back
  }
}

/** More was sent than is taken (413). */
export class TooLargeError extends Error {
  override name = 'TooLargeError'
}

/** A form came with more files than are taken at once (413): the first ones were given to its handler, the rest skipped. */
export class TooManyFilesError extends TooLargeError {
  override name = 'TooManyFilesError'
}

/** Too many tries in a short time (429). `retrySeconds`: when it may be tried again. */
export class TooManyError extends Error {
  override name = 'TooManyError'
  readonly retrySeconds: number
  constructor(retrySeconds: number) {
    super('too many')
    this.retrySeconds = retrySeconds
  }
}

/** The form has expired or does not come from our own page (403). */
export class StaleFormError extends Error {
  override name = 'StaleFormError'
}

/** The server has no room for what was sent now (507); text may still be taken where files are not. */
export class NoRoomError extends Error {
  override name = 'NoRoomError'
}

/** Nobody is signed in where somebody must be: the reader is sent to sign in. */
export class SignInNeededError extends Error {
  override name = 'SignInNeededError'
}
