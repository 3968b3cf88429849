import { fieldNumber, levelNumber, type Field } from './levels.ts'
import type { Tally } from './tally.ts'

/** Share of records assumed to live with another record of the same set, when the data do not say. */
export const usualSharedHomes = 0.25

/** Share of true matches in which given name and birth date both fail while the address agrees. */
const matchesThatLookLikeHousemates = 0.003
const sameHome = 8

const numbers = (names: readonly Field[]): ReadonlySet<number> => new Set(names.map(fieldNumber))
const homeFields = numbers(['postcode', 'street', 'houseNumber', 'place'])
const ownFields = numbers(['birthDate', 'document', 'bsn', 'email'])
const nameFields = numbers(['givenName', 'name'])
const givenNameField = fieldNumber('givenName')
const birthField = fieldNumber('birthDate')
/** A weaker likeness than this, say of a year, is no personal evidence. */
const personal = 5
const different = levelNumber('givenName', 'different')
const householdField = fieldNumber('household')

/** What speaks for and against housemates in a pair. */
function looksLikeHousemates(tally: Tally): boolean {
  let home = 0
  let nameDiffers = false
  let nameAgrees = false
  let birthDiffers = false
  for (let i = 0; i < tally.size; i++) {
    const field = tally.field[i] ?? 0
    const weight = tally.weight[i] ?? 0
    if (homeFields.has(field)) home += weight
    if (ownFields.has(field) && weight >= personal) return false
    if (field === givenNameField && weight > 0) return false
    if (nameFields.has(field) && tally.level[i] === different) nameDiffers = true
    if (nameFields.has(field) && weight > 0) nameAgrees = true
    if (field === birthField && weight < 0) birthDiffers = true
  }
  return home >= sameHome && (nameDiffers || (birthDiffers && !nameAgrees))
}

/**
 * People who live together share an address and often a surname, so the weights of those are not independent. When
 * given name or birth date contradict, nothing personal agrees and the address does, the pair may weigh no more than
 * the odds that it is one person and not two in one home: log2(0.003 / sharedHomes) from even. Adds the difference to
 * the tally.
 */
export function capHousehold(tally: Tally, prior: number, sharedHomes: number): void {
  const cap = prior + Math.log2(matchesThatLookLikeHousemates / Math.max(sharedHomes, 1e-4))
  if (tally.bits > cap && looksLikeHousemates(tally)) tally.addWeighted(householdField, 0, cap - tally.bits)
}
