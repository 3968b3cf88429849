import { sql, type Insertable } from 'kysely'
import type { Tx } from '../../../platform/db/database.ts'
import type { DB } from '../../../platform/db/schema.generated.ts'
import type { AttachmentRow } from '../queries.ts'

export async function insertAttachment(tx: Tx, row: AttachmentRow): Promise<void> {
  await tx.insertInto('attachment').values(row).execute()
}

/** Whether the key of the actor's record is there; when it is, it stays until this transaction ends. */
export async function holdRecordKey(tx: Tx, recordId: string): Promise<boolean> {
  const { rows } = await sql<{ held: boolean }>`select hold_record_key(${recordId}) as held`.execute(tx)
  return rows[0]?.held === true
}

export async function insertChunks(tx: Tx, row: Insertable<DB['attachment_chunk']>): Promise<void> {
  await tx.insertInto('attachment_chunk').values(row).execute()
}

export async function findAttachment(tx: Tx, id: string): Promise<AttachmentRow | undefined> {
  return tx.selectFrom('attachment').selectAll().where('id', '=', id).executeTakeFirst()
}

export async function countAttachments(tx: Tx, recordId: string): Promise<number> {
  const row = await tx
    .selectFrom('attachment')
    .select((build) => build.fn.countAll<number>().as('count'))
    .where('record_id', '=', recordId)
    .executeTakeFirstOrThrow()
  return row.count
}

/** Bytes that the files of all unsent drafts take together, also of those that row-level security hides. */
export async function sumUnsentBytes(tx: Tx): Promise<number> {
  const { rows } = await sql<{ bytes: string }>`select unsent_draft_bytes() as bytes`.execute(tx)
  return Number(rows[0]?.bytes)
}

/** Bytes that all files take together: of drafts and of reports that were sent. */
export async function sumStoredBytes(tx: Tx): Promise<number> {
  const { rows } = await sql<{ bytes: string }>`select stored_file_bytes() as bytes`.execute(tx)
  return Number(rows[0]?.bytes)
}

/** The pieces of one variant, in order. */
export async function listChunks(
  tx: Tx,
  attachmentId: string,
  variant: 'original' | 'clean',
): Promise<{ seq: number; data: Buffer }[]> {
  return tx
    .selectFrom('attachment_chunk')
    .select(['seq', 'data'])
    .where('attachment_id', '=', attachmentId)
    .where('variant', '=', variant)
    .orderBy('seq')
    .execute()
}

/** Removes a file from a draft; row-level security keeps files of sent reports. */
export async function deleteAttachment(tx: Tx, id: string, recordId: string): Promise<void> {
  await tx.deleteFrom('attachment').where('id', '=', id).where('record_id', '=', recordId).execute()
}
