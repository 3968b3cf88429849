import { sql, type Insertable, type Selectable } from 'kysely'
import type { Tx } from '../../platform/db/database.ts'
import type { DB } from '../../platform/db/schema.generated.ts'

export type ShareRow = Selectable<DB['share']>

/** Writes an offered share. */
export async function insertShare(tx: Tx, row: Insertable<DB['share']>): Promise<void> {
  await tx.insertInto('share').values(row).execute()
}

/** One share that the actor's organisation gave or gets; nothing otherwise. */
export async function findShareRow(tx: Tx, id: string): Promise<ShareRow | undefined> {
  return tx.selectFrom('share').selectAll().where('id', '=', id).executeTakeFirst()
}

/** Moves a share from the version that was read; false when somebody else moved it first. */
export async function updateShare(
  tx: Tx,
  { id, version }: { id: string; version: number },
  change: Partial<Pick<ShareRow, 'status' | 'answered_at' | 'answered_by' | 'ended_at' | 'ended_by' | 'reason'>>,
): Promise<boolean> {
  const result = await tx
    .updateTable('share')
    .set({ ...change, version: version + 1 })
    .where('id', '=', id)
    .where('version', '=', version)
    .executeTakeFirst()
  return result.numUpdatedRows === 1n
}

/** The shares of one record, newest first. */
export async function listSharesOf(tx: Tx, recordId: string): Promise<readonly ShareRow[]> {
  return tx
    .selectFrom('share')
    .selectAll()
    .where('record_id', '=', recordId)
    .orderBy('offered_at', 'desc')
    .orderBy('id', 'desc')
    .execute()
}

/** Shares to these organisations in these states that still run, newest first. */
export async function listSharesTo(
  tx: Tx,
  filter: { organisations: readonly string[]; statuses: readonly string[]; now: Date; limit: number },
): Promise<readonly ShareRow[]> {
  if (filter.organisations.length === 0) return []
  return tx
    .selectFrom('share')
    .selectAll()
    .where('to_organisation', 'in', [...filter.organisations])
    .where('status', 'in', [...filter.statuses])
    .where('until_at', '>', filter.now)
    .orderBy('offered_at', 'desc')
    .orderBy('id', 'desc')
    .limit(filter.limit)
    .execute()
}

/** A record goes to another desk only when nothing of it is shared any more: what was not seen then is not theirs to see. */
const isStillOwn = sql<boolean>`may_write(share.record_id, 'all')`

/**
 * Shares of records of one kind that these organisations gave and that run, or of which something was not seen yet: what
 * waits first.
 */
export async function listSharesFrom(
  tx: Tx,
  filter: { kind: string; organisations: readonly string[]; now: Date; limit: number },
): Promise<readonly ShareRow[]> {
  const { kind, organisations, now, limit } = filter
  if (organisations.length === 0) return []
  return tx
    .selectFrom('share')
    .selectAll()
    .where('from_organisation', 'in', [...organisations])
    .where('record_kind', '=', kind)
    .where((is) =>
      is.or([
        is.and([is('status', 'in', ['offered', 'accepted']), is('until_at', '>', now)]),
        is.and([is('unseen_by_giver', 'is not', null), isStillOwn]),
      ]),
    )
    .orderBy((is) => is('unseen_by_giver', 'is', null))
    .orderBy((is) => is('question_since', 'is', null))
    .orderBy('answer_due_at', (order) => order.asc().nullsLast())
    .orderBy('id', 'desc')
    .limit(limit)
    .execute()
}

/** How much waits on either side of shares. */
export type WaitingShares = Readonly<Record<'answers' | 'questions' | 'late' | 'replies' | 'ownLate', number>>

/**
 * Counts what waits in shares of records of one kind for whoever gave (`from`) and whoever got (`to`) them, each counted no
 * further than `cap`: answers that nobody saw, questions without a reply, answers that are late; replies that nobody saw,
 * own answers that are late.
 */
export async function countWaitingShares(
  tx: Tx,
  filter: { kind: string; from: readonly string[]; to: readonly string[]; now: Date; cap: number },
): Promise<WaitingShares> {
  const { kind, from, to, now, cap } = filter
  const given = sql`share.from_organisation = any(${[...from]}::uuid[]) and share.record_kind = ${kind}`
  const got = sql`share.to_organisation = any(${[...to]}::uuid[]) and share.record_kind = ${kind}`
  const runs = sql`share.status = 'accepted' and share.until_at > ${now}`
  const { rows } = await sql<WaitingShares>`
    select
      (select count(*) from (select from share join share_answer a on a.share_id = share.id
        where ${given} and share.unseen_by_giver is not null and a.at >= share.unseen_by_giver and a.kind <> 'reply'
          and (${runs} or ${isStillOwn})
        limit ${cap}) x) as answers,
      (select count(*) from (select from share
        where ${given} and share.question_since is not null and ${runs} limit ${cap}) x) as questions,
      (select count(*) from (select from share
        where ${given} and share.answer_due_at <= ${now} and ${runs} limit ${cap}) x) as late,
      (select count(*) from (select from share join share_answer a on a.share_id = share.id
        where ${got} and share.unseen_by_receiver is not null and a.at >= share.unseen_by_receiver and a.kind = 'reply'
          and ${runs}
        limit ${cap}) x) as replies,
      (select count(*) from (select from share
        where ${got} and share.answer_due_at <= ${now} and ${runs} limit ${cap}) x) as "ownLate"
  `.execute(tx)
  return rows[0] ?? { answers: 0, questions: 0, late: 0, replies: 0, ownLate: 0 }
}

const answerFields = [
  'id',
  'share_id',
  'at',
  'person_id',
  'kind',
  'done',
  'due_at',
  'tell_reporter',
  'replies_to',
  'content',
] as const
/** A day, which has no moment, as YYYY-MM-DD. */
const doneOn = sql<string | null>`done_on::text`.as('done_on')
export type AnswerRow = Pick<Selectable<DB['share_answer']>, (typeof answerFields)[number]> & { done_on: string | null }

/** Adds what a receiver told, or the reply to a question of theirs. */
export async function insertAnswer(tx: Tx, row: Insertable<DB['share_answer']>): Promise<void> {
  await tx.insertInto('share_answer').values(row).execute()
}

/** What was told about these shares, newest first. */
export async function listAnswers(tx: Tx, shareIds: readonly string[]): Promise<readonly AnswerRow[]> {
  if (shareIds.length === 0) return []
  return tx
    .selectFrom('share_answer')
    .select(answerFields)
    .select(doneOn)
    .where('share_id', 'in', [...shareIds])
    .orderBy('at', 'desc')
    .orderBy('id', 'desc')
    .execute()
}

/** What a receiver told last about each of these shares, without its words. */
export async function listNewestAnswers(
  tx: Tx,
  shareIds: readonly string[],
): Promise<readonly Pick<AnswerRow, 'share_id' | 'at' | 'kind' | 'done'>[]> {
  if (shareIds.length === 0) return []
  return tx
    .selectFrom('share_answer')
    .select(['share_id', 'at', 'kind', 'done'])
    .distinctOn('share_id')
    .where('share_id', 'in', [...shareIds])
    .where('kind', '<>', 'reply')
    .orderBy('share_id')
    .orderBy('at', 'desc')
    .orderBy('id', 'desc')
    .execute()
}

/** What receivers told about these shares that the reporter may hear, newest first, without its words. */
export async function listTellable(
  tx: Tx,
  shareIds: readonly string[],
): Promise<readonly Pick<AnswerRow, 'share_id' | 'at' | 'kind' | 'done'>[]> {
  if (shareIds.length === 0) return []
  return tx
    .selectFrom('share_answer')
    .select(['share_id', 'at', 'kind', 'done'])
    .where('share_id', 'in', [...shareIds])
    .where('tell_reporter', '=', true)
    .orderBy('at', 'desc')
    .orderBy('id', 'desc')
    .execute()
}

/** Notes that the actor saw what was told about these shares up to a moment. */
export async function markAnswersSeen(tx: Tx, shareIds: readonly string[], shown: Date): Promise<void> {
  await sql`select see_share_answers(${[...shareIds]}::uuid[], ${shown})`.execute(tx)
}
