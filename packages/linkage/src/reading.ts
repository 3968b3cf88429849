/**
 * One value as it was given, with what it was read as. A value that could not be read is kept and says why,
 * in one English sentence; `isFiller` when it only says that nothing is known ("onbekend"), so that two such values are
 * no evidence.
 */
export type Reading<T> =
  | { readonly raw: string; readonly value: T; readonly problem?: undefined; readonly isFiller?: undefined }
  | { readonly raw: string; readonly value?: undefined; readonly problem: string; readonly isFiller?: true }

/** The reading of a value that only says that nothing is known. */
export function readFiller(raw: string): { readonly raw: string; readonly problem: string; readonly isFiller: true } {
  return { raw, problem: 'Says only that it is not known.', isFiller: true }
}

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
