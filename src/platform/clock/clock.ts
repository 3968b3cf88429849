/** Tells the moment that it is now. Injected everywhere, so that tests decide what time it is. */
export type Clock = () => Date

/** Waits that many milliseconds. Injected, so that no test waits. */
export type Pause = (milliseconds: number) => Promise<unknown>

/** Gives that many bytes that nobody can guess. Injected, so that generated data sets can be repeated. */
export type RandomBytes = (length: number) => Buffer

/** Makes a new identifier (UUIDv7, RFC 9562): sorts after those that were made before it, not guessable. */
export type NewId = () => string
