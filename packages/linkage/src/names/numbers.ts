type Numbers = Readonly<Record<string, number>>

const count = (words: string, from = 1): Numbers =>
  Object.fromEntries(
    words
      .trim()
      .split(/\s+/)
      .flatMap((forms, index) => forms.split('/').map((form) => [form, from + index])),
  )

const tens = (words: string): Numbers =>
  Object.fromEntries(
    words
      .trim()
      .split(/\s+/)
      .flatMap((forms, index) => forms.split('/').map((form) => [form, 10 * (index + 2)])),
  )

/**
 * Numbers in words, folded to ASCII: English, Dutch, German, then French, Spanish and Romanian as far as they are no
 * particles or names (un, dos, otto). Own collection.
 */
const cardinals: Numbers = {
  ...count(`one/een/eins/ein two/twee/zwei/deux/doi three/drie/drei/trois/tres/trei four/vier/quatre/cuatro/patru
    five/vijf/funf/fuenf/cinq/cinco/cinci six/zes/sechs/seis/sase seven/zeven/sieben/siete/sapte eight/acht/huit/ocho
    nine/negen/neun/neuf/nueve ten/tien/zehn/diez/zece eleven/elf twelve/twaalf/zwolf/zwoelf thirteen/dertien/dreizehn
    fourteen/veertien/vierzehn fifteen/vijftien/funfzehn sixteen/zestien/sechzehn seventeen/zeventien/siebzehn
    eighteen/achttien/achtzehn nineteen/negentien/neunzehn`),
  ...tens(`twenty/twintig/zwanzig thirty/dertig/dreissig forty/veertig/vierzig fifty/vijftig/funfzig
    sixty/zestig/sechzig seventy/zeventig/siebzig eighty/tachtig/achtzig ninety/negentig/neunzig`),
  hundred: 100,
  honderd: 100,
  hundert: 100,
}
const ordinals: Numbers = {
  ...count(`first/eerste/erste/primero/primera/primul second/tweede/zweite/deuxieme/segundo/segunda
    third/derde/dritte/troisieme/tercero/tercera fourth/vierde/vierte/quatrieme fifth/vijfde/funfte sixth/zesde/sechste
    seventh/zevende/siebte eighth/achtste/achte ninth/negende/neunte tenth/tiende/zehnte eleventh/elfde/elfte
    twelfth/twaalfde/zwolfte`),
}
/** Roman numerals that are no names and no single letters. */
const romans: Numbers = { ii: 2, iii: 3, iv: 4, vii: 7, viii: 8, ix: 9, xii: 12, xiii: 13, xiv: 14 }

/** Also names, so that their keys stay those of names: Tien, Elf, Ocho. */
const alsoNames = new Set(['tien', 'elf', 'erste', 'doi', 'ten', 'ein', 'segundo', 'tercero', 'primero'])

const withSuffix = /^(\d+)(?:st|nd|rd|th|ste|de|e|er|ere|eme)$/
const unitFirst =
  /^([a-z]{2,8}?)(?:en|und)(tw[a-z]+|dertig|veertig|vijftig|[a-z]{2,8}t?ig|[a-z]{2,8}ssig|[a-z]{2,8}zig)$/
const dutchOrdinal = /^([a-z]{5,})(?:ste|de)$/

function readCompound(text: string): number | undefined {
  const found = unitFirst.exec(text)
  const unit = cardinals[found?.[1] ?? '']
  const ten = cardinals[found?.[2] ?? '']
  return unit !== undefined && ten !== undefined && unit < 10 && ten >= 20 && ten < 100 ? unit + ten : undefined
}

function readWord(text: string): number | undefined {
  const found = cardinals[text] ?? ordinals[text] ?? romans[text] ?? readCompound(text)
  if (found !== undefined) return found
  const stem = dutchOrdinal.exec(text)?.[1]
  return stem === undefined ? undefined : (cardinals[stem] ?? readCompound(stem))
}

/**
 * The digits that a folded word stands for, without leading zeros: "44" for "44", "044" and "44ste", "1" for "first",
 * "een" and "1e", "24" for "vierentwintig"; undefined for any other word.
 */
export function digitsOf(text: string): string | undefined {
  const digits = /^\d+$/.test(text) ? text : withSuffix.exec(text)?.[1]
  if (digits !== undefined) return digits.replace(/^0+(?=\d)/, '')
  return text.length < 2 || text.length > 20 ? undefined : readWord(text)?.toString()
}

/** Whether a number in words is a name as well, so that it may be a number or not. */
export function isAlsoName(text: string): boolean {
  return alsoNames.has(text)
}

type Word = { readonly text: string; readonly role: string }

const isTen = (text: string): boolean => (cardinals[text] ?? 0) >= 20 && (cardinals[text] ?? 0) < 100

function unitOf(text: string): number | undefined {
  const unit = cardinals[text] ?? ordinals[text]
  return unit !== undefined && unit < 10 ? unit : undefined
}

/** Writes a number in two English words as one in digits: twenty, one; forty, fourth. */
export function joinNumbers<W extends Word>(words: readonly W[]): readonly W[] {
  if (!words.some(({ text }) => isTen(text))) return words
  const joined: W[] = []
  for (const word of words) {
    const previous = joined.at(-1)
    const unit = unitOf(word.text)
    if (previous === undefined || unit === undefined || !isTen(previous.text) || previous.role !== word.role)
      joined.push(word)
    else joined[joined.length - 1] = { ...previous, text: String((cardinals[previous.text] ?? 0) + unit) }
  }
  return joined
}
