import { sql, type Insertable, type Selectable } from 'kysely'
import type { Tx } from '../../../platform/db/database.ts'
import type { DB } from '../../../platform/db/schema.generated.ts'
import type { SignalStatus } from '../rules/status.ts'

export type SignalRow = Selectable<DB['signal']>

/** Columns of a signal that a change may set. */
export type SignalChange = Partial<
  Pick<
    SignalRow,
    | 'status'
    | 'desk_id'
    | 'place_code'
    | 'acute'
    | 'persons_allowed'
    | 'may_pass_on'
    | 'legal_basis'
    | 'forms'
    | 'waiting_since'
    | 'closed_at'
    | 'closed_reason'
    | 'silent'
  >
>

/** The next number of a year, such as 2026-00042. */
export async function nextNumber(tx: Tx, year: number): Promise<string> {
  const { rows } = await sql<{ value: number }>`select next_number(${`signal:${year}`}) as value`.execute(tx)
  return `${year}-${String(rows[0]?.value ?? 0).padStart(5, '0')}`
}

/** Writes a new signal. */
export async function insertSignal(tx: Tx, row: Insertable<DB['signal']>): Promise<void> {
  await tx.insertInto('signal').values(row).execute()
}

/** One signal that the actor may see any part of. */
export async function findSignalRow(tx: Tx, id: string): Promise<SignalRow | undefined> {
  return tx.selectFrom('signal').selectAll().where('id', '=', id).executeTakeFirst()
}

/** One signal that the actor may change, locked until the end of the transaction. */
export async function findSignalForUpdate(tx: Tx, id: string): Promise<SignalRow | undefined> {
  return tx.selectFrom('signal').selectAll().where('id', '=', id).forUpdate().executeTakeFirst()
}

/** Sets what changed, counts the version, and works out anew what is due first. */
export async function updateSignal(tx: Tx, signal: SignalRow, change: SignalChange): Promise<void> {
  await tx
    .updateTable('signal')
    .set({
      ...change,
      version: signal.version + 1,
      due_at: sql<Date | null>`(select r.due_at from reminder r where r.record_id = ${signal.id} and r.done_at is null
        order by r.due_at, r.id limit 1)`,
      due_about: sql<
        string | null
      >`(select r.about from reminder r where r.record_id = ${signal.id} and r.done_at is null
        order by r.due_at, r.id limit 1)`,
    })
    .where('id', '=', signal.id)
    .execute()
}

/** What happened last to a record, newest first, with who did it. */
export async function listLastHistory(
  tx: Tx,
  recordId: string,
  limit: number,
): Promise<readonly { at: Date; action: string; name: string | null }[]> {
  return tx
    .selectFrom('history_entry as h')
    .leftJoin('person as p', 'p.id', 'h.person_id')
    .select(['h.at', 'h.action', 'p.name'])
    .where('h.record_id', '=', recordId)
    .orderBy('h.seq', 'desc')
    .limit(limit)
    .execute()
}

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

export const listSorts = ['received', 'waiting', 'due', 'place'] as const
type ListSort = (typeof listSorts)[number]

function filtered(tx: Tx, filter: SignalFilter) {
  const { desks, state, place, form, acute, from, to } = filter
  const [only] = desks
  let query = tx
    .selectFrom('signal')
    .where('desk_id', '=', desks.length === 1 && only !== undefined ? only : sql<string>`any(${[...desks]}::uuid[])`)
  query = state === 'open' ? query.where('is_open', '=', true) : query.where('status', '=', state)
  if (place !== undefined) query = query.where('place_code', '=', place)
  if (form !== undefined) query = query.where(sql<boolean>`${form} = any (forms)`)
  if (acute === true) query = query.where('acute', '=', true)
  if (from !== undefined) query = query.where('received_at', '>=', from)
  if (to !== undefined) query = query.where('received_at', '<', to)
  return query
}

/**
 * Signals of the own desks, driven by their index; row-level security re-checks each row that is returned.
 * Without another order: acute ones first, then the newest.
 */
export async function listSignals(
  tx: Tx,
  filter: SignalFilter,
  { sort = 'received', descending = true, offset = 0, limit = 50 }: Partial<ListOrder> = {},
): Promise<readonly SignalRow[]> {
  const direction = descending ? 'desc' : 'asc'
  let query = filtered(tx, filter).selectAll()
  if (sort === 'received') query = query.orderBy('acute', 'desc').orderBy('received_at', direction)
  else if (sort === 'waiting') query = query.orderBy('waiting_since', direction)
  else if (sort === 'due') query = query.orderBy('due_at', direction)
  else query = query.orderBy('place_code', direction)
  return query.orderBy('id', direction).offset(offset).limit(limit).execute()
}

export type ListOrder = { sort: ListSort; descending: boolean; offset: number; limit: number }

/** How many there are, counted no further than `cap`. */
export async function countSignals(tx: Tx, filter: SignalFilter, cap: number): Promise<number> {
  const some = filtered(tx, filter).select('id').limit(cap)
  const { count } = await tx
    .selectFrom(some.as('some'))
    .select((is) => is.fn.countAll<number>().as('count'))
    .executeTakeFirstOrThrow()
  return count
}
