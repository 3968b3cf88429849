import type { Tx } from '../platform/db/database.ts'

/** What is known of this installation; nothing before its first start. `whole`: no demonstration, or one loaded to its end. */
export async function findInstallation(
  tx: Tx,
): Promise<{ keyFingerprint: string; demonstration: boolean; whole: boolean } | undefined> {
  const row = await tx
    .selectFrom('installation as i')
    .leftJoin('demonstration_load as l', 'l.only_one', 'i.only_one')
    .select(['i.key_fingerprint', 'i.demonstration', 'l.finished_at'])
    .executeTakeFirst()
  if (row === undefined) return undefined
  const { key_fingerprint: keyFingerprint, demonstration, finished_at } = row
  return { keyFingerprint, demonstration, whole: !demonstration || finished_at !== null }
}

/** Keeps that the demonstration is whole. */
export async function insertDemonstrationLoad(tx: Tx, at: Date): Promise<void> {
  await tx.insertInto('demonstration_load').values({ finished_at: at }).execute()
}

export async function insertInstallation(
  tx: Tx,
  installation: { keyFingerprint: string; demonstration: boolean; at: Date },
): Promise<void> {
  const { keyFingerprint, demonstration, at } = installation
  await tx
    .insertInto('installation')
    .values({ key_fingerprint: keyFingerprint, demonstration, created_at: at })
    .execute()
}
