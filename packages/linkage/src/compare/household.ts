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
const firstNames = numbers(['givenName', 'name'])
const different = levelNumber('givenName', 'different')
const householdField = fieldNumber('household')

/**
 * People who live together share an address and often a surname, so the weights of those are not independent. When
 * the given names contradict, nothing personal agrees and the address does, the pair may weigh no more than the odds
 * that it is one person and not two in one home: log2(0.003 / sharedHomes) from even. Adds the difference to the tally.
 */
export function capHousehold(tally: Tally, prior: number, sharedHomes: number): void {
  const cap = prior + Math.log2(matchesThatLookLikeHousemates / Math.max(sharedHomes, 1e-4))
  if (tally.bits <= cap) return
  let home = 0
  let contradicted = false
  for (let i = 0; i < tally.size; i++) {
    const field = tally.field[i] ?? 0
    const weight = tally.weight[i] ?? 0
    if (homeFields.has(field)) home += weight
    if (ownFields.has(field) && weight > 0) return
    if (firstNames.has(field) && tally.level[i] === different) contradicted = true
  }
  if (contradicted && home >= sameHome) tally.addWeighted(householdField, 0, cap - tally.bits)
}
