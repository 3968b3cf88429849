import { z } from 'zod'

/** The Dutch words of the API for codes of ours, and back. */
export type DutchWords<Code extends string, Word extends string> = {
  schema: z.ZodEnum<{ [W in Word]: W }>
  /** The word for a code from the database. @throws RangeError for an unknown code. */
  of(code: string): Word
  /** The words for those codes that are known. */
  ofAll(codes: readonly string[]): Word[]
  codeOf(word: Word): Code
}

/**
 * Makes the words of one list of codes: `{ closed: 'gesloten' }`. `id`: the name of the list in the OpenAPI document. Codes may
 * share a word where only answers hold it.
 */
export function dutchWords<const Code extends string, const Word extends string>(
  id: string,
  words: Readonly<Record<Code, Word>>,
): DutchWords<Code, Word> {
  const pairs = Object.entries(words) as [Code, Word][]
  const byCode = new Map<string, Word>(pairs)
  const byWord = new Map(pairs.map(([code, word]) => [word, code]))
  const get = <Found>(found: Found | undefined): Found => {
    if (found === undefined) throw new RangeError(`${id} has no such word`)
    return found
  }
  const list = [...new Set(pairs.map(([, word]) => word))]
  return {
    schema: z.enum(list as [Word, ...Word[]]).meta({ id }) as z.ZodEnum<{ [W in Word]: W }>,
    of: (code) => get(byCode.get(code)),
    ofAll: (codes) => codes.flatMap((code) => byCode.get(code) ?? []),
    codeOf: (word) => get(byWord.get(word)),
  }
}
