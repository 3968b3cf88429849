const set = (words: string): ReadonlySet<string> => new Set(words.trim().split(/\s+/))

/*
 * Values that people type where nothing is known. Two equal ones say nothing about two records, so each is read as
 * absent and keeps its text with the reason.
 */

/** Says "not known" wherever it stands in a name, folded to ASCII. */
const unknownWords = set(`
  unknown unkown unknow onbekend onbekende unbekannt unbekannte inconnu inconnue desconocido desconocida desconhecido
  sconosciuto sconosciuta necunoscut necunoscuta neizvestno neizvestnyy neznan nepoznat nieznany nieznana
  neznamy ismeretlen bilinmiyor bilinmeyen anoniem anonymous anonym anonyme anonimo unnamed naamloos niet-bekend
  noname nomen nescio fnu lnu nmn nlnu nfn mjhwl nevidomo nevidomyy neizvesten neizvestna
`)
/** Says so only when the whole value consists of such words and of what may stand beside them. */
const wholeWords = set(`
  test tester testpersoon testclient testcase dummy asdf qwerty none geen niemand nobody nvt nb nnb
  xx xxx xxxx xxxxx aaa abc123 tbd nader invullen leeg blank empty undefined null
`)
const besideThem = set(`
  man vrouw meisje jongen male female woman girl boy person persoon people personen naam name surname achternaam
  voornaam given first last victim slachtoffer suspect verdachte client cliente client vermeend vermeende mannelijk
  vrouwelijk minderjarige minor child kind baby mr mrs ms mevrouw meneer heer dhr mw de het een the a an of is not niet
  no data bekend known given opgegeven verstrekt provided available beschikbaar nog te
`)
/** Says what part somebody plays, not who it is: "slachtoffer 1", "verdachte A". */
const roleWords = set(
  'victim slachtoffer suspect verdachte client cliente minderjarige minor person persoon vrouw meisje',
)
/** Stock names for somebody who has none, sorted by word. */
const stockNames = new Set([
  'doe jane',
  'doe john',
  'doe jan',
  'doe johnny',
  'bloggs joe',
  'mustermann max',
  'erika mustermann',
  'modaal jan',
  'roe richard',
])

/** Words, folded, that stand for a part of a name that is not known. */
export function isUnknownWord(text: string): boolean {
  return unknownWords.has(text)
}

const isNumberOrLetter = (text: string): boolean => text.length === 1 || /^\d+$/.test(text)

/**
 * Whether the folded words of a name, of a person, organisation, street or place, say only that it is not known:
 * "Onbekend", "N.N.", "onbekende vrouw 2", "Jane Doe". `initials` holds the runs of initials among them.
 */
export function isFillerName(words: readonly string[], initials: readonly string[] = []): boolean {
  if (words.length === 0) return false
  if (stockNames.has([...words].sort().join(' '))) return true
  const isNoName = (text: string): boolean => initials.includes(text) && /^(?:nn+|nnb|nvt|nb|xx+)$/.test(text)
  const says = (text: string): boolean => unknownWords.has(text) || wholeWords.has(text) || isNoName(text)
  if (words.some(says)) return words.every((text) => says(text) || besideThem.has(text) || isNumberOrLetter(text))
  return (
    words.every((text) => besideThem.has(text) || isNumberOrLetter(text)) && words.some((text) => roleWords.has(text))
  )
}

/** Dates that computers and people fill in for "not known", as YYYYMMDD. */
const fillerDates = set('19000101 19000000 18991230 18991231')
/** Years that nobody is born in, at the start or the end of a date as it was written. */
const fillerYear = /^(?:9999|0000|0001)|(?:9999|0000|0001)$/

/** Whether a date that could be read, as YYYYMMDD, stands for "not known". */
export function isFillerDate(digits: string): boolean {
  return fillerDates.has(digits)
}

/** Whether the digits of a date that could not be read stand for "not known": 00-00-0000, 9999-12-31. */
export function isFillerDateText(digits: string): boolean {
  return isOneDigit(digits) || (digits.length === 8 && fillerYear.test(digits))
}

/** Whether a number is one digit all along: 00000000. */
export function isOneDigit(digits: string): boolean {
  return /^(\d)\1*$/.test(digits)
}

/** Whether a number only counts up or down: 123456789. */
export function isCounting(digits: string): boolean {
  return digits.length > 5 && ('01234567890'.includes(digits) || '9876543210'.includes(digits))
}

const noMailbox =
  /^(?:no-?(?:e?mail|reply)|geen(?:e?mail)?|none|onbekend|unknown|nvt|na|test|xx*|asdf|not-?known|niet-?bekend)$/

/** Whether a mailbox stands for "has none". */
export function isFillerMailbox(mailbox: string): boolean {
  return noMailbox.test(mailbox)
}
