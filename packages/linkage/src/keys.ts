import type { Entity } from './entity.ts'
import type { Account } from './fields/account-address.ts'
import { servantStart } from './names/compounds.ts'
import type { NamePart } from './names/part.ts'
import { skeletonOf, sound } from './names/sound.ts'
import type { Reading } from './reading.ts'

/** What a match key was made from. */
export type KeyKind = keyof typeof keyKinds

/**
 * What is known of each kind. `limit`: how many records of one data set may share a key of this kind before the key
 * says too little to be used; one shared by fewer pairs than that can propose a pair by itself, one shared by more only
 * together with another key. `alone`: whether one such key in common nearly always means the same person, thing or
 * connection, so that it may count as a hit by itself; the others only propose pairs to compare. `relation`: whether
 * records with the key in common may be the same, or are only connected.
 */
export const keyKinds = {
  'name-pair': { limit: 50, alone: false, relation: 'identity' },
  'name-sound': { limit: 20, alone: false, relation: 'identity' },
  'name-single': { limit: 60, alone: false, relation: 'identity' },
  'name-part': { limit: 8, alone: false, relation: 'identity' },
  'name-whole': { limit: 50, alone: false, relation: 'identity' },
  'name-birth': { limit: 50, alone: true, relation: 'identity' },
  'name-pair-year': { limit: 50, alone: true, relation: 'identity' },
  'name-pair-day': { limit: 50, alone: true, relation: 'identity' },
  'initials-birth': { limit: 50, alone: true, relation: 'identity' },
  birth: { limit: 20, alone: false, relation: 'identity' },
  'postcode-name': { limit: 30, alone: false, relation: 'identity' },
  'postcode-year': { limit: 30, alone: false, relation: 'identity' },
  'street-name': { limit: 12, alone: false, relation: 'identity' },
  'place-name': { limit: 12, alone: false, relation: 'identity' },
  'address-name': { limit: 50, alone: true, relation: 'identity' },
  'address-birth': { limit: 50, alone: true, relation: 'identity' },
  'street-number': { limit: 20, alone: false, relation: 'link' },
  address: { limit: 50, alone: false, relation: 'link' },
  phone: { limit: 50, alone: true, relation: 'link' },
  email: { limit: 50, alone: true, relation: 'link' },
  plate: { limit: 50, alone: true, relation: 'link' },
  iban: { limit: 50, alone: true, relation: 'link' },
  account: { limit: 50, alone: true, relation: 'link' },
  company: { limit: 100, alone: false, relation: 'identity' },
  'company-number': { limit: 50, alone: true, relation: 'identity' },
  document: { limit: 20, alone: true, relation: 'identity' },
  bsn: { limit: 20, alone: true, relation: 'identity' },
} as const satisfies Record<string, { limit: number; alone: boolean; relation: 'identity' | 'link' }>

/** One exact key of a record: records with an equal key are candidates. Equal `kind` and `value` mean equal keys. */
export type MatchKey = {
  readonly kind: KeyKind
  /** Lower-case ASCII; the same for every record that shares the property. */
  readonly value: string
  readonly limit: number
  readonly alone: boolean
  readonly relation: 'identity' | 'link'
}

const mostParts = 6

function pairs(values: readonly string[]): string[] {
  const found: string[] = []
  for (let i = 0; i < values.length; i++) {
    for (let j = i + 1; j < values.length; j++) {
      const first = values[i] ?? ''
      const second = values[j] ?? ''
      found.push(first < second ? `${first} ${second}` : `${second} ${first}`)
    }
  }
  return found
}

function distinct(parts: readonly NamePart[], field: 'keySkeleton' | 'soundStart'): string[] {
  const found: string[] = []
  for (const part of parts) {
    if (part.text.length > 1 && found.length < mostParts && !found.includes(part[field])) found.push(part[field])
  }
  return found
}

class KeyRing {
  readonly keys: MatchKey[] = []

  add(kind: KeyKind, value: string | undefined): void {
    if (value === undefined || value === '') return
    for (let i = this.keys.length - 1; i >= 0; i--) {
      const key = this.keys[i]
      if (key?.kind === kind && key.value === value) return
    }
    const { limit, alone, relation } = keyKinds[kind]
    this.keys.push({ kind, value, limit, alone, relation })
  }
}

/** The values of one name that its keys are made of. */
type Spelled = {
  readonly parts: readonly NamePart[]
  /** What each part is known by alone; initials are known by none. */
  readonly alone: readonly string[]
  readonly skeletons: readonly string[]
  readonly skeletonPairs: readonly string[]
  readonly starts: readonly string[]
}

const fewestConsonants = 2

/** "Abdul Hamidi" is known by what follows too: the first word may have a slip that keeps the two from being joined. */
function keysAlone({ keySkeleton, skeleton, text, isInitials }: NamePart): string[] {
  if (isInitials || text.length < 2) return []
  const rest = text.startsWith(`${servantStart}ul`) ? [skeletonOf(sound(text.slice(servantStart.length + 2)))] : []
  const found = [keySkeleton, skeleton, ...rest].filter((value) => value.length >= fewestConsonants)
  return found.length === 0 ? [text] : found
}

function spell(parts: readonly NamePart[]): Spelled {
  const skeletons = distinct(parts, 'keySkeleton')
  const alone = [...new Set(parts.slice(0, mostParts).flatMap(keysAlone))]
  return { parts, alone, skeletons, skeletonPairs: pairs(skeletons), starts: distinct(parts, 'soundStart') }
}

function wholeOf(parts: readonly NamePart[]): string {
  const texts = parts.map(({ skeleton, text }) => skeleton || text)
  return texts.sort().join('')
}

function addNameKeys(ring: KeyRing, { parts, alone, skeletonPairs, starts }: Spelled): void {
  const words = parts.filter(({ isInitials, text }) => !isInitials && text.length > 1)
  const [word, more] = words
  if (word !== undefined && more === undefined)
    ring.add('name-single', parts.length === 1 ? word.text : word.keySkeleton)
  for (const value of alone) ring.add('name-part', value)
  for (const pair of skeletonPairs) ring.add('name-pair', pair)
  if (parts.some(({ consonantal }) => !consonantal)) for (const pair of pairs(starts)) ring.add('name-sound', pair)
  if (parts.length < 2) return
  const whole = wholeOf(parts)
  if (whole.length > 4) ring.add('name-whole', whole)
}

type Dated = { year: string; days: string | undefined }

function readDays(birth: Entity['birth']): Dated | undefined {
  const date = birth?.value
  if (date === undefined || date.margin > 0) return undefined
  const { year, month, day } = date
  if (month === undefined || day === undefined) return { year: String(year), days: undefined }
  return { year: String(year), days: `${year}-${Math.min(month, day)}-${Math.max(month, day)}` }
}

/** The digits of a date that could not be read: a wrong date copied along is still a likeness. */
function readDigits(birth: Entity['birth']): string | undefined {
  const digits = birth?.problem === undefined || birth.isFiller === true ? '' : birth.raw.replaceAll(/\D/g, '')
  return digits.length >= 6 ? digits : undefined
}

const initialsOf = ({ sound: heard, text, isInitials }: NamePart): string[] =>
  isInitials ? Array.from(text, (letter) => sound(letter) || letter) : [(heard || text).charAt(0)]

function addBirthKeys(ring: KeyRing, { parts, skeletonPairs, starts }: Spelled, birth: Dated): void {
  for (const pair of skeletonPairs) ring.add('name-pair-year', `${pair} ${birth.year}`)
  if (birth.days === undefined) return
  const day = birth.days.slice(5)
  for (const pair of skeletonPairs) ring.add('name-pair-day', `${pair} ${day}`)
  for (const start of starts) ring.add('name-birth', `${start} ${birth.days}`)
  const initials = [...new Set(parts.flatMap(initialsOf))].sort()
  for (const pair of pairs(initials.slice(0, mostParts))) ring.add('initials-birth', `${pair} ${birth.days}`)
}

function addressKey(entity: Entity): string | undefined {
  const { postcode, houseNumber, street } = entity.address ?? {}
  const number = houseNumber?.value?.number
  if (number === undefined) return undefined
  const area = postcode?.value ?? squash(street?.value)
  return area === undefined ? undefined : `${area} ${number}`.toLowerCase()
}

const squash = (text: string | undefined): string | undefined => text?.replaceAll(' ', '')

function addAddressKeys(
  ring: KeyRing,
  entity: Entity,
  { birth, names }: { birth: Dated | undefined; names: readonly Spelled[] },
): void {
  const { postcode, street, place, houseNumber } = entity.address ?? {}
  const address = addressKey(entity)
  const area = postcode?.value?.toLowerCase()
  ring.add('address', address)
  if (address !== undefined && birth !== undefined) ring.add('address-birth', `${address} ${birth.year}`)
  if (area !== undefined && birth !== undefined) ring.add('postcode-year', `${area} ${birth.year}`)
  if (street?.value !== undefined && houseNumber?.value !== undefined) {
    ring.add('street-number', `${squash(street.value)} ${houseNumber.value.number}`)
  }
  const road = squash(street?.value)
  const town = squash(place?.value)
  for (const { skeletons } of names) {
    for (const skeleton of skeletons) {
      if (address !== undefined) ring.add('address-name', `${address} ${skeleton}`)
      if (area !== undefined) ring.add('postcode-name', `${area} ${skeleton}`)
      if (road !== undefined) ring.add('street-name', `${road} ${skeleton}`)
      if (town !== undefined) ring.add('place-name', `${town} ${skeleton}`)
    }
  }
}

function values<T>(readings: readonly Reading<T>[]): T[] {
  const found: T[] = []
  for (const { value } of readings) if (value !== undefined) found.push(value)
  return found
}

/** A handle may be one and the same on several platforms; a page, and a telephone number as handle, is not. */
function addAccountKeys(ring: KeyRing, { platform, handle }: Account): void {
  const isNumber = /^\d+$/.test(handle)
  if (platform === 'whatsapp' && isNumber) ring.add('phone', `+${handle}`)
  if (!handle.startsWith('/') && !isNumber) ring.add('account', `any|${handle}`)
  if (platform !== 'any') ring.add('account', `${platform}|${handle}`)
}

function addIdentifierKeys(ring: KeyRing, entity: Entity): void {
  for (const { number, alternatives } of values(entity.phones))
    for (const each of [number, ...alternatives]) ring.add('phone', each)
  for (const { mailbox, domain } of values(entity.emails)) ring.add('email', `${mailbox}@${domain}`)
  for (const { lookAlike } of values(entity.plates)) ring.add('plate', lookAlike.toLowerCase())
  for (const iban of values(entity.ibans)) ring.add('iban', iban.toLowerCase())
  for (const account of values(entity.accounts)) addAccountKeys(ring, account)
  for (const number of values(entity.companyNumbers)) ring.add('company-number', number.toLowerCase())
  for (const { number } of values(entity.documents)) ring.add('document', number.toLowerCase())
  ring.add('bsn', entity.bsn?.value)
}

/**
 * The match keys of a record: short exact values such that two records of one person or thing nearly always have one in
 * common. The same function serves writing and asking, so that an index on (kind, value) finds the candidates.
 * Records with equal normalised values have equal keys, in the same order.
 */
export function matchKeys(entity: Entity): MatchKey[] {
  const ring = new KeyRing()
  const birth = readDays(entity.birth)
  ring.add('birth', birth === undefined ? readDigits(entity.birth) : birth.days)
  addIdentifierKeys(ring, entity)
  const names = values(entity.names).map(({ parts }) => spell(parts))
  for (const name of names) {
    addNameKeys(ring, name)
    if (birth !== undefined) addBirthKeys(ring, name, birth)
  }
  addAddressKeys(ring, entity, { birth, names })
  for (const { parts } of values(entity.companies))
    for (const pair of pairs(distinct(parts, 'keySkeleton'))) ring.add('company', pair)
  return ring.keys
}
