/**
 * One value as it was given, with what it was read as. A value that could not be read is kept and says why,
 * in one English sentence.
 */
export type Reading<T> =
  | { readonly raw: string; readonly value: T; readonly problem?: undefined }
  | { readonly raw: string; readonly value?: undefined; readonly problem: string }

/**
 * The same function, with the results for the texts seen last kept: values repeat, and reading them costs more than
 * finding them. Holds at most `most` texts; results are shared and so must never be changed.
 */
export function remember<T>(most: number, read: (raw: string) => T): (raw: string) => T {
  const known = new Map<string, T>()
  return (raw) => {
    const found = known.get(raw)
    if (found !== undefined) return found
    const result = read(raw)
    if (known.size >= most) known.clear()
    known.set(raw, result)
    return result
  }
}
