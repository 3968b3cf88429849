import { sql } from 'kysely'
import type { Tx } from '../../platform/db/database.ts'
import type { PageStart, RowPlace } from '../../platform/paging/cursor.ts'
import type { ToldForm } from './indicators.ts'
import type { ReportRow } from './queries.ts'

export const inboxSorts = ['received', 'waiting'] as const
export type InboxSort = (typeof inboxSorts)[number]

/** What the inbox is asked for. It begins at `start`, or at the top; by arrival and the newest first unless told. */
export type InboxFilter = {
  desks: readonly string[]
  kind: 'all' | 'report' | 'advice'
  status: 'open' | 'all' | 'closed'
  acuteOnly: boolean
  place: string | undefined
  form?: ToldForm | undefined
  sort?: InboxSort
  ascending?: boolean
  limit: number
  start?: PageStart | undefined
}

export type ListedReport = ReportRow & { place: RowPlace }

/** Who waits for nothing stands behind all who wait, or before them. */
const keys = {
  received: sql<Date>`received_at`,
  waiting: sql<Date>`coalesce(waiting_since, timestamptz '9999-01-01')`,
} as const

/**
 * Reports of the own desks: acute ones first, whatever it is sorted by. One more than `limit` tells that there is more.
 * From the place of a row that was shown it goes on along the index, so that the tenth page costs what the first does.
 */
export async function listInbox(tx: Tx, filter: InboxFilter): Promise<ListedReport[]> {
  const { start, ascending = false, limit } = filter
  const key = keys[filter.sort ?? 'received']
  const first = ascending ? sql<boolean>`not acute` : sql<boolean>`acute`
  const direction = (start?.side === 'before') === ascending ? 'desc' : 'asc'
  let query = filtered(tx, filter)
    .selectAll()
    .select(sql<string>`(extract(epoch from ${key}) * 1000000)::bigint::text`.as('key'))
  if (start !== undefined) {
    const { place } = start
    const at = sql`'epoch'::timestamptz + ${place.key}::bigint * interval '1 microsecond'`
    const beside = sql`(${place.first !== ascending}::boolean, ${at}, ${place.id}::uuid)`
    query = query.where(sql<boolean>`(${first}, ${key}, id) ${direction === 'asc' ? sql`>` : sql`<`} ${beside}`)
  }
  const found = await query
    .orderBy(first, direction)
    .orderBy(key, direction)
    .orderBy('id', direction)
    .limit(limit + 1)
    .execute()
  const rows = found.map(({ key: at, ...row }) => ({ ...row, place: { first: row.acute, key: at, id: row.id } }))
  return start?.side === 'before' ? rows.toReversed() : rows
}

function filtered(tx: Tx, { desks, kind, status, acuteOnly, place, form }: InboxFilter) {
  let query = tx.selectFrom('report').where('desk_id', 'in', desks)
  if (kind !== 'all') query = query.where('kind', '=', kind)
  if (status === 'open') query = query.where('status', 'in', ['new', 'answered'])
  if (status === 'closed') query = query.where('status', '=', 'closed')
  if (acuteOnly) query = query.where('acute', '=', true)
  if (place !== undefined) query = query.where('place_code', '=', place)
  if (form !== undefined) query = query.where(sql<boolean>`${form} = any (forms)`)
  return query
}

/**
 * Reports of these desks by what they are called or by a keyed token, newest first. Tokens are kept when a desk opens a
 * report, so one that nobody opened yet is found by its number only.
 */
export async function findInInbox(
  tx: Tx,
  desks: readonly string[],
  asked: { mark: string | undefined; tokens: readonly Buffer[]; limit: number },
): Promise<ReportRow[]> {
  const { mark = '', tokens, limit } = asked
  const called = sql<boolean>`report_mark(id) = ${mark}`
  const holding = sql<boolean>`id in (
    select record_id from search_token where token = any (${[...tokens]}::bytea[]) and record_kind = 'report')`
  return tx
    .selectFrom('report')
    .selectAll()
    .where('desk_id', 'in', desks)
    .where(mark === '' ? holding : called)
    .orderBy('received_at', 'desc')
    .orderBy('id', 'desc')
    .limit(limit)
    .execute()
}
