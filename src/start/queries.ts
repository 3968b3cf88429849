import type { Tx } from '../platform/db/database.ts'

/** What is known of this installation; nothing before its first start. */
export async function findInstallation(
  tx: Tx,
): Promise<{ keyFingerprint: string; demonstration: boolean } | undefined> {
  const row = await tx.selectFrom('installation').select(['key_fingerprint', 'demonstration']).executeTakeFirst()
  return row === undefined ? undefined : { keyFingerprint: row.key_fingerprint, demonstration: row.demonstration }
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
