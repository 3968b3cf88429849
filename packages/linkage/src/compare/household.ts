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
const sexField = fieldNumber('sex')
/** A weaker likeness than this, say of a year, is no personal evidence. */
const personal = 5
const different = levelNumber('givenName', 'different')
const householdField = fieldNumber('household')

/** What speaks for and against housemates in a pair. */
function looksLikeHousemates(tally: Tally, generationApart: boolean): boolean {
  let home = 0
  let nameDiffers = false
  let nameAgrees = false
  let birthDiffers = false
  let sexDiffers = false
  let bornTogether = false
  let givenAgrees = false
  for (let i = 0; i < tally.size; i++) {
    const field = tally.field[i] ?? 0
    const weight = tally.weight[i] ?? 0
    if (homeFields.has(field)) home += weight
    if (ownFields.has(field) && weight >= personal) {
      if (field !== birthField) return false
      bornTogether = true
    }
    if (field === sexField && weight < 0) sexDiffers = true
    if (field === givenNameField && weight > 0) givenAgrees = true
    if (nameFields.has(field) && tally.level[i] === different) nameDiffers = true
    if (nameFields.has(field) && weight > 0) nameAgrees = true
    if (field === birthField && weight < 0) birthDiffers = true
  }
  if (home < sameHome) return false
  if (generationApart && birthDiffers) return true
  if (givenAgrees) return false
  if (bornTogether) return nameDiffers && sexDiffers
  return nameDiffers || (birthDiffers && !nameAgrees)
}

/** The most that a pair of housemates may weigh: from even, log2(0.003 / sharedHomes). */
export function householdCap(prior: number, sharedHomes: number): number {
  return prior + Math.log2(matchesThatLookLikeHousemates / Math.max(sharedHomes, 1e-4))
}

/**
 * People who live together share an address and often a surname, so the weights of those are not independent. When
 * given name or birth date contradict, nothing personal agrees and the address does, the pair may weigh no more than
 * the odds that it is one person and not two in one home, `cap`. So for a brother and a sister born on one day, and for
 * a parent and child of one name, born a generation apart. Adds the difference to the tally.
 */
export function capHousehold(tally: Tally, cap: number, generationApart: boolean): void {
  if (tally.bits > cap && looksLikeHousemates(tally, generationApart))
    tally.addWeighted(householdField, 0, cap - tally.bits)
}
