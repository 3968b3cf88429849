import type { Tx } from '../db/database.ts'

/** Removes kept form input and states whose time has come. */
export async function purgeFormInput(tx: Tx, at: Date): Promise<void> {
  await tx.deleteFrom('form_input').where('expires_at', '<', at).execute()
}
