import { sql } from 'kysely'
import type { Tx } from '../../../platform/db/database.ts'

/**
 * Another report or signal that the actor may see, with something in common: what kind of thing it is, the record among
 * those asked about that has it, and its party (the record itself for a report). `shareId` when it came by a share.
 */
export type Known = {
  id: string
  recordKind: 'report' | 'signal'
  number: string | null
  status: string
  isOpen: boolean
  deskId: string
  shareId: string | null
  receivedAt: Date
  kind: string
  partyId: string
  token: Buffer
}

/** Adds tokens of a report; those that it has already stay. */
export async function insertTokens(
  tx: Tx,
  reportId: string,
  tokens: readonly { kind: string; token: Buffer }[],
): Promise<void> {
  if (tokens.length === 0) return
  const common = { record_id: reportId, record_kind: 'report', party_id: reportId }
  await tx
    .insertInto('search_token')
    .values(tokens.map((token) => ({ ...common, ...token })))
    .onConflict((conflict) => conflict.doNothing())
    .execute()
}

/**
 * Reports and signals with an exact identifier of these records, newest first. Row-level security leaves out what the
 * actor may not see; records that belong together (a signal and the reports behind it) do not find each other. What two
 * of the records asked about both name is told once, of the signal; a report behind a signal that is found by the same
 * thing stays out.
 */
export async function listKnown(tx: Tx, recordIds: readonly string[], limit: number): Promise<readonly Known[]> {
  const asked = sql`${[...recordIds]}::uuid[]`
  const { rows } = await sql<Known>`
    select * from (
    select distinct on (o.record_id, o.kind, o.token) o.record_id as id, o.record_kind as "recordKind", s.number, coalesce(s.status, r.status) as status,
      coalesce(s.is_open, r.status <> 'closed') as "isOpen", coalesce(s.desk_id, r.desk_id) as "deskId",
      (select h.id from share h where h.record_id = s.id and h.status = 'accepted' and h.until_at > now()
        and h.to_organisation = any (actor_organisations()) limit 1) as "shareId",
      coalesce(s.received_at, r.received_at) as "receivedAt", m.kind, m.party_id as "partyId", o.token
    from search_token m
    join search_token o on o.token = m.token and o.kind = m.kind and not o.record_id = any (${asked})
    left join signal s on o.record_kind = 'signal' and s.id = o.record_id
    left join report r on o.record_kind = 'report' and r.id = o.record_id
    where m.record_id = any (${asked}) and coalesce(s.id, r.id) is not null
      and not exists (
        select from signal_report b
        where (b.signal_id = o.record_id and b.report_id = any (${asked}))
          or (b.report_id = o.record_id and b.signal_id = any (${asked}))
      )
      and not exists (
        select from signal_report b
        join signal v on v.id = b.signal_id
        join search_token x on x.record_id = v.id and x.kind = o.kind and x.token = o.token
        where b.report_id = o.record_id
      )
    order by o.record_id, o.kind, o.token, m.record_kind desc, m.party_id
    ) known
    order by "receivedAt" desc, id, kind limit ${limit}`.execute(tx)
  return rows
}
