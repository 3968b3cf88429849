/**
 * The scripts of India are laid out alike in Unicode, letter by letter, in blocks of 128 (ISCII order): one table reads
 * them all. Devanagari, Bengali, Gurmukhi, Gujarati, Oriya, Tamil, Telugu, Kannada, Malayalam.
 */
const firstBlock = 0x900
const lastBlock = 0xd00
const blockSize = 0x80
const killer = 0x4d
const firstSign = 0x3e
/** Stands for the vowel that a consonant carries unless another is written. */
const inherent = '\u0259'

const spread = (from: number, letters: string): readonly (readonly [number, string])[] =>
  letters.split(' ').map((letter, index) => [from + index, letter === '-' ? '' : letter])

const consonants = new Map([
  ...spread(0x15, 'k kh g gh n ch ch j jh n t th d dh n t th d dh n n p ph b bh m y r r l l l v sh sh s h'),
  ...spread(0x58, 'k kh g z r r f y'),
])
const others = new Map([
  ...spread(0x01, 'n n h'),
  ...spread(0x05, 'a a i i u u ri l e e e ai o o o au'),
  ...spread(0x3c, '- - a i i u u ri ri e e e ai o o o au - t'),
  ...spread(0x66, '0 1 2 3 4 5 6 7 8 9'),
  ...spread(0x70, 'n -'),
])
/** Scripts of languages that leave out the inherent vowel between two spoken ones: Devanagari to Gujarati. */
const dropping = new Set([0x900, 0x980, 0xa00, 0xa80])

/** Text has letters of a script of India. */
export const indicScript = /[\u0900-\u0d7f]/u

function readLetter(code: number, next: number): string {
  const letter = consonants.get(code)
  if (letter === undefined) return others.get(code) ?? ''
  const hasVowel = next === killer || (next >= firstSign && next < killer)
  return hasVowel ? letter : letter + inherent
}

/**
 * Writes the letters of the scripts of India in ASCII by sound, other characters as they are: no vowel at the end of a
 * word but a written one.
 */
export function foldIndic(text: string): string {
  const codes = Array.from(
    text.replaceAll(/[\u093c\u09bc\u0a3c\u0abc\u0b3c\u0cbc]/gu, ''),
    (letter) => letter.codePointAt(0) ?? 0,
  )
  let block = 0
  const read = codes.map((code, index) => {
    if (code < firstBlock || code >= lastBlock + blockSize) return String.fromCodePoint(code)
    block = code - (code % blockSize)
    return readLetter(code - block, (codes[index + 1] ?? 0) - block)
  })
  const spoken = read.join('').replaceAll(/\u0259(?![a-z\u0259])/gu, '')
  const short = dropping.has(block)
    ? spoken.replaceAll(/(?<=[aeiou][^aeiou\u0259 ]{1,2})\u0259(?=[^aeiou\u0259 ]{1,2}[aeiou])/gu, '')
    : spoken
  return short.replaceAll(inherent, 'a')
}
