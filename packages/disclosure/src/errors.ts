/** Input that cannot be protected; the message is one plain sentence for the person who gave it. */
export class InputError extends Error {
  override readonly name = 'InputError'
}

/** The solver stopped without an answer it can stand for. */
export class SolverError extends Error {
  override readonly name = 'SolverError'
}
