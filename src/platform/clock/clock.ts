/** Tells the moment that it is now. Injected everywhere, so that tests decide what time it is. */
export type Clock = () => Date

/** Gives that many bytes that nobody can guess. Injected, so that generated data sets can be repeated. */
export type RandomBytes = (length: number) => Buffer

/** Makes a new identifier (UUIDv7, RFC 9562): sortable by moment, not guessable. */
export type NewId = () => string
