import { CompiledQuery } from 'kysely'
import { sendWithNext, type Tx } from '../db/database.ts'

/**
 * Adds a job in the transaction of what causes it: it runs when that commits, and never when it does not.
 * `name`: as the module of the job has it in its manifest. The payload holds ids and words of ours only. `runAt`: not before that moment.
 */
export async function addJob(
  tx: Tx,
  job: { name: string; payload: Readonly<Record<string, string>>; runAt?: Date },
): Promise<void> {
  const { name, payload, runAt } = job
  const parameters = [name, JSON.stringify(payload), runAt ?? null]
  await sendWithNext(tx, CompiledQuery.raw('select add_job($1, $2::json, $3::timestamptz)', parameters))
}
