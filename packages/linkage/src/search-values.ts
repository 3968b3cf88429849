import type { Entity } from './entity.ts'
import { formatDigits } from './fields/birth.ts'
import type { NamePart } from './names/part.ts'
import { skeletonOf, sound } from './names/sound.ts'
import { keyForm } from './names/variants.ts'
import { particles } from './names/words.ts'

/** Fewer consonants than these are shared by too many names; their vowels count too. */
const enoughConsonants = 3

/** One form of a name part for all its spellings, short ones with their vowels: Ali, Aly, علي. */
function formOf({ text, consonantal, isInitials }: NamePart): string {
  if (isInitials) return text
  const form = keyForm(text, consonantal)
  const heard = sound(form)
  const consonants = skeletonOf(heard)
  return consonants.length >= enoughConsonants ? consonants : heard || form
}

const syllableOf = ({ frame }: NamePart): string => frame.slice(1)

/**
 * The forms of the parts of a name; of one that is written in Chinese or Korean syllables also what the romanisations
 * of those share. Both, since the same name is not always seen to be one (Kim Le).
 */
function formsOf(parts: readonly NamePart[]): string[][] {
  const plain = parts.map(formOf)
  return parts.some(({ isSyllable }) => isSyllable) ? [plain, parts.map(syllableOf)] : [plain]
}

const readable = <T>(readings: readonly { readonly value?: T | undefined }[]): T[] =>
  readings.flatMap(({ value }) => (value === undefined ? [] : [value]))

const wholeOf = (forms: readonly string[]): string => [...forms].sort().join('+')

/** Year, then day and month in order of size: the two are often swapped. */
function dateOf({ birth }: Entity): string | undefined {
  const date = birth?.value
  if (date?.month === undefined || date.day === undefined || date.margin > 0) return undefined
  return `${date.year}-${Math.min(date.month, date.day)}-${Math.max(date.month, date.day)}`
}

/** What many registers write for an unknown day, so that many people share it. */
function isFirstOfJanuary({ birth }: Entity): boolean {
  return birth?.value !== undefined && formatDigits(birth.value).endsWith('0101')
}

/** Without what is a particle in one way of writing and a name in another ("Van, Ana"), unless it is all there is. */
function surelyNames(parts: readonly NamePart[]): readonly NamePart[] {
  const kept = parts.filter(({ text, isInitials }) => isInitials || !particles.has(text))
  return kept.length === 0 ? parts : kept
}

const mostParts = 6

/** Each two parts of a longer name: it may be known by two of them elsewhere. */
function pairsOf(parts: readonly NamePart[]): string[] {
  if (parts.length < 3 || parts.some(({ isSyllable }) => isSyllable)) return []
  const forms = parts
    .filter(({ isInitials }) => !isInitials)
    .slice(0, mostParts)
    .map(formOf)
  return forms.flatMap((form, index) => forms.slice(index + 1).map((other) => wholeOf([form, other])))
}

/**
 * Values under which a person is found again by equality: the whole name with the birth date, and each two parts of a
 * name of three or more with it. A name that says little alone (Li Na, Ana Pop) says enough beside a date; beside
 * 1 January, which stands for many unknown days, only the whole name does. Every readable name with a full birth date
 * has at least one value; none has one without such a date. Lower-case ASCII, equal for the spellings of one name.
 */
export function nameDateValues(entity: Entity): string[] {
  const date = dateOf(entity)
  if (date === undefined) return []
  const isCommonDate = isFirstOfJanuary(entity)
  const names = readable(entity.names).map(({ parts }) => surelyNames(parts))
  const values = names.flatMap((parts) => [...formsOf(parts).map(wholeOf), ...(isCommonDate ? [] : pairsOf(parts))])
  return [...new Set(values)].map((value) => `${value}|${date}`)
}

/**
 * Values under which an address is found again by equality: house number with the postcode, and with street and place.
 * None where the number, or both postcode and place, are missing.
 */
export function addressValues({ address }: Entity): string[] {
  const number = address?.houseNumber?.value?.number
  if (number === undefined) return []
  const postcode = address?.postcode?.value?.toLowerCase()
  const street = address?.street?.value?.replaceAll(' ', '')
  const place = address?.place?.value
  const road = street === undefined || place === undefined ? undefined : `${street} ${place}`
  return [postcode, road].flatMap((area) => (area === undefined ? [] : [`${area} ${number}`]))
}
