import { sql } from 'kysely'
import type { WrappedKey } from '../../../platform/crypto/envelope.ts'
import type { Database, Tx } from '../../../platform/db/database.ts'
import { keepParsed } from '../../../platform/db/driver.ts'
import type { ReportKind } from '../answers.ts'

type DraftRow = {
  id: string
  kind: ReportKind
  content: Buffer
  sent_at: Date | null
  purge_at: Date
  key_id: string
  master: string
  wrapped: Buffer
}

/** The draft of a visit, by one call that needs no transaction. */
export async function findDraftRow(database: Database, visitHash: Buffer): Promise<DraftRow | undefined> {
  const query = sql<DraftRow>`select * from draft_of_visit(${visitHash})`.compile(database)
  const { rows } = await database.executeQuery(keepParsed(query))
  return rows[0]
}

/** Inserts a draft and the data key that its report will keep. */
export async function insertDraft(
  tx: Tx,
  row: { id: string; kind: ReportKind; visit_hash: Buffer; content: Buffer; purge_at: Date; key: WrappedKey },
): Promise<void> {
  const { key, ...draft } = row
  await tx
    .with('keyed', (db) => db.insertInto('record_key').values({ ...key, record_id: row.id }))
    .insertInto('draft')
    .values(draft)
    .execute()
}

/** What a draft holds now; others who change, send or remove it wait until this transaction ends. Nothing once it was sent. */
export async function holdDraft(tx: Tx, id: string): Promise<Buffer | undefined> {
  const row = await tx
    .selectFrom('draft')
    .select('content')
    .where('id', '=', id)
    .where('sent_at', 'is', null)
    .forUpdate()
    .executeTakeFirst()
  return row?.content
}

export async function updateDraft(tx: Tx, id: string, change: { content: Buffer; purge_at: Date }): Promise<void> {
  await tx.updateTable('draft').set(change).where('id', '=', id).execute()
}

/** Lets drafts be of another visit, each under the hash in the same place. Returns how many there were. */
export async function moveDrafts(tx: Tx, from: readonly Buffer[], to: readonly Buffer[]): Promise<number> {
  const { numAffectedRows } = await sql`
    update draft set visit_hash = moved.to_hash
    from unnest(${[...from]}::bytea[], ${[...to]}::bytea[]) as moved (from_hash, to_hash)
    where visit_hash = moved.from_hash`.execute(tx)
  return Number(numAffectedRows)
}

/** Removes the drafts of a visit, each with its files and key when it was never sent. */
export async function removeDrafts(database: Database | Tx, hashes: readonly Buffer[]): Promise<void> {
  await sql`select forget_draft(hash) from unnest(${[...hashes]}::bytea[]) as hash`.execute(database)
}

/** Removes every draft whose time has come. */
export async function purgeExpired(tx: Tx, at: Date): Promise<void> {
  await sql`select purge_drafts(${at})`.execute(tx)
}
