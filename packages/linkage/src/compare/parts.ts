import { distance } from 'fastest-levenshtein'
import { servantStart } from '../names/compounds.ts'
import { areWritingsOfOne } from '../names/characters.ts'
import { endOtherwise, isDerived } from '../names/endings.ts'
import { describeWord, type NamePart } from '../names/part.ts'
import { consonantsHeard } from '../names/sound.ts'
import { devotions, particles } from '../names/words.ts'
import { levelNumber } from './levels.ts'
import { countBits, isAlike, isOneEditApart } from './similarity.ts'

const level = {
  same: levelNumber('name', 'same'),
  variant: levelNumber('name', 'variant'),
  close: levelNumber('name', 'close'),
  nickname: levelNumber('name', 'nickname'),
  sound: levelNumber('name', 'sound'),
  near: levelNumber('name', 'near'),
  misread: levelNumber('name', 'misread'),
  initial: levelNumber('name', 'initial'),
  different: levelNumber('name', 'different'),
}

/** Names that begin alike are alike by Jaro-Winkler, but may be more edits than this apart (Rybakov, Rybalkin). */
const mostEdits = 2

/** "Servant of" grown onto what follows, as `joinCompounds` writes it or as spoken: Abdulkarim, Abdelkarim, Abdennasser. */
const servant = /^abd(?:[aeiou]l|[aeiou](?=(.)\1)|[aeiou](?=[^aeioul]))(?=.{3})/

function overlaps(left: readonly number[], right: readonly number[]): boolean {
  return left.length > 0 && right.length > 0 && left.some((family) => right.includes(family))
}

function compareInitial(left: NamePart, right: NamePart): number {
  const same =
    left.text.charAt(0) === right.text.charAt(0) ||
    (left.sound !== '' && left.sound.charAt(0) === right.sound.charAt(0))
  return same ? level.initial : level.different
}

/** All letters of the one occur in the other, in that order. */
function isWithin(short: string, long: string): boolean {
  let at = 0
  for (const letter of long) if (letter === short[at]) at++
  return at === short.length
}

/** Initials have an order: J.P. is no P.J., but may be the J.P.M. of another form. */
function compareInitials(left: NamePart, right: NamePart): number {
  if (!left.isInitials || !right.isInitials) return level.different
  const [short, long] = left.text.length < right.text.length ? [left, right] : [right, left]
  return isWithin(short.text, long.text) ? level.initial : level.different
}

const hasDigit = ({ text }: NamePart): boolean => /\d/.test(text)
const fewestLetters = 3
const readAs: Readonly<Record<string, string>> = { '0': 'o', '1': 'i', '3': 'e', '4': 'a', '5': 's', '8': 'b' }

/** A word with digits among its letters as letters, with 1 as the one given. */
function asLetters(text: string, one: string): string {
  return text.replaceAll(/[013458]/g, (digit) => (digit === '1' ? one : (readAs[digit] ?? digit)))
}

/** Numbers are the same or not (Plant 12 is nowhere near Plant 21), but a digit within a word may be a letter misread. */
function compareDigits({ text: left }: NamePart, { text: right }: NamePart): number {
  const letters = (text: string): number => text.replaceAll(/\d/g, '').length
  if (Math.min(letters(left), letters(right)) < fewestLetters || left.length !== right.length) return level.different
  const isRead = ['i', 'l'].some((one) => asLetters(left, one) === asLetters(right, one))
  return isRead ? level.misread : level.different
}

/** One of the two shows its consonants only. */
function compareConsonants(left: NamePart, right: NamePart): number {
  if (left.consonants.length >= 2 && left.consonants === right.consonants) return level.sound
  const shortest = Math.min(left.skeleton.length, right.skeleton.length)
  if (left.skeleton === right.skeleton) return shortest >= 3 ? level.sound : level.near
  const heard = consonantsHeard(left.text)
  const other = consonantsHeard(right.text)
  if (heard.length >= 2 && heard === other) return heard.length >= 3 ? level.sound : level.near
  if (heard.length >= 3 && heard.replaceAll('f', 'p') === other.replaceAll('f', 'p')) return level.sound
  return shortest >= 4 && isOneEditApart(left.skeleton, right.skeleton) ? level.near : level.different
}

/** One has an article, particle or devotion grown on: Alassad and Assad, Benali and Ali, Oluwaseun and Seun. */
function isPrefixed(left: string, right: string): boolean {
  const [short, long] = left.length < right.length ? [left, right] : [right, left]
  if (short.length < 3 || !long.endsWith(short)) return false
  const grown = long.slice(0, long.length - short.length)
  return particles.has(grown) || devotions.has(grown)
}

/** Parts with fewer than half of their letters in common are not spellings of one name; cheaper than comparing them. */
function shareLetters(left: NamePart, right: NamePart): boolean {
  const most = Math.max(countBits(left.letters), countBits(right.letters))
  return 2 * countBits(left.letters & right.letters) >= most
}

function compareSpelling(left: NamePart, right: NamePart): number {
  const spelled = compareLetters(left, right)
  if (spelled > level.sound && shareFrame(left, right)) return level.sound
  return spelled === level.close && beginOtherwise(left, right) ? level.near : spelled
}

/** Letters that come and go in front of one name: Hadiza and Adiza, Yelena and Elena. */
const silentStarts = new Set(['h', 'y', 'j'])

/**
 * Another letter at the start, one more, or the first two swapped: seldom a slip, mostly another name (Meera, Neera;
 * Dwayne, Wayne; Abdur, Badur).
 */
function beginOtherwise(left: NamePart, right: NamePart): boolean {
  const [short, long] = left.text.length <= right.text.length ? [left.text, right.text] : [right.text, left.text]
  if (short.charAt(0) === long.charAt(0)) return false
  if (short.length < long.length) return long.slice(1) === short && !silentStarts.has(long.charAt(0))
  if (short.slice(1) === long.slice(1)) return left.skeleton !== right.skeleton
  return short.slice(2) === long.slice(2)
}

/** Also as the one reads in English and the other in German, Dutch or Polish letters. */
function shareFrame(left: NamePart, right: NamePart): boolean {
  const { frame, otherFrame } = left
  if (frame === '') return false
  if (frame === right.frame || frame === right.otherFrame) return true
  return otherFrame !== '' && (otherFrame === right.frame || otherFrame === right.otherFrame)
}

/** Of three letters one is too much to be a slip, unless the parts are known to be given names or surnames. */
function isShortWord({ text, role }: NamePart, other: NamePart): boolean {
  const shortest = Math.min(text.length, other.text.length)
  return shortest < 3 || (shortest === 3 && text.length === other.text.length && role === 'any' && other.role === 'any')
}

function compareLetters(left: NamePart, right: NamePart): number {
  if (!shareLetters(left, right)) return level.different
  const shortest = Math.min(left.text.length, right.text.length)
  const oneEdit = isOneEditApart(left.text, right.text)
  if (oneEdit && shortest >= 5) return level.close
  if (left.sound === right.sound && left.sound.length >= 3) return level.sound
  if (oneEdit) return isShortWord(left, right) ? level.different : level.near
  if (shortest >= 4 && isAlike(left.text, right.text, 0.86)) {
    const edits = distance(left.text, right.text)
    if (shortest >= 5 && edits <= mostEdits && isAlike(left.text, right.text, 0.92)) return level.close
    if (edits <= 2) return level.near
  }
  const soundShortest = Math.min(left.sound.length, right.sound.length)
  if (soundShortest < 5) return level.different
  return isOneEditApart(left.sound, right.sound) || isAlike(left.sound, right.sound, 0.92)
    ? level.near
    : level.different
}

/** Two names that both are known, and not as each other's variant, are two names: at most they sound alike. */
function distrust(found: number): number {
  if (found === level.sound) return level.near
  return found === level.close || found === level.near ? level.different : found
}

/** Two names of one make, "servant of …", are as near as what follows. */
function compareServants(left: NamePart, right: NamePart): number | undefined {
  if (!left.text.startsWith(servantStart) || !right.text.startsWith(servantStart)) return undefined
  const rest = ({ text, role, consonantal }: NamePart): NamePart =>
    describeWord({ text: text.replace(servant, '').replace(/^(.)\1/, '$1'), role, consonantal })
  const [first, second] = [rest(left), rest(right)]
  if (first.text.length === left.text.length || second.text.length === right.text.length) return undefined
  return Math.max(level.variant, comparePart(first, second))
}

/** What two parts look like, less where that is known to mislead. */
function compareWritten(left: NamePart, right: NamePart): number {
  const mixed = left.consonantal !== right.consonantal
  const found = mixed ? compareConsonants(left, right) : compareSpelling(left, right)
  if (left.known && right.known) return distrust(found)
  if (found >= level.near || mixed) return found
  return isDerived(left.text, right.text) || endOtherwise(left.text, right.text) ? level.near : found
}

/** Chinese characters of one sound are two names; two ways of writing one character are one. */
function compareCharacters(left: NamePart, right: NamePart): number {
  if (left.characters === right.characters) return level.same
  return left.text === right.text && areWritingsOfOne(left.characters, right.characters)
    ? level.variant
    : level.different
}

const isLetter = ({ text, isSyllable }: NamePart): boolean => text.length === 1 && !isSyllable && /[a-z]/.test(text)

/**
 * Level of agreement of two name parts: number of a level of the field "name". Symmetric; equal parts give "same".
 */
export function comparePart(left: NamePart, right: NamePart): number {
  if (left.characters !== '' && right.characters !== '') return compareCharacters(left, right)
  if (left.text === right.text) return isLetter(left) ? level.initial : level.same
  if (overlaps(left.variants.spelling, right.variants.spelling)) return level.variant
  if (hasDigit(left) || hasDigit(right)) return compareDigits(left, right)
  if (left.text.length === 1 || right.text.length === 1) return compareInitial(left, right)
  if (left.isInitials || right.isInitials) return compareInitials(left, right)
  if (left.isSyllable && right.isSyllable) return left.frame === right.frame ? level.sound : level.different
  if (overlaps(left.variants.nickname, right.variants.nickname)) return level.nickname
  if (left.consonantal === right.consonantal && isPrefixed(left.text, right.text)) return level.close
  return compareServants(left, right) ?? compareWritten(left, right)
}
