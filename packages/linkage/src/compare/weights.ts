import { fieldLevels, fieldNumber, fields, levelRoom, type FieldWeights } from './levels.ts'

/** Weights and limits of one comparison rule. Plain data: may be stored, sent, estimated anew and put back. */
export type Rule = {
  /** Name of this set of weights; stands in every result made with it. */
  readonly version: string
  readonly bits: FieldWeights
  /** Bits above or below the prior at which a pair reaches a band. */
  readonly bands: { readonly same: number; readonly likely: number; readonly possible: number }
}

const nameBits = {
  same: 9,
  variant: 8,
  close: 6.5,
  nickname: 5.5,
  sound: 4.5,
  near: 2,
  misread: 3,
  initial: 1.5,
  acronym: 4,
  branch: -4,
  missing: -0.7,
  different: -6,
} as const

/**
 * The hand-set rule. Values follow from m of about 0.9 for good levels and from how often strangers agree: a surname
 * 1 in 1,000, a day of birth 1 in 20,000, a full postcode 1 in 4,000; contradictions follow from how rarely one person's
 * records differ so.
 */
export const defaultRule: Rule = {
  version: 'linkage-2-hand-set',
  bands: { same: 7, likely: 0, possible: -6 },
  bits: {
    givenName: { ...nameBits, same: 7.5, variant: 6.5, close: 5, different: -4 },
    surname: { ...nameBits, different: -4 },
    name: { ...nameBits, sound: 6.2, near: -2.5, different: -9 },
    company: { ...nameBits, close: 8.3, sound: 6.2, initial: 1, near: -2.5, different: -9 },
    order: { swapped: -2, syllables: -9 },
    sex: { same: 0.9, different: -4 },
    birthDate: {
      same: 13.5,
      swapped: 9.5,
      'one-digit': 7.5,
      'first-of-january': 7,
      'year-off': 4,
      part: 2.5,
      'two-digits': 2,
      month: 8.5,
      year: 5.5,
      'year-near': 2,
      different: -6,
    },
    postcode: { same: 9, 'one-off': 6, swapped: 6, area: 4, different: -1.5 },
    street: { same: 7, close: 5, different: -1.5 },
    houseNumber: { same: 4.5, addition: 3.5, 'one-off': 0.5, different: -1.5 },
    place: { same: 4, close: 3, different: -1 },
    country: { same: 0.5, different: -1.5 },
    phone: { same: 8, alternative: 6, 'one-off': 4, different: -0.5 },
    email: { same: 9, mailbox: 5, different: -0.3 },
    plate: { same: 6, 'look-alike': 5, 'one-off': 2, different: -0.3 },
    iban: { same: 8, 'one-off': 3, different: -0.3 },
    account: { same: 8, handle: 5, different: -0.3 },
    companyNumber: { same: 14, 'one-off': 3, different: -6 },
    document: { same: 15, 'one-off': 7, different: -0.8 },
    bsn: { same: 20, 'one-off': 6, different: -10 },
    household: { housemates: 0, sites: 0 },
  },
}

/** Weights in one flat array, at `fieldNumber * levelRoom + levelNumber`. */
export function flattenBits(bits: FieldWeights): Float64Array {
  const flat = new Float64Array(fields.length * levelRoom)
  for (const field of fields) {
    const weights: Readonly<Record<string, number>> = bits[field]
    fieldLevels[field].forEach((level, index) => {
      flat[fieldNumber(field) * levelRoom + index] = weights[level] ?? 0
    })
  }
  return flat
}
