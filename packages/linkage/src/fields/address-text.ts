import { toPlainDigits } from './digits.ts'

type Parts = {
  readonly street?: string | undefined
  readonly houseNumber?: string | undefined
  readonly postcode?: string | undefined
  readonly place?: string | undefined
}

const given = (text: string | undefined): text is string => text !== undefined && text.trim() !== ''

/** Four digits and two letters, of which the last two are no word that follows a number in a street: "Plein 1940 nr 5". */
const postcodePattern = /(?<![\p{L}\d])([1-9]\d{3}) ?(?!(?:nr|no|te|en|de|bg|hs)(?![\p{L}]))([A-Za-z]{2})(?![\p{L}\d])/u
/** At the start of a part any two letters are those of a postcode. */
const leadingPostcode = /(?<=^|[,;\n]\s*)([1-9]\d{3}) ?(?!(?:nr|no)\b)([A-Za-z]{2})(?![\p{L}\d])/u

type Found = { readonly postcode: string; readonly before: string; readonly after: string }

function findPostcode(text: string): Found | undefined {
  const found = leadingPostcode.exec(text) ?? postcodePattern.exec(text)
  if (found === null) return undefined
  const postcode = `${found[1]}${found[2]?.toUpperCase()}`
  return { postcode, before: text.slice(0, found.index), after: text.slice(found.index + found[0].length) }
}

const separators = /[,;\n]|\s-\s(?=\p{L}{3})/u
const leadIn =
  /^(?:adres(?: is)?:? |(?:(?:woont|wonend|verblijft|zit|gevestigd|het pand|pand|woning|huis|appartement|flat) )?(?:aan|op|in|bij)(?: de| het| den)? (?=[\p{L}\d].*\d))/iu
const numberWord = /(?:(?<![\p{L}])(?:huis)?(?:nr|nummer|num|no)(?![\p{L}])[.:]?|№|#|n°)\s*(?=\d)/giu
/** What stands between a number and its addition: "12 - A", "12 / 3". */
const between = /(?<=\d)\s*[-/]\s*(?=(?:[\d\p{L}]{1,4}|zwart|boven|beneden)(?:\s|$))/giu

const startsWithDigit = /^\d/
/** "2e", "18de": part of the name of the street when a word follows. */
const ordinal = /^\d+(?:e|de|ste|st|nd|rd|th)$/i
/** A year, or two ("40-45"), as in the name of a square. */
const years = /^(?:(?:1[5-9]|20)\d\d|['’]?\d\d-['’]?\d\d|(?:1[5-9]|20)\d\d-\d{2,4})$/
const bareKind = /^(?:plein|laan|square)$/i
/** Words and letters that stand behind a house number. */
const addition =
  /^(?:\p{L}{1,2}|[ivx]{1,4}|\d{1,3}\p{L}?|hs|huis|bis|ter|quater|boven|beneden|bov|ben|bg|zwart|rood|zw|rd|hoog|sous|souterrain|\dhoog|app|appartement|kamer|unit|k\d+|to|t\/o)\.?$/iu
const foreignKinds =
  /(?<![\p{L}])(?:street|st|road|rd|avenue|ave|lane|drive|rue|boulevard|bd|via|calle|strada)(?![\p{L}])/iu

/** Whether the number at a place belongs to the name of the street: "Plein 1940", "Laan 40-45", "Oude 2e Weg". */
function isOfName(words: readonly string[], at: number): boolean {
  const word = words[at] ?? ''
  const next = words[at + 1]
  if (ordinal.test(word)) return next !== undefined && /^\p{L}{3}/u.test(next) && !addition.test(next)
  if (!years.test(word)) return false
  return startsWithDigit.test(next ?? '') || (at === 1 && bareKind.test(words[0] ?? '') && next === undefined)
}

const hasLetter = (word: string): boolean => /\p{L}/u.test(word)

function findNumber(words: readonly string[]): number {
  return words.findIndex(
    (word, at) =>
      startsWithDigit.test(word) &&
      !isOfName(words, at) &&
      (at === 0 ? countAdditions(words.slice(1)) === words.length - 1 : words.slice(0, at).some(hasLetter)),
  )
}

/** How many words behind a number belong to it. */
function countAdditions(words: readonly string[]): number {
  const end = words.findIndex((word) => !addition.test(word))
  return end < 0 ? words.length : end
}

/** "221B Baker Street". */
function readNumberFirst(words: readonly string[]): Parts | undefined {
  const [first = '', ...rest] = words
  const name = rest.join(' ')
  return /^\d+\p{L}?$/u.test(first) && foreignKinds.test(name) ? { street: name, houseNumber: first } : undefined
}

/** Street, number and place in one part of an address. */
function splitStreet(part: string): Parts {
  const text = part.trim().replace(leadIn, '').replaceAll(numberWord, ' ').replaceAll(between, '-')
  const words = text.split(/\s+/).filter((word) => word !== '')
  const at = findNumber(words)
  if (at < 0) return readNumberFirst(words) ?? { street: text }
  const rest = words.slice(at + 1)
  const additions = countAdditions(rest)
  const behind = rest.slice(additions).join(' ')
  return {
    street: words.slice(0, at).join(' '),
    houseNumber: words.slice(at, at + 1 + additions).join(' '),
    ...(/^\p{Lu}[^\d]{2,}$/u.test(behind) && { place: behind }),
  }
}

/** The part that names a street and a number, else the first. */
function choosePart(text: string): string {
  const parts = text.split(separators).map((part) => part.trim())
  const filled = parts.filter((part) => part !== '')
  const [first = '', second = ''] = filled
  const isStreet = hasLetter(first) && splitStreet(first).houseNumber === undefined
  if (isStreet && /^(?:nr|no|nummer)?\.?\s*\d{1,5}\s?\p{L}{0,3}$/iu.test(second)) return `${first} ${second}`
  return filled.find((part) => hasLetter(part) && splitStreet(part).houseNumber !== undefined) ?? first
}

function splitText(text: string): Parts {
  const found = findPostcode(text)
  if (found === undefined) return splitStreet(choosePart(text))
  const { postcode, before, after } = found
  const isFirst = before.trim() === ''
  const parts = splitStreet(choosePart(isFirst ? after : before))
  const behind = /^\s*(\p{L}[^\d,;\n]+)/u.exec(isFirst ? '' : after)?.[1]
  return { ...parts, postcode, ...(behind !== undefined && { place: behind.trim() }) }
}

/** "1234 AB 12" and "1234 AB Ons Dorp" in the field of the postcode. */
function splitPostcode(text: string): Parts {
  const found = findPostcode(toPlainDigits(text))
  const rest = found?.after.trim() ?? ''
  if (found === undefined || found.before.trim() !== '' || rest === '') return { postcode: text }
  const parts = splitStreet(rest.replace(/^[,;]\s*/, ''))
  return {
    ...parts,
    postcode: found.postcode,
    ...(parts.houseNumber === undefined && { street: undefined, place: rest }),
  }
}

const plainStreet = /^[\p{L} .'’-]+$/u

/**
 * The parts of an address, each given part as it is and the others taken from the text in which they were written. A
 * number that stands behind the street and in its own field as well is taken once.
 */
export function splitAddress(raw: Parts): Parts {
  const fromPostcode = given(raw.postcode) ? splitPostcode(raw.postcode) : {}
  const fromStreet =
    given(raw.street) && !plainStreet.test(raw.street) ? splitText(toPlainDigits(raw.street)) : { street: raw.street }
  const isOwn = !given(raw.houseNumber) || fromStreet.houseNumber === raw.houseNumber.trim()
  const street = isOwn || fromStreet.postcode !== undefined ? fromStreet.street : raw.street
  return {
    street: given(street) ? street : fromPostcode.street,
    houseNumber: firstGiven(raw.houseNumber, fromStreet.houseNumber, fromPostcode.houseNumber),
    postcode: firstGiven(fromPostcode.postcode, fromStreet.postcode),
    place: firstGiven(raw.place, fromStreet.place, fromPostcode.place),
  }
}

const firstGiven = (...texts: readonly (string | undefined)[]): string | undefined => texts.find(given)
