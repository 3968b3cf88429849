import { sql } from 'kysely'
import type { Tx } from '../../../platform/db/database.ts'
import type { RowPlace } from '../../../platform/paging/cursor.ts'
import { countUpTo, readInOrder, type ListOrder, type ListSorts } from '../../../records/index.ts'
import type { SignalStatus } from '../rules/status.ts'
import type { SignalRow } from './register.ts'

/** Which signals of the own desks are asked for. Dates are instants; `to` is left out itself. */
export type SignalFilter = {
  desks: readonly string[]
  /** Open, closed, or one status. */
  state: 'open' | SignalStatus
  place?: string | undefined
  form?: string | undefined
  acute?: boolean | undefined
  from?: Date | undefined
  to?: Date | undefined
}

export type SignalSort = 'received' | 'waiting' | 'due' | 'place'

/** How the list can be sorted. */
export const signalSorts: ListSorts<SignalSort> = {
  received: { by: sql.ref('received_at'), holds: 'moment', acuteFirst: true, descendingFirst: true },
  waiting: { by: sql.ref('waiting_since'), holds: 'moment', optional: true },
  due: { by: sql.ref('due_at'), holds: 'moment', optional: true },
  place: { by: sql.ref('place_code'), holds: 'code', optional: true },
}

export type ListedSignal = SignalRow & { place: RowPlace }

function filtered(tx: Tx, filter: SignalFilter) {
  const { desks, state, place, form, acute, from, to } = filter
  const [only] = desks
  let query = tx
    .selectFrom('signal')
    .where('desk_id', '=', desks.length === 1 && only !== undefined ? only : sql<string>`any(${[...desks]}::uuid[])`)
  query = query.where('is_open', '=', state !== 'closed')
  if (state !== 'open') query = query.where('status', '=', state)
  if (place !== undefined) query = query.where('place_code', '=', place)
  if (form !== undefined) query = query.where(sql<boolean>`${form} = any (forms)`)
  if (acute === true) query = query.where('acute', '=', true)
  if (from !== undefined) query = query.where('received_at', '>=', from)
  if (to !== undefined) query = query.where('received_at', '<', to)
  return query
}

/**
 * Signals of the own desks, from the beginning or from the place of one that was shown. An index drives it; row-level
 * security checks each row that is returned.
 */
export async function listSignals(
  tx: Tx,
  filter: SignalFilter,
  { sort, ...order }: ListOrder & { sort: SignalSort },
): Promise<readonly ListedSignal[]> {
  return readInOrder(signalSorts[sort], order, ({ key, where, orderBy, limit }) =>
    filtered(tx, filter).selectAll().select(key.as('key')).where(where).orderBy(orderBy).limit(limit).execute(),
  )
}

/** How many there are, counted no further than `cap`. */
export async function countSignals(tx: Tx, filter: SignalFilter, cap: number): Promise<number> {
  return countUpTo(tx, filtered(tx, filter).select('id').limit(cap))
}
