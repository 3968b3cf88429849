/** The boxes that were ticked, as a form posts them: nothing, one value or several. */
export function asTicked(value: unknown): unknown {
  return typeof value === 'string' ? [value] : (value ?? [])
}
