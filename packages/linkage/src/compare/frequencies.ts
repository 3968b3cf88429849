import { usualCompanyWords } from '../names/words.ts'

/** A part of a name, as far as its rarity goes. `known`: it stands in a table of spellings or pet names. */
export type NameValue = { readonly text: string; readonly known: boolean }

/**
 * How common values are, as bits of surprise relative to the usual rarity the weights were set for: 0 for a value of
 * usual rarity, negative for a common one. Term-frequency adjustment of Winkler (2000), as in Splink.
 */
export type Frequencies = {
  readonly ofName: (part: NameValue) => number
  readonly ofPostcode: (postcode: string) => number
}

const usualShare = 1 / 600
const knownShare = 1 / 300
const rareShare = 1 / 4000
const lowest = -7
/** Without data a common name is not held against a pair by more than this: it may be common elsewhere only. */
const lowestWithoutData = -3
const highest = 5
/** Most bits that a postcode gains by being rare, and fewest it keeps in all. */
export const highestPostcode = 3
export const lowestPostcode = 0.5
/** Records of general experience that stand beside the data's own counts. */
const experience = 2000

const veryCommon: Readonly<Record<string, number>> = {
  nguyen: 0.1,
  muhammad: 0.05,
  mohamed: 0.05,
  mohammed: 0.05,
  tran: 0.04,
  pham: 0.03,
  thi: 0.1,
  van: 0.05,
  ahmed: 0.02,
  ahmad: 0.02,
  ali: 0.02,
  hassan: 0.015,
  hussein: 0.012,
  maria: 0.02,
  john: 0.02,
  jan: 0.015,
  de: 0.05,
  kim: 0.03,
  li: 0.03,
  wang: 0.03,
  zhang: 0.03,
  lee: 0.03,
  singh: 0.02,
  kumar: 0.02,
  khan: 0.015,
  smith: 0.01,
  jansen: 0.005,
  abdullah: 0.008,
}

function experiencedShare(part: NameValue): number {
  const common = veryCommon[part.text]
  if (common !== undefined) return common
  if (usualCompanyWords.has(part.text)) return 1 / 50
  return part.known ? knownShare : rareShare
}

function surprise(share: number): number {
  return Math.min(highest, Math.max(lowest, Math.log2(usualShare / share)))
}

/** Frequencies without any data: common names by general experience, everything else rare. */
export const generalFrequencies: Frequencies = {
  ofName: (part) => Math.max(lowestWithoutData, surprise(experiencedShare(part))),
  ofPostcode: () => 0,
}

/** How often values occur in a set of records. */
export type Counts = {
  readonly records: number
  readonly names: ReadonlyMap<string, number>
  readonly postcodes: ReadonlyMap<string, number>
}

/**
 * Frequencies of a data set of `counts.records` records, mixed with general experience so that small sets keep their
 * footing.
 */
export function frequenciesOf({ records, names, postcodes }: Counts): Frequencies {
  const cache = new Map<string, number>()
  const postcodeTotal = [...postcodes.values()].reduce((sum, count) => sum + count, 0)
  const usualPostcodes = Math.max(500, Math.min(postcodes.size, 4000))
  return {
    ofName: (part) => {
      const known = cache.get(part.text)
      if (known !== undefined) return known
      const share = ((names.get(part.text) ?? 1) + experiencedShare(part) * experience) / (records + experience)
      const bits = surprise(share)
      cache.set(part.text, bits)
      return bits
    },
    ofPostcode: (postcode) => {
      const share = ((postcodes.get(postcode) ?? 1) + experience / usualPostcodes) / (postcodeTotal + experience)
      return Math.min(highestPostcode, Math.max(-6, Math.log2(1 / usualPostcodes / share)))
    },
  }
}
