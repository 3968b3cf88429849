import { toComparable, type Comparable } from '../compare/comparable.ts'
import { frequenciesOf, type Frequencies } from '../compare/frequencies.ts'
import type { Entity } from '../entity.ts'
import { keyKinds, matchKeys } from '../keys.ts'

export type ComparablePair = readonly [left: Comparable, right: Comparable]

/**
 * Every pair of records that shares a match key no more common than its kind allows, once. The same list on both sides
 * gives the pairs within it, none with itself.
 */
export function findCandidates(left: readonly Entity[], right: readonly Entity[]): [left: number, right: number][] {
  const index = new Map<string, number[]>()
  right.forEach((entity, number) => {
    for (const { kind, value } of matchKeys(entity)) {
      const key = `${kind}:${value}`
      const known = index.get(key)
      if (known === undefined) index.set(key, [number])
      else known.push(number)
    }
  })
  return left.flatMap((entity, number) => {
    const found = new Set<number>()
    for (const { kind, value } of matchKeys(entity)) {
      const others = index.get(`${kind}:${value}`) ?? []
      if (others.length <= keyKinds[kind].limit) for (const other of others) found.add(other)
    }
    const others = left === right ? [...found].filter((other) => other > number) : [...found]
    return others.map((other): [number, number] => [number, other])
  })
}

/** How common the names and postcodes of these records are among them. */
export function countFrequencies(records: readonly Comparable[]): Frequencies {
  const names = new Map<string, number>()
  const postcodes = new Map<string, number>()
  const count = (counts: Map<string, number>, value: string): void =>
    void counts.set(value, (counts.get(value) ?? 0) + 1)
  for (const record of records) {
    const texts = [...record.names, ...record.companies].flatMap((parts) => parts.map(({ text }) => text))
    for (const text of new Set(texts)) count(names, text)
    if (record.postcode !== '') count(postcodes, record.postcode)
  }
  return frequenciesOf({ records: records.length, names, postcodes })
}

export const toComparables = (entities: readonly Entity[]): Comparable[] => entities.map(toComparable)
