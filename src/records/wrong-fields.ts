import type { FieldError } from '../platform/forms/kept-input.ts'

/** What was posted cannot be taken as it is: nothing of it was done, and each field says what is wrong with it. */
export class WrongFieldsError extends Error {
  override name = 'WrongFieldsError'
  readonly errors: readonly FieldError[]
  constructor(errors: readonly FieldError[]) {
    super('wrong fields')
    this.errors = errors
  }
}
