import { isOneEditApart } from '../compare/similarity.ts'
import { fold } from './fold.ts'
import { particles, titles } from './words.ts'

const set = (words: string): ReadonlySet<string> => new Set(words.trim().split(/\s+/))

/** Legal forms that are never part of a personal name. */
const legalForms = set(`
  bv nv vof cv cvba bvba gmbh mbh ag kg kgaa ohg ug gbr ltd limited llc llp lp inc incorporated corp corporation plc co
  company cie pte pty sdn bhd tbk pt srl sarl sas sasu sprl snc spa spol sro as aps oyj oy ab hb asa se sia uab oue ou
  eood ood ead doo ooo oao zao pao jsc pjsc ojsc cjsc ojsk tov tzov vat prat fzc fze fzco dmcc wll bsc kft zrt bt nyrt
  spzoo sp zoo sadecv fgup gup mup kk eirl ltda sl slu scs sca ev ik stichting vereniging cooperatie ae epe oe ike
  ptyltd est gie fzllc pvt lda unipessoal sti
`)

/** Legal forms that are also common name parts: taken as a form only at one end of a name of three parts or more. */
const doubtfulForms = set('sa ao ab ag ik se co pt sp kd dd hb cv bt sl oe ae ou sas est ug lp')

/** Legal forms written out, as they fold, with what they shorten to, and short forms of usual words with those words. */
const legalPhrases: ReadonlyArray<readonly [RegExp, string]> = [
  [/\bobshche?stvo s ogranichenno[iy]u? otvetstvennost['yiu]*\b/g, 'ooo'],
  [/\btovar[iy]stvo z obmezhenoyu vidpovidal['n]*istyu\b/g, 'tov'],
  [/\b(publichnoe|otkrytoe|zakrytoe|nepublichnoe)? ?aktsionern?o+e obshche?stvo\b/g, 'oao'],
  [/\b(publichne|privatne|vidkryte|zakryte)? ?aktsionerne tovar[iy]stvo\b/g, 'vat'],
  [/\b(public|open|closed|private)? ?joint[ -]stock company\b/g, 'jsc'],
  [/\blimited liability (company|partnership)\b/g, 'llc'],
  [/\bgesellschaft mit beschrankter haftung\b/g, 'gmbh'],
  [/\b(aktien|kommandit)gesellschaft\b/g, 'ag'],
  [/\bgesellschaft m\.? ?b\.? ?h\b\.?/g, 'gmbh'],
  [/\bbesloten ?vennootschap\b/g, 'bv'],
  [/\bnaamloze ?vennootschap\b/g, 'nv'],
  [/\bvennootschap onder firma\b/g, 'vof'],
  [/\bsociete anonyme\b/g, 'sarl'],
  [/\bsociete a responsabilite limitee\b/g, 'sarl'],
  [/\bsociedad anonima\b/g, 'srl'],
  [/\bsocieta per azioni\b/g, 'spa'],
  [/\bspolka z ograniczona odpowiedzialnoscia\b/g, 'spzoo'],
  [/\bsp\.? ?z ?\.?o\.? ?o\.?/g, 'spzoo'],
  [/\bs\. ?r\. ?o\b/g, 'sro'],
  [/\bs\.? ?a\.? de c\.? ?v\b\.?/g, 'sadecv'],
  [/\bsdn\.? bhd\b/g, 'sdn'],
  [/\bfederal(noe)? (state|gosudarstvennoe) (unitary enterprise|unitarnoe predpriyatie)\b/g, 'fgup'],
  [/\b(state|gosudarstvennoe) (unitary |unitarnoe )?(enterprise|predpriyatie)\b/g, 'gup'],
  [/\bmunicipal(noe)? (unitary enterprise|unitarnoe predpriyatie)\b/g, 'mup'],
  [/\b(private|pvt\.?|\(p\)|\(pvt\.?\)) (limited|ltd)\b/g, 'ltd'],
  [/\bcompany limited\b/g, 'ltd'],
  [/\bsociedade unipessoal\b/g, 'lda'],
  [/\bpublic limited company\b/g, 'plc'],
  [/youxian ?(zeren ?)?gongsi\b/g, ' ltd'],
  [/\bkabushiki ?[gk]aisha\b/g, 'kk'],
  [/\b(anonim|limited) sirketi\b/g, 'ltd'],
  [/\bsociedad (limitada|de responsabilidad limitada)\b/g, 'srl'],
  [/\bsocietate cu raspundere limitata\b/g, 'srl'],
  [/\bspolka akcyjna\b/g, 'spzoo'],
  [/\bkorlatolt felelossegu tarsasag\b/g, 'kft'],
  [/\bdrustvo s(a)? ogranicenom odgovornos[ct][iu]u?\b/g, 'doo'],
  [/\bint'?l\b\.?/g, 'international'],
  [/\bsvcs?\b\.?/g, 'services'],
  [/\bengi?n?g?\./g, 'engineering'],
  [/\bind\./g, 'industries'],
  [/\btic\./g, 'ticaret'],
  [/\bsan\./g, 'sanayi'],
  [/\btransp\./g, 'transport'],
  [/\bconstr\./g, 'construction'],
  [/\binst\./g, 'institute'],
  [/\bmgmt\b\.?/g, 'management'],
  [/\bbros\b\.?/g, 'brothers'],
  [/\bgebr\b\.?/g, 'gebroeders'],
  [/\bf\.? ?lli\b\.?/g, 'fratelli'],
  [/\bets\b\.?/g, 'etablissements'],
  [/\bver\. (?=van\b)/g, 'vereniging '],
  [/\bstg\b\.?/g, 'stichting'],
  [/\bnat'?l\b\.?/g, 'national'],
  [/\bmfg\b\.?/g, 'manufacturing'],
  [/\bass(n|oc)\b\.?/g, 'association'],
  [/\buniv\b\.?/g, 'university'],
  [/\bdept\b\.?/g, 'department'],
  [/\bgov'?t\b\.?/g, 'government'],
]

/**
 * Words of legal forms, in which one slip is read over, or two when they are long. None is one slip away from a usual
 * name.
 */
const legalWords = `
  aktiengesellschaft kommanditgesellschaft gesellschaft beschrankter vennootschap naamloze stichting vereniging
  cooperatie incorporated corporation partnership liability responsabilite responsabilidad ograniczona
  odpowiedzialnoscia ogranichennoy otvetstvennostyu obshchestvo obmezhenoyu vidpovidalnistyu tovarystvo aktsionernoe
  limited raspundere societate korlatolt felelossegu tarsasag ogranicenom odgovornoscu private proprietary
`
  .trim()
  .split(/\s+/)
/** A word of a legal form with another name of its own one slip away. */
const notLegal = new Set(['corporacion', 'limites', 'limitee', 'privates', 'primate', 'pirate', 'privat', 'privata'])
const fewestLetters = 7
const longWord = 12

function isTwoEditsApart(first: string, second: string): boolean {
  for (let at = 0; at < first.length; at++)
    if (isOneEditApart(first.slice(0, at) + first.slice(at + 1), second)) return true
  return isOneEditApart(first, second.slice(0, -1))
}

function mendWord(word: string): string {
  if (word.length < fewestLetters - 1 || notLegal.has(word)) return word
  const meant = legalWords.find(
    (legal) =>
      Math.abs(legal.length - word.length) <= 2 &&
      legal.charCodeAt(0) === word.charCodeAt(0) &&
      (isOneEditApart(legal, word) || (legal.length >= longWord && isTwoEditsApart(legal, word))),
  )
  return meant ?? word
}

/** Chinese and Japanese legal forms, as they stand at the end of a name without a space, and in front of it. */
const eastAsianForms = /(?:股份|责任|責任)*有限(?:责任|責任)?公司|株式会社|有限会社|合同会社|股份公司|集团公司|公司/gu

const anyPhrase = new RegExp(legalPhrases.map(([phrase]) => phrase.source).join('|'))

/** Writes legal forms that are written out as their short form, slips in them included; other text stays as it is. */
export function shortenLegalForms(raw: string): string {
  const text = raw.replaceAll(eastAsianForms, ' ltd ')
  if (!/[ .\p{Lu}\p{Ll}]/u.test(text) || text.length < fewestLetters) return text
  const folded = fold(text)
  const mended = folded.replaceAll(/[a-z]{6,}/g, mendWord)
  if (!anyPhrase.test(mended)) return mended === folded ? text : mended
  const replaced = legalPhrases.reduce((found, [from, to]) => found.replaceAll(from, ` ${to} `), mended)
  return replaced === folded ? text : replaced
}

/** At the start of a name two letters are mostly initials: "A.S. Visser", but "N.V. Visser". */
const mayStandFirst = (form: string): boolean => form.length > 2 || form === 'bv' || form === 'nv'

/** "b.v." and "g.m.b.h.", and "S. A." */
const dotted = [
  /(?<![\p{L}\p{N}])(?:\p{L}\.){2,}(?:\p{L}(?!\p{L}))?/gu,
  /(?<![\p{L}\p{N}.] ?)(?:\p{L}\. ){1,4}\p{L}\.?(?![\p{L}.])/gu,
]

/** Glues legal forms that are written with dots, so that they read as one word. */
export function joinLegalForms(raw: string): string {
  return dotted.reduce(
    (text, pattern) =>
      text.replaceAll(pattern, (letters, at: number) => {
        const joined = fold(letters).replaceAll(/[. ]/g, '')
        const isForm = legalForms.has(joined) && (at > 0 || mayStandFirst(joined))
        return isForm ? `${joined} ` : letters
      }),
    raw,
  )
}

type Word = { readonly text: string; readonly isInitials?: true }

const isForm = ({ text, isInitials }: Word, at: number): boolean =>
  legalForms.has(text) && !doubtfulForms.has(text) && (isInitials !== true || at > 0 || mayStandFirst(text))
const isDoubtful = ({ text }: Word): boolean => doubtfulForms.has(text)

/**
 * The words at one end of a name that may be legal forms ("SA", "Co SA"). Where both ends have some, nothing tells
 * which of them are: none.
 */
function findDoubtfulForms<W extends Word>(words: readonly W[]): readonly W[] {
  const content = words.filter(({ text }) => !particles.has(text) && !titles.has(text))
  const first = content.findIndex((word) => !isDoubtful(word))
  const last = content.findLastIndex((word) => !isDoubtful(word))
  if (content.length < 3 || first < 0 || (first > 0 && last < content.length - 1)) return []
  return [...content.slice(0, first), ...content.slice(last + 1)]
}

/** The words of a name without its legal forms, and the first of those; a name of nothing else keeps them. */
export function takeLegalForms<W extends Word>(
  words: readonly W[],
): { readonly words: readonly W[]; readonly legalForm: string | undefined } {
  const certain = words.filter(isForm)
  const others = certain.length === 0 ? words : words.filter((word, at) => !isForm(word, at))
  const doubtful = findDoubtfulForms(others)
  const form = certain[0] ?? doubtful[0]
  if (form === undefined || others.length === 0) return { words, legalForm: undefined }
  return { words: others.filter((word) => !doubtful.includes(word)), legalForm: form.text }
}
