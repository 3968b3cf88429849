import { fold, isConsonantal } from './fold.ts'
import type { Role, Word } from './part.ts'

/** A text of more words than this is no name; the rest is left out. */
const mostWords = 64

/** Stands in front of a letter that was written with a dot behind it. A character for private use, in no name. */
const initialMark = '\ue000'

/** "O'Neil": apostrophes part nothing. */
export function joinApostrophes(raw: string): string {
  return raw.replaceAll(/(?<=\p{L})['\u2018\u2019\u02bc\u02b9\u2032`](?=\p{L})/gu, '')
}

/** Letters with a dot are initials, which particles of one letter are not ("S. Bakker" and "'s Gravenmade"). */
function markInitials(raw: string): string {
  return raw.replaceAll(/(?<![\p{L}\p{N}])(\p{L})\./gu, `${initialMark}$1 `)
}

/** The words of a text, folded, each with the part of a name it was given as. */
export function splitWords(raw: string, role: Role): Word[] {
  const words = markInitials(raw)
    .split(/[\s\p{P}\p{S}]+/u, mostWords)
    .filter((word) => word !== '')
    .flatMap((word) => splitCharacters(word))
    .flatMap((word) => foldWord(word, role))
  return joinInitials(words)
}

const characters = /^(?:\p{Script=Hangul}{2,4}|\p{Script=Han}{2,4})$/u
const chinese = /^\p{Script=Han}+$/u

/** A Chinese or Korean name in its own script is written as one word, a syllable a character, the surname first; Yi is Ri. */
function splitCharacters(word: string): readonly string[] {
  const whole = word.normalize('NFC')
  return characters.test(whole) ? Array.from(whole.replace(/^\uc774/u, '\ub9ac')) : [word]
}

function foldWord(word: string, role: Role): Word[] {
  if (word.startsWith(initialMark)) return foldInitial(word.slice(1), role)
  const consonantal = isConsonantal(word)
  const bare = consonantal ? word.replace(/^(?:\u0648)?\u0627\u0644(?=.{3})/u, '') : word
  const written = chinese.test(word) ? { characters: word } : {}
  return fold(bare)
    .replaceAll("'", '')
    .split(/[^a-z0-9]+/)
    .filter((text) => text !== '')
    .map((text) => ({ text, role, consonantal, ...written }))
}

function foldInitial(letter: string, role: Role): Word[] {
  const text = fold(letter).replaceAll(/[^a-z]/g, '')
  if (text === '') return []
  return isConsonantal(letter)
    ? [{ text, role, consonantal: true }]
    : [{ text: text.slice(0, 1), role, consonantal: false, isInitials: true }]
}

const isLetter = ({ text, consonantal, characters }: Word): boolean =>
  text.length === 1 && !consonantal && characters === undefined && /[a-z]/.test(text)

/** Single letters that follow each other are the initials of one name or organisation, in that order: "J.P.", "K & L". */
function joinInitials(words: readonly Word[]): Word[] {
  const joined: Word[] = []
  let previous: Word | undefined
  for (const word of words) {
    const continues = previous !== undefined && isLetter(word) && isLetter(previous) && previous.role === word.role
    const last = joined.at(-1)
    if (continues && last !== undefined)
      joined[joined.length - 1] = { ...last, text: last.text + word.text, isInitials: true }
    else joined.push(word)
    previous = word
  }
  return joined
}
