/** Extensions within an organisation, as they stand behind a number. */
const extension = /(?:\b(?:tst|toestel|ext|extension|doorkies(?:nummer)?)\b[.:]?|(?<=\d ?)x|#)\s*\d{1,5}(?!\d)/giu
/** What surely parts two numbers. */
const separators =
  /[;,|\n&]|(?<![\p{L}])(?:of|or|en|and|und|et|ook|dan wel)(?![\p{L}])|\+(?=\s|0)|(?<=\d[)\s]?)(?=\+[1-9])/giu
/** Digits with what stands between them in one number. */
const sequence = /\+?[\d(][\d\s().\-/\u2010-\u2015]*\d/gu
const fewestDigits = 6
/** Fewer digits than these may replace the last ones of the number before: "0612345678/79". */
const wholeNumber = 9
const longestNumber = 15

const bare = (text: string): string => text.replaceAll(/\(0\)/g, '').replaceAll(/[^\d+]/g, '')
const isWhole = (digits: string): boolean => /^[+0]/.test(digits) || digits.length >= wholeNumber

/** A number that is written without what it shares with the one before: "06-12345678/87654321". */
function complete(digits: string, before: string | undefined): string {
  if (before === undefined || isWhole(digits) || digits.length >= before.length) return digits
  return before.slice(0, before.length - digits.length) + digits
}

/** Numbers between slashes; undefined when one of them is none. */
function splitSlashes(text: string, isValid: (digits: string) => boolean): string[] | undefined {
  const found: string[] = []
  for (const part of text.split('/')) {
    const digits = complete(bare(part), found.at(-1))
    if (!isValid(digits)) return undefined
    found.push(digits)
  }
  return found.length > 1 ? found : undefined
}

/** Numbers one after the other, each of which begins as a whole number; undefined when they are not to be told apart. */
function splitSpaces(words: readonly string[], isValid: (digits: string) => boolean): string[] | undefined {
  if (words.length === 0) return []
  for (let count = words.length; count > 0; count--) {
    const digits = bare(words.slice(0, count).join(''))
    if (!isWhole(digits) || !isValid(digits)) continue
    const rest = words.slice(count)
    const others = splitSpaces(rest, isValid)
    if (others !== undefined) return [digits, ...others]
    if (bare(rest.join('')).length < fewestDigits) return [digits]
  }
  return undefined
}

/** Numbers written without anything between them. */
function splitTogether(digits: string, isValid: (digits: string) => boolean): string[] | undefined {
  if (digits.length <= longestNumber) return undefined
  for (let at = wholeNumber; digits.length - at >= wholeNumber; at++) {
    const [first, second] = [digits.slice(0, at), digits.slice(at)]
    if (isWhole(second) && isValid(first) && isValid(second)) return [first, second]
  }
  return undefined
}

function splitSequence(text: string, isValid: (digits: string) => boolean): string[] {
  const digits = bare(text)
  if (isValid(digits)) return [digits]
  const words = text.trim().split(/[\s/]+/)
  return splitSlashes(text, isValid) ?? splitSpaces(words, isValid) ?? splitTogether(digits, isValid) ?? [digits]
}

/**
 * The telephone numbers in a text, as digits with at most a plus in front; `isValid` tells a number of the usual
 * country or with a country prefix. Without words, dates and extensions. Two numbers may stand between slashes, words,
 * spaces or nothing, the second without what it shares with the first.
 */
export function splitPhones(text: string, isValid: (digits: string) => boolean): string[] {
  const found: string[] = []
  for (const part of text.replaceAll(extension, ' ').split(separators)) {
    for (const [run] of part.matchAll(sequence)) {
      const digits = bare(run)
      const short = digits.replace('+', '').length < fewestDigits
      const completed = complete(digits, found.at(-1))
      if (short && !(found.length > 0 && part.trim() === run && isValid(completed))) continue
      if (!isWhole(digits) && completed !== digits && isValid(completed)) found.push(completed)
      else found.push(...splitSequence(run, isValid))
    }
  }
  return [...new Set(found)]
}
