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
const branch = levelNumber('givenName', 'branch')
const householdField = fieldNumber('household')

const companyField = fieldNumber('company')
const companyNumberField = fieldNumber('companyNumber')
const housemates = levelNumber('household', 'housemates')
const sites = levelNumber('household', 'sites')
/** Above the least of a band by this, so that a sum of weights in another order stays in it. */
const roundingRoom = 1e-6

/** What speaks for and against two people in one home, as found in a tally. */
class Signs {
  home = 0
  nameDiffers = false
  nameAgrees = false
  birthDiffers = false
  sexDiffers = false
  bornTogether = false
  givenAgrees = false
  /** A document or the like is the same, which housemates do not share. */
  personal = false

  constructor(tally: Tally) {
    for (let i = 0; i < tally.size; i++) this.read(tally.field[i] ?? 0, tally.level[i] ?? 0, tally.weight[i] ?? 0)
  }

  private read(field: number, level: number, weight: number): void {
    if (homeFields.has(field)) this.home += weight
    if (ownFields.has(field) && weight >= personal) {
      if (field === birthField) this.bornTogether = true
      else this.personal = true
    }
    if (field === sexField && weight < 0) this.sexDiffers = true
    if (field === givenNameField && weight > 0) this.givenAgrees = true
    if (nameFields.has(field) && level === different) this.nameDiffers = true
    if (nameFields.has(field) && weight > 0) this.nameAgrees = true
    if (field === birthField && weight < 0) this.birthDiffers = true
  }

  areOfHousemates(generationApart: boolean): boolean {
    if (this.personal || this.home < sameHome) return false
    if (generationApart && this.birthDiffers) return true
    if (this.givenAgrees) return false
    if (this.bornTogether) return this.nameDiffers && this.sexDiffers
    return this.nameDiffers || (this.birthDiffers && !this.nameAgrees)
  }
}

/** One organisation's name with another word, country or number in it, at the same address: two of its sites. */
function looksLikeSites(tally: Tally): boolean {
  let home = 0
  let agrees = false
  let differs = false
  for (let i = 0; i < tally.size; i++) {
    const field = tally.field[i] ?? 0
    const weight = tally.weight[i] ?? 0
    if (homeFields.has(field)) home += weight
    if (field === companyNumberField && weight > 0) return false
    if (field === companyField && weight > 0) agrees = true
    if (field === companyField && (tally.level[i] === different || tally.level[i] === branch)) differs = true
  }
  return home >= sameHome && agrees && differs
}

/** The most that pairs who share an address may weigh, in bits. */
export type Caps = {
  /** Two people in one home: from even, log2(0.003 / share of records that live with another). */
  readonly housemates: number
  /** Those of one name, a generation apart: where the band "possible" begins, so that somebody sees them. */
  readonly namesakes: number
  /** Two sites of one organisation: just below even. */
  readonly sites: number
}

/** `prior` are the bits for even odds, `possible` those from even at which the band "possible" begins. */
export function householdCaps(prior: number, possible: number, sharedHomes: number): Caps {
  const housemates = prior + Math.log2(matchesThatLookLikeHousemates / Math.max(sharedHomes, 1e-4))
  return { housemates, namesakes: Math.max(housemates, prior + possible + roundingRoom), sites: prior - roundingRoom }
}

/**
 * People who live together share an address and often a surname, so the weights of those are not independent. When
 * given name or birth date contradict, nothing personal agrees and the address does, the pair may weigh no more than
 * the odds that it is one person and not two in one home. So for a brother and a sister born on one day, and for a
 * parent and child of one name, born a generation apart; those may as well be one person with a wrong date, so they are
 * shown. Two sites of one organisation are connected and no more. Adds the difference to the tally.
 */
export function capHousehold(tally: Tally, caps: Caps, generationApart: boolean): void {
  if (tally.bits <= Math.min(caps.housemates, caps.sites)) return
  if (looksLikeSites(tally)) {
    tally.addWeighted(householdField, sites, Math.min(0, caps.sites - tally.bits))
    return
  }
  const signs = new Signs(tally)
  if (!signs.areOfHousemates(generationApart)) return
  const areNamesakes = generationApart && signs.nameAgrees && !signs.nameDiffers
  const cap = areNamesakes ? caps.namesakes : caps.housemates
  if (tally.bits > cap) tally.addWeighted(householdField, housemates, cap - tally.bits)
}
