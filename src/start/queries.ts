import { sql } from 'kysely'
import type { Tx } from '../platform/db/database.ts'
import type { Ledger } from '../platform/db/former-level.ts'

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

/** The migrations that made the tables in this database; nothing when there are no tables. */
export async function findLedger(tx: Tx): Promise<Ledger | undefined> {
  const { rows } = await sql<{ there: boolean; readable: boolean | null }>`
    select to_regclass('public.installation') is not null as there,
      has_table_privilege(to_regclass('public.migration'), 'select') as readable`.execute(tx)
  const [found] = rows
  if (found?.there !== true) return undefined
  // From before the application might read which there are, before the first release.
  if (found.readable !== true) return new Map()
  const applied = await tx.selectFrom('migration').select(['name', 'digest']).execute()
  return new Map(applied.map(({ name, digest }) => [name, digest]))
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
