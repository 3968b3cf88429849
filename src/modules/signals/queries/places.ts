import { sql } from 'kysely'
import type { Tx } from '../../../platform/db/database.ts'

/**
 * The names of the municipalities of these signals, by signal: as each was called on the (Dutch) day on which the signal
 * was received, and as it was called first when it began after that day. None where no place is known.
 */
export async function listPlaceNames(tx: Tx, signalIds: readonly string[]): Promise<ReadonlyMap<string, string>> {
  if (signalIds.length === 0) return new Map()
  const { rows } = await sql<{ id: string; name: string }>`
    select s.id, m.name
    from (
      select id, region_code, place_code, (received_at at time zone 'Europe/Amsterdam')::date as day
      from signal where id = any(${[...signalIds]}::uuid[])
    ) s
    cross join lateral (
      select name from municipality
      where region_code = s.region_code and code = s.place_code
      order by valid_from <= s.day and (valid_to is null or valid_to > s.day) desc, valid_from
      limit 1
    ) m
  `.execute(tx)
  return new Map(rows.map(({ id, name }) => [id, name]))
}
