import { isGenerationApart } from './birth.ts'
import type { Comparable } from './comparable.ts'
import { FieldComparer } from './fields.ts'
import { generalFrequencies, type Frequencies } from './frequencies.ts'
import { fieldNumber, levelNumber, type Field } from './levels.ts'
import { capHousehold, householdCaps, usualSharedHomes, type Caps } from './household.ts'
import { NameComparer } from './names.ts'
import { Screen } from '../sketch/screen.ts'
import type { Terms } from '../sketch/terms.ts'
import { Tally } from './tally.ts'
import { defaultRule, flattenBits, type Rule } from './weights.ts'

/** Whether a pair may be one and the same, or is only connected by something shared. */
export type Relation = 'identity' | 'link'

export type Band = 'same' | 'likely' | 'possible' | 'no'

/** What a comparison stands on. All optional. */
export type Context = {
  readonly rule?: Rule
  readonly frequencies?: Frequencies
  /**
   * Number of records a record is compared against: the more strangers, the more evidence a match needs. The prior is
   * one match per record, so log2 of this number in bits. At least 1,000 is assumed.
   */
  readonly population?: number
  /** Share of records (0 to 1) that live with another record of the same set; 0.25 unless given. */
  readonly sharedHomes?: number
}

const identityFields = new Set<number>(
  (['givenName', 'surname', 'name', 'company', 'birthDate', 'companyNumber', 'document', 'bsn'] satisfies Field[]).map(
    fieldNumber,
  ),
)
const householdField = fieldNumber('household')
const sites = levelNumber('household', 'sites')
const contradictedFields = new Set<number>([...identityFields, fieldNumber('order')])
const nameFields = new Set<number>((['givenName', 'surname', 'name', 'company'] satisfies Field[]).map(fieldNumber))
const firmFields = new Set<number>(
  (
    [
      'birthDate',
      'companyNumber',
      'document',
      'bsn',
      'phone',
      'email',
      'iban',
      'account',
      'postcode',
      'street',
    ] satisfies Field[]
  ).map(fieldNumber),
)
const sharedFields = new Set<number>(
  (['phone', 'email', 'plate', 'iban', 'account'] satisfies Field[]).map(fieldNumber),
)
/** Bits from names, birth and personal numbers without which records are at most connected. */
const leastIdentity = 1.5
const firmLeast = 4
/** A field that weighs as little as this speaks against identity. */
const contradiction = -4
const leastPopulation = 1000
/** Sums of the same weights in another order differ by less than this. */
const roundingRoom = 1e-6

/** Compares records two at a time with one rule; holds buffers, so use one per thread and not while it is comparing. */
export class Comparer {
  readonly rule: Rule
  readonly tally: Tally
  /** Bits that a pair must reach for even odds. */
  readonly prior: number
  private readonly caps: Caps
  private readonly names: NameComparer
  private readonly trialNames: NameComparer
  private readonly fields: FieldComparer
  private readonly trial: Tally
  private readonly table: Float64Array

  constructor({
    rule = defaultRule,
    frequencies = generalFrequencies,
    population = leastPopulation,
    sharedHomes = usualSharedHomes,
  }: Context = {}) {
    const table = flattenBits(rule.bits)
    this.rule = rule
    this.table = table
    this.tally = new Tally(table)
    this.trial = new Tally(table)
    this.names = new NameComparer(this.tally, frequencies)
    this.trialNames = new NameComparer(this.trial, frequencies)
    this.fields = new FieldComparer(this.tally, frequencies)
    this.prior = Math.log2(Math.max(population, leastPopulation))
    this.caps = householdCaps(this.prior, rule.bands.possible, sharedHomes)
  }

  /** Total weight of a pair in bits; what it is made of stays in `tally` until the next comparison. */
  score(left: Comparable, right: Comparable): number {
    const { tally } = this
    tally.clear()
    this.addNames(left, right)
    this.fields.add(left, right)
    capHousehold(tally, this.caps, isGenerationApart(left.packedBirth, right.packedBirth))
    return tally.bits
  }

  /**
   * Scores a pair and tells whether it is worth showing: it reaches a band, or shares a phone, mailbox, vehicle or
   * account.
   */
  isWorthShowing(left: Comparable, right: Comparable): boolean {
    this.score(left, right)
    return this.hasSharedIdentifier() || this.band() !== 'no'
  }

  /** Tells from sketches, in the terms given, which pairs this comparer is sure not to find worth showing. */
  createScreen(terms: Terms): Screen {
    return new Screen(terms, this.table, this.prior + this.rule.bands.possible - roundingRoom)
  }

  /** The band of the pair scored last. */
  band(): Band {
    const above = this.tally.bits - this.prior
    const { same, likely, possible } = this.rule.bands
    if (above < possible) return 'no'
    if (above < likely || this.relation() === 'link') return 'possible'
    const contradicted = this.isContradicted()
    if (contradicted && !this.agreesBesidesName()) return 'possible'
    return above >= same && this.hasFirmEvidence() && !contradicted ? 'same' : 'likely'
  }

  /**
   * Whether the pair scored last agrees in anything that identifies (a name, a birth date, a personal number), or is
   * only connected by something people share: an address, a phone, a vehicle, an account, an organisation.
   */
  relation(): Relation {
    let agreement = 0
    for (let i = 0; i < this.tally.size; i++) {
      const weight = this.tally.weight[i] ?? 0
      if (this.tally.field[i] === householdField && this.tally.level[i] === sites) return 'link'
      if (weight > 0 && identityFields.has(this.tally.field[i] ?? 0)) agreement += weight
    }
    return agreement >= leastIdentity ? 'identity' : 'link'
  }

  /** Whether the pair scored last shares a phone, mailbox, vehicle or account, which is worth showing by itself. */
  hasSharedIdentifier(): boolean {
    const { size, level, field } = this.tally
    for (let i = 0; i < size; i++) if (level[i] === 0 && sharedFields.has(field[i] ?? 0)) return true
    return false
  }

  /** Names alone never make a pair "the same": namesakes exist. */
  private hasFirmEvidence(): boolean {
    let sum = 0
    for (let i = 0; i < this.tally.size; i++)
      if (firmFields.has(this.tally.field[i] ?? 0)) sum += this.tally.weight[i] ?? 0
    return sum >= firmLeast
  }

  /** A name of which a part contradicts is not even likely when nothing else agrees. */
  private agreesBesidesName(): boolean {
    let sum = 0
    for (let i = 0; i < this.tally.size; i++)
      if (!nameFields.has(this.tally.field[i] ?? 0)) sum += Math.max(0, this.tally.weight[i] ?? 0)
    return sum >= firmLeast
  }

  private isContradicted(): boolean {
    for (let i = 0; i < this.tally.size; i++) {
      if (contradictedFields.has(this.tally.field[i] ?? 0) && (this.tally.weight[i] ?? 0) <= contradiction) return true
    }
    return false
  }

  private addNames(left: Comparable, right: Comparable): void {
    this.addBest(left.names, right.names, 'name')
    this.addBest(left.companies, right.companies, 'company')
    if (left.names.length === 0 && right.companies.length === 0) this.addBest(left.companies, right.names, 'company')
    else if (left.companies.length === 0 && right.names.length === 0)
      this.addBest(left.names, right.companies, 'company')
  }

  private addBest(left: Comparable['names'], right: Comparable['names'], field: 'name' | 'company'): void {
    const [first] = left
    const [second] = right
    if (first === undefined || second === undefined) return
    if (left.length === 1 && right.length === 1) return this.names.compare(first, second, field)
    let best: readonly [Comparable['names'][number], Comparable['names'][number]] = [first, second]
    let highest = Number.NEGATIVE_INFINITY
    for (const a of left) {
      for (const b of right) {
        this.trial.clear()
        this.trialNames.compare(a, b, field)
        if (this.trial.bits <= highest) continue
        highest = this.trial.bits
        best = [a, b]
      }
    }
    this.names.compare(best[0], best[1], field)
  }
}
