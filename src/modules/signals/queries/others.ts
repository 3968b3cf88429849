import { sql, type Insertable, type Selectable } from 'kysely'
import type { Tx } from '../../../platform/db/database.ts'
import type { DB } from '../../../platform/db/schema.generated.ts'

export type QuestionRow = Selectable<DB['question_to_others']>

/** Which other desks hold something with the same strong identifier as this saved signal, and of what kind it is. */
export async function listOthersWhoKnow(
  tx: Tx,
  signalId: string,
): Promise<readonly { organisationId: string; kind: string }[]> {
  const { rows } = await sql<{ organisationId: string; kind: string }>`
    select organisation_id as "organisationId", kind from others_who_know(${signalId})`.execute(tx)
  return rows
}

/** How many different identifiers a signal names that others can be asked about, counted as far as `most`. */
export async function countIdentifiers(tx: Tx, signalId: string, most: number): Promise<number> {
  const found = await tx
    .selectFrom('search_token')
    .select(['kind', 'token'])
    .distinct()
    .where('record_id', '=', signalId)
    .limit(most)
    .execute()
  return found.length
}

/** How many questions an organisation asked since a moment. Others who ask for it at the same time wait their turn. */
export async function countQuestions(tx: Tx, organisationId: string, since: Date): Promise<number> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`questions:${organisationId}`}, 0))`.execute(tx)
  const { count } = await tx
    .selectFrom('question_to_others')
    .select((is) => is.fn.count<number>('asking').distinct().as('count'))
    .where('from_organisation', '=', organisationId)
    .where('at', '>', since)
    .executeTakeFirstOrThrow()
  return count
}

export async function insertQuestions(tx: Tx, rows: readonly Insertable<DB['question_to_others']>[]): Promise<void> {
  await tx
    .insertInto('question_to_others')
    .values([...rows])
    .execute()
}

/** What was asked of others about a signal, newest first. */
export async function listQuestions(tx: Tx, signalId: string): Promise<readonly QuestionRow[]> {
  return tx
    .selectFrom('question_to_others')
    .selectAll()
    .where('signal_id', '=', signalId)
    .orderBy('at', 'desc')
    .orderBy('id')
    .execute()
}

/** Who asked these organisations, and for what kind of thing, since a moment; newest first. */
export async function listQuestionsTo(
  tx: Tx,
  organisations: readonly string[],
  since: Date,
): Promise<readonly QuestionRow[]> {
  if (organisations.length === 0) return []
  return tx
    .selectFrom('question_to_others')
    .selectAll()
    .where('to_organisation', 'in', [...organisations])
    .where('at', '>', since)
    .orderBy('at', 'desc')
    .orderBy('id')
    .limit(50)
    .execute()
}
