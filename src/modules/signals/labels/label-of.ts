/** The words for a code from the database; the code itself when it is not known any more. */
export function labelOf<Word extends string>(
  words: readonly Word[],
  code: string | null | undefined,
  t: (word: Word) => string,
): string {
  const known = words.find((word) => word === code)
  return known === undefined ? (code ?? '') : t(known)
}
