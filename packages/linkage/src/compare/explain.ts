import type { Entity } from '../entity.ts'
import type { Reading } from '../reading.ts'
import type { Band, Comparer, Relation } from './compare.ts'
import { fields, getLevelName, type Field } from './levels.ts'
import { describeLevel } from './words.ts'

/** One field of an explanation: the level of agreement, its weight in bits, both values as given, and words. */
export type Explanation = {
  readonly field: Field
  readonly level: string
  readonly bits: number
  readonly left: string
  readonly right: string
  readonly words: string
}

/** The outcome of comparing two records. */
export type Comparison = {
  /** Total weight in bits: log2 of how much likelier the agreement is for one entity than for two. */
  readonly bits: number
  readonly band: Band
  /** "link" when nothing identifying agrees: the records are at most connected. */
  readonly relation: Relation
  /** Shared things that connect the records without identifying anybody. */
  readonly links: readonly Field[]
  readonly explain: readonly Explanation[]
  /** Bits needed for even odds. */
  readonly prior: number
  /** Version of the rule that weighed. */
  readonly rule: string
}

/** Gives the raw text of a field of a record. */
export type RawText = (field: Field) => string

const linkFields: ReadonlySet<Field> = new Set<Field>(['phone', 'email', 'plate', 'iban', 'account'])
const addressFields: readonly Field[] = ['postcode', 'street']

function round(bits: number): number {
  return Math.round(bits * 100) / 100
}

/** Several parts of one name make one line: bits added up, each level once. */
function mergeField(
  found: Map<Field, { levels: string[]; bits: number }>,
  field: Field,
  finding: { level: string; bits: number },
): void {
  const known = found.get(field)
  if (known === undefined) {
    found.set(field, { levels: [finding.level], bits: finding.bits })
    return
  }
  known.bits += finding.bits
  if (!known.levels.includes(finding.level)) known.levels.push(finding.level)
}

function collect({ tally }: Comparer): Map<Field, { levels: string[]; bits: number }> {
  const found = new Map<Field, { levels: string[]; bits: number }>()
  for (let i = 0; i < tally.size; i++) {
    const field = fields[tally.field[i] ?? 0]
    if (field !== undefined)
      mergeField(found, field, { level: getLevelName(field, tally.level[i] ?? 0), bits: tally.weight[i] ?? 0 })
  }
  return found
}

function sharedLinks(found: ReadonlyMap<Field, { levels: string[] }>): Field[] {
  const isSame = (field: Field): boolean => found.get(field)?.levels[0] === 'same'
  const links = [...found.keys()].filter((field) => linkFields.has(field) && isSame(field))
  const sameAddress = found.get('houseNumber')?.levels[0] === 'same' && addressFields.some(isSame)
  return sameAddress ? [...links, 'houseNumber'] : links
}

/** Puts what a comparer found last into words, with the raw text of both sides. */
export function explainLast(comparer: Comparer, left: RawText, right: RawText): Comparison {
  const found = collect(comparer)
  return {
    bits: round(comparer.tally.bits),
    band: comparer.band(),
    relation: comparer.relation(),
    links: sharedLinks(found),
    explain: [...found].map(([field, { levels, bits }]) => ({
      field,
      level: levels.join('+'),
      bits: round(bits),
      left: left(field),
      right: right(field),
      words: levels.map((level) => describeLevel(field, level)).join('; '),
    })),
    prior: round(comparer.prior),
    rule: comparer.rule.version,
  }
}

const join = (readings: readonly Reading<unknown>[]): string => readings.map(({ raw }) => raw).join('; ')

/** Raw text of an entity by field. */
export function rawTextOf(entity: Entity): RawText {
  const texts: Partial<Record<Field, string>> = {
    sex: entity.sex?.raw ?? '',
    birthDate: entity.birth?.raw ?? '',
    postcode: entity.address?.postcode?.raw ?? '',
    street: entity.address?.street?.raw ?? '',
    houseNumber: entity.address?.houseNumber?.raw ?? '',
    place: entity.address?.place?.raw ?? '',
    country: entity.address?.country?.raw ?? '',
    phone: join(entity.phones),
    email: join(entity.emails),
    plate: join(entity.plates),
    iban: join(entity.ibans),
    account: join(entity.accounts),
    company: join(entity.companies) || join(entity.names),
    companyNumber: join(entity.companyNumbers),
    document: join(entity.documents),
    bsn: entity.bsn?.raw ?? '',
    household: '',
  }
  return (field) => texts[field] ?? (join(entity.names) || join(entity.companies))
}
