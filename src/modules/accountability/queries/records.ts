import { sql } from 'kysely'
import type { Tx } from '../../../platform/db/database.ts'

/** What may be known of a record by who answers for it: never what it holds. */
export type ReviewedRecord = {
  id: string
  kind: string
  number: string
  deskId: string
  status: string
  version: number
  receivedAt: Date
  erasedAt: Date | null
}

/** How much a record holds; `related`: reports behind a signal, or signals that a report became. */
export type RecordContents = {
  files: number
  messages: number
  parties: number
  lookups: number
  weighings: number
  assessments: number
  shares: number
  related: readonly string[]
}

/** Those of these records for which the actor answers. */
export async function listReviewedRecords(tx: Tx, ids: readonly string[]): Promise<readonly ReviewedRecord[]> {
  if (ids.length === 0) return []
  const { rows } = await sql<ReviewedRecord>`
    select id, kind, number, desk_id as "deskId", status, version, received_at as "receivedAt", erased_at as "erasedAt"
    from reviewed_records(${[...ids]}::uuid[])`.execute(tx)
  return rows
}

/** One record for which the actor answers. */
export async function findReviewedRecord(tx: Tx, id: string): Promise<ReviewedRecord | undefined> {
  const [record] = await listReviewedRecords(tx, [id])
  return record
}

/** The id of the record that people call so, when the actor answers for it. */
export async function findByNumber(tx: Tx, number: string): Promise<string | undefined> {
  const { rows } = await sql<{ id: string | null }>`select find_reviewed_record(${number}) as id`.execute(tx)
  return rows[0]?.id ?? undefined
}

/** How much a record holds for which the actor answers. */
export async function findContents(tx: Tx, id: string): Promise<RecordContents | undefined> {
  const { rows } = await sql<RecordContents>`select * from reviewed_contents(${id})`.execute(tx)
  return rows[0]
}

/** Somebody or something that was ever named in a signal for which the actor answers; `erased`: its words are gone. */
export async function listNamedIds(tx: Tx, id: string): Promise<readonly { id: string; erased: boolean }[]> {
  const { rows } = await sql<{ id: string; erased: boolean }>`select id, erased from reviewed_parties(${id})`.execute(
    tx,
  )
  return rows
}

/** Other records for which the actor answers, in which one of those named stands with the same identifier. */
export async function listSame(tx: Tx, id: string, named: readonly string[]): Promise<readonly string[]> {
  const { rows } = await sql<{ id: string }>`select reviewed_same(${id}, ${[...named]}::uuid[]) as id`.execute(tx)
  return rows.map((row) => row.id)
}

/** One thing that was done to a record. */
export type HistoryRow = {
  seq: number
  at: Date
  actorKind: string
  person: string | null
  organisation: string | null
  action: string
}

/** Who did what to a record for which the actor answers, newest first; without what was changed. */
export async function listHistory(tx: Tx, id: string): Promise<readonly HistoryRow[]> {
  const { rows } = await sql<HistoryRow>`
    select h.seq, h.at, h.actor_kind as "actorKind", p.name as person, o.name as organisation, h.action
    from reviewed_history(${id}) h
    left join person p on p.id = h.person_id
    left join organisation o on o.id = h.organisation_id
    order by h.seq desc`.execute(tx)
  return rows
}
