import anyAscii from 'any-ascii'
import { foldIndic, indicScript } from './indic.ts'

const greekDigraphs: ReadonlyArray<readonly [RegExp, string]> = [
  [/\u03c4\u03b6/gu, 'tz'],
  [/(^|[^\p{L}])\u03bc\u03c0/gu, '$1b'],
  [/(^|[^\p{L}])\u03bd\u03c4/gu, '$1d'],
  [/(^|[^\p{L}])\u03b3\u03ba/gu, '$1g'],
  [/\u03bc\u03c0/gu, 'mp'],
  [/\u03b3\u03b3/gu, 'ng'],
  [/\u03b3\u03c7/gu, 'nch'],
  [/\u03bf\u03c5/gu, 'ou'],
  [/([\u03b1\u03b5\u03b7])\u03c5(?=[\u03b8\u03ba\u03be\u03c0\u03c3\u03c4\u03c6\u03c7\u03c8])/gu, '$1f'],
  [/([\u03b1\u03b5\u03b7])\u03c5/gu, '$1v'],
]

/** Letters that a decomposition into base letter and accent leaves alone. */
const latinLetters: Readonly<Record<string, string>> = {
  đ: 'd',
  ð: 'd',
  ł: 'l',
  ø: 'o',
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ı: 'i',
  þ: 'th',
  ŧ: 't',
  ħ: 'h',
  ə: 'a',
  ĳ: 'ij',
}

/** Arabic and Persian letters: long vowels and semivowels are written, short vowels are not. */
const arabicLetters: Readonly<Record<string, string>> = {
  ا: 'a',
  أ: 'a',
  إ: 'i',
  آ: 'a',
  ٱ: 'a',
  ى: 'a',
  ئ: 'y',
  ؤ: 'w',
  ء: '',
  ع: 'a',
  ة: 'a',
  ب: 'b',
  پ: 'p',
  ت: 't',
  ث: 'th',
  ج: 'j',
  چ: 'ch',
  ح: 'h',
  خ: 'kh',
  د: 'd',
  ذ: 'dh',
  ر: 'r',
  ز: 'z',
  ژ: 'zh',
  س: 's',
  ش: 'sh',
  ص: 's',
  ض: 'd',
  ط: 't',
  ظ: 'z',
  غ: 'gh',
  ف: 'f',
  ق: 'q',
  ڤ: 'v',
  ک: 'k',
  ك: 'k',
  گ: 'g',
  ل: 'l',
  م: 'm',
  ن: 'n',
  ه: 'h',
  ھ: 'h',
  و: 'w',
  ي: 'y',
  ی: 'y',
  ـ: '',
  ە: 'e',
  ێ: 'e',
  ۆ: 'o',
  ڕ: 'r',
  ڵ: 'l',
  ہ: 'h',
  ۂ: 'h',
  ے: 'y',
  ں: 'n',
  ٹ: 't',
  ڈ: 'd',
  ڑ: 'r',
  '\u200c': '',
}

const arabicScript = /[\u0600-\u06ff\u0750-\u077f]/u
const hebrewScript = /[\u0590-\u05ff]/u
const thaiScript = /[\u0e00-\u0e7f]/u
const greekScript = /[\u0370-\u03ff]/u
const beyondAscii = /[^\x20-\x7e]/u

/** True when the text is in a script that leaves most vowels out, so only its consonants can be compared. */
export function isConsonantal(text: string): boolean {
  return arabicScript.test(text) || hebrewScript.test(text) || thaiScript.test(text)
}

/** Hebrew letters that any-ascii reads otherwise than names are written. */
const hebrewLetters: Readonly<Record<string, string>> = {
  א: 'a',
  ע: 'a',
  ו: 'w',
  ב: 'b',
  פ: 'p',
  ף: 'f',
  צ: 'tz',
  ץ: 'tz',
  ש: 'sh',
  ט: 't',
}

function foldHebrew(text: string): string {
  return Array.from(text, (letter) => hebrewLetters[letter] ?? letter).join('')
}

function foldArabic(text: string): string {
  const bare = text.replaceAll(/[\u064b-\u065f\u0670]/gu, '')
  return Array.from(bare, (letter) => arabicLetters[letter] ?? letter).join('')
}

function foldGreek(text: string): string {
  const plain = text
    .normalize('NFD')
    .replaceAll(/[\u0300-\u036f]/gu, '')
    .normalize('NFC')
    .replaceAll('\u03c2', '\u03c3')
  return greekDigraphs.reduce((folded, [from, to]) => folded.replaceAll(from, to), plain)
}

/**
 * Writes text of any script in lower-case ASCII letters, digits and the punctuation it had: Arabic letter by letter,
 * Greek by ELOT 743 digraphs, scripts of India by sound, Latin letters without their marks, everything else by
 * any-ascii's tables.
 * Folding twice gives the same as folding once.
 */
export function fold(text: string): string {
  let folded = text.toLowerCase()
  if (!beyondAscii.test(folded)) return folded
  folded = folded.normalize('NFKC').toLowerCase()
  if (greekScript.test(folded)) folded = foldGreek(folded)
  if (arabicScript.test(folded)) folded = foldArabic(folded)
  if (hebrewScript.test(folded)) folded = foldHebrew(folded)
  if (indicScript.test(folded)) folded = foldIndic(folded)
  folded = folded.normalize('NFD').replaceAll(/[\u0300-\u036f]/gu, '')
  folded = Array.from(folded, (letter) => latinLetters[letter] ?? letter).join('')
  return anyAscii(folded).toLowerCase()
}
