import { nicknameLines } from './nicknames.ts'
import { digitsOf, isAlsoName } from './numbers.ts'
import { consonants } from './sound.ts'
import { moreSpellingLines } from './spellings-more.ts'
import { spellingLines } from './spellings.ts'
import { surnameLines } from './surnames.ts'

/** What a name part may stand for: the same name in another spelling or language, or a pet form of it. */
export type Variants = { readonly spelling: readonly number[]; readonly nickname: readonly number[] }

/** Of a part that stands in no table. */
export const noVariants: Variants = { spelling: [], nickname: [] }

/** Numbers are families of their own: 7, seven, zeven. */
const firstNumber = 1_000_000
const mostDigits = 8

type Family = { readonly head: string; readonly members: readonly string[] }

function readFamilies(lines: string): Family[] {
  return lines
    .trim()
    .split('\n')
    .map((line) => {
      const members = line.trim().split(/\s+/)
      return { head: members[0] ?? '', members }
    })
}

const spellings = [...readFamilies(spellingLines), ...readFamilies(surnameLines), ...readFamilies(moreSpellingLines)]
const nicknames = readFamilies(nicknameLines)

function indexFamilies(families: readonly Family[]): Map<string, number[]> {
  const index = new Map<string, number[]>()
  families.forEach(({ members }, family) => {
    for (const member of members) {
      const known = index.get(member)
      if (known === undefined) index.set(member, [family])
      else if (!known.includes(family)) known.push(family)
    }
  })
  return index
}

const spellingIndex = indexFamilies(spellings)
const nicknameIndex = indexFamilies(nicknames)

const byConsonants = new Map<string, number[]>()
spellings.forEach(({ members }, family) => {
  for (const form of new Set(members.map(consonants))) {
    if (form.length > 1) byConsonants.set(form, [...(byConsonants.get(form) ?? []), family])
  }
})

/** Pet names of any spelling of a name: those of Elizabeth are also those of Elisabeta. */
const nicknamesOf = spellings.map(({ members }) =>
  nicknames.flatMap(({ head }, family) => (members.includes(head) ? [family] : [])),
)

/** Ways in which one name is respelled from end to end, tried in turn until the tables know the outcome. */
const respellings: ReadonlyArray<(text: string) => string> = [
  (text) =>
    text
      .replaceAll('x', 'h')
      .replace(/^c(?=[aeiou])/, '')
      .replaceAll(/([aeiou])\1/g, '$1'),
  (text) =>
    text
      .replaceAll('oe', 'u')
      .replaceAll('tsj', 'ch')
      .replaceAll('sj', 'sh')
      .replaceAll('zj', 'zh')
      .replaceAll(/j(?=[aeiou])/g, 'y')
      .replaceAll('dy', 'j'),
  (text) =>
    text
      .replaceAll('ou', 'u')
      .replaceAll('tch', 'C')
      .replaceAll('ch', 'sh')
      .replaceAll('C', 'ch')
      .replaceAll('dj', 'j'),
  (text) =>
    text
      .replaceAll('tsch', 'C')
      .replaceAll('sch', 'sh')
      .replaceAll('C', 'ch')
      .replaceAll('ue', 'u')
      .replaceAll('oe', 'o')
      .replaceAll('ae', 'a'),
  (text) => text.replaceAll('ch', 'h'),
  (text) => text.replace(/^(?:ben|bin|ibn|bel|bou|el|al)(?=.{3})/, ''),
]

function familiesOf(text: string): readonly number[] {
  const written = spellingIndex.get(text)
  if (written !== undefined) return written
  if (text.length < 4 || nicknameIndex.has(text)) return noVariants.spelling
  for (const respell of respellings) {
    const respelled = respell(text)
    const found = respelled === text ? undefined : spellingIndex.get(respelled)
    if (found !== undefined) return found
  }
  return noVariants.spelling
}

function numberFamily(text: string): number | undefined {
  const digits = digitsOf(text)
  return digits === undefined || digits.length > mostDigits ? undefined : firstNumber + Number(digits)
}

/** Whether a part is a number, in digits or in words. */
export function isNumber({ spelling }: Variants): boolean {
  return (spelling[0] ?? 0) >= firstNumber
}

/**
 * The families a folded name part belongs to, as written or respelled (Somali, Dutch, French or German letters, "Ben"
 * or "El" grown on); both lists are empty for an unknown part. A part from a script without vowels belongs to every
 * family with a member of the same consonants.
 */
export function variantsOf(text: string, consonantal: boolean): Variants {
  const number = consonantal ? undefined : numberFamily(text)
  if (number !== undefined && !isAlsoName(text)) return { spelling: [number], nickname: noVariants.nickname }
  const written = consonantal ? (spellingIndex.get(text) ?? noVariants.spelling) : familiesOf(text)
  const spelling = consonantal && written.length === 0 ? (byConsonants.get(consonants(text)) ?? written) : written
  const own = nicknameIndex.get(text) ?? noVariants.nickname
  const nickname = [...new Set([...own, ...spelling.flatMap((family) => nicknamesOf[family] ?? [])])]
  if (number !== undefined) return { spelling: [...spelling, number], nickname }
  return spelling.length === 0 && nickname.length === 0 ? noVariants : { spelling, nickname }
}

/** The part under which all variants of a name meet in the keys: the head of its first family, the digits of a number, or
 * itself. */
export function keyForm(text: string, consonantal: boolean): string {
  const digits = consonantal || isAlsoName(text) ? undefined : digitsOf(text)
  if (digits !== undefined) return digits
  const spelling = variantsOf(text, consonantal).spelling[0]
  const plain = spelling === undefined ? text : (spellings[spelling]?.head ?? text)
  const nickname = nicknameIndex.get(plain)?.[0]
  return nickname === undefined ? plain : (nicknames[nickname]?.head ?? plain)
}
