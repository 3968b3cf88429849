/** FEBRL 4 over the blind path: who is found, and how well, against the truth in the ids. */
import { entityOf, type Entity, type Hit } from '../src/index.ts'
import { readFebrl } from './reference.ts'

/** The kinds that name and birth date alone give. */
export const nameAndBirthKinds = ['name-birth', 'names-year']

/** The kinds of which a hit means that the two may be the same, made from the seven fields. */
export const sevenFieldKinds = [
  ...nameAndBirthKinds,
  'names-street',
  'names-postcode',
  'birth-postcode',
  'address-name',
  'address-birth',
]

/** Both files as entities with keys, with only name and birth date or with all seven fields. */
export function febrlEntities(fields: 'all' | 'nameAndBirth', limit?: number): { left: Entity[]; right: Entity[] } {
  const read = (name: 'febrl4a.csv' | 'febrl4b.csv') => readFebrl(name, limit).map((record) => entityOf(record[fields]))
  return { left: read('febrl4a.csv'), right: read('febrl4b.csv') }
}

/** A pair of record ids, "left|right". */
export type Pairs = ReadonlySet<string>

/** The pairs with a key in common, by comparing the keys themselves. */
export function joinKeys(left: readonly Entity[], right: readonly Entity[], kinds: readonly string[]): Pairs {
  const index = new Map<string, string[]>()
  for (const { id, keys } of left) {
    for (const { kind, key } of keys) {
      if (!kinds.includes(kind)) continue
      const name = `${kind} ${key}`
      const list = index.get(name)
      if (list === undefined) index.set(name, [id])
      else list.push(id)
    }
  }
  const matches = right.flatMap(({ id, keys }) =>
    keys
      .filter(({ kind }) => kinds.includes(kind))
      .flatMap(({ kind, key }) => (index.get(`${kind} ${key}`) ?? []).map((other) => `${other}|${id}`)),
  )
  return new Set(matches)
}

/** The pairs that both regions' hits give together, by the number that both can quote. */
export function joinHits(held: readonly Hit[], asked: readonly Hit[], kinds: readonly string[]): Pairs {
  const byId = Map.groupBy(held, ({ id }) => id)
  const matches = asked
    .filter(({ kind }) => kinds.includes(kind))
    .flatMap(({ id, entity }) => (byId.get(id) ?? []).map((other) => `${other.entity}|${entity}`))
  return new Set(matches)
}

/** Precision, recall and F1 of pairs against the truth: the ids of one person differ only in their ending. */
export function score(pairs: Pairs, people: number): { precision: number; recall: number; f1: number } {
  const person = (id: string | undefined) => id?.split('-')[1]
  const right = [...pairs].filter((pair) => person(pair.split('|')[0]) === person(pair.split('|')[1])).length
  const [precision, recall] = [right / pairs.size, right / people]
  return { precision, recall, f1: (2 * precision * recall) / (precision + recall) }
}
