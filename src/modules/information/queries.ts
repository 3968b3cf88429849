import { sql } from 'kysely'
import type { Database, Tx } from '../../platform/db/database.ts'
import type { Language } from '../../platform/i18n/texts.ts'

/** Keeps the language of a person. */
export async function saveLanguage(tx: Tx, personId: string, language: Language): Promise<void> {
  await tx.updateTable('person').set({ language }).where('id', '=', personId).execute()
}

/** Whether the database answers. */
export async function isDatabaseReady(database: Database): Promise<boolean> {
  try {
    await sql`select 1`.execute(database)
    return true
  } catch {
    return false
  }
}
