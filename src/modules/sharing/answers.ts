import { appendHistory } from '../../platform/audit/history.ts'
import { dayAfter, startOfDay } from '../../platform/clock/days.ts'
import type { DataKey } from '../../platform/crypto/envelope.ts'
import { openRecordKeys, type RecordKeys } from '../../platform/crypto/record-keys.ts'
import type { Tx } from '../../platform/db/database.ts'
import { NotFoundError, RefusedError } from '../../platform/http/errors.ts'
import type { ActionContext } from '../../records/index.ts'
import { asStatus } from '../../records/status.ts'
import { shareColumns, type AnswerContent } from './columns.ts'
import {
  insertAnswer,
  listAnswers,
  listNewestAnswers,
  markAnswersSeen,
  type AnswerRow,
  type ShareRow,
} from './queries.ts'
import { answerKinds, shareStateAt, type AnswerKind, type WrittenAnswer } from './rules.ts'
import { getShare, move, receives } from './shares.ts'

/** What a receiver tells the giver of a share. */
export type NewAnswer = WrittenAnswer & { id: string; shareId: string; takenUpBy: string; next: string }

/** An answer was added to this share: the moment, and the key under which its words were enciphered. */
export type AnswerAdded = { share: ShareRow; at: Date; dataKey: DataKey }

/**
 * Adds what the receiver of a running share tells; handing back ends the share. What is wrong with the answer as a whole was
 * decided by the caller (`findAnswerFault`).
 * @throws NotFoundError when the actor does not receive it, RefusedError when it does not run any more.
 */
export async function addAnswer(context: ActionContext, answer: NewAnswer): Promise<AnswerAdded> {
  const { tx, actor } = context
  const { id, shareId, kind, done, words, takenUpBy, next, doneOn, due, tellReporter } = answer
  const share = await getShare(tx, shareId)
  if (!receives(actor, share)) throw new NotFoundError()
  const content = withoutEmpty({ words, takenUpBy, next })
  const added = await add(context, share, {
    row: {
      id,
      kind,
      done: kind === 'done' ? done : null,
      done_on: doneOn,
      due_at: due === null ? null : startOfDay(dayAfter(due)),
      tell_reporter: tellReporter,
    },
    content,
    action: 'share.answer-given',
  })
  if (kind === 'handed-back')
    await move(context, { id: shareId, action: 'hand-back', reason: undefined }, added.dataKey)
  return added
}

/** The reply of a giver to a question of a receiver. */
export type NewReply = { id: string; shareId: string; questionId: string; words: string }

/**
 * Adds the reply to a question. Who may was decided by the caller.
 * @throws NotFoundError when there is no such question of this share, RefusedError when it has a reply or the share does
 * not run any more.
 */
export async function addReply(context: ActionContext, reply: NewReply): Promise<AnswerAdded> {
  const { id, shareId, questionId, words } = reply
  const share = await getShare(context.tx, shareId)
  const told = await listAnswers(context.tx, [shareId])
  if (!told.some((answer) => answer.id === questionId && answer.kind === 'question')) throw new NotFoundError()
  if (told.some((answer) => answer.replies_to === questionId)) throw new RefusedError('already-answered')
  const row = { id, kind: 'reply', replies_to: questionId }
  return add(context, share, { row, content: { words }, action: 'share.question-answered' })
}

type Added = {
  row: Pick<
    Parameters<typeof insertAnswer>[1],
    'id' | 'kind' | 'done' | 'done_on' | 'due_at' | 'tell_reporter' | 'replies_to'
  >
  content: AnswerContent
  action: string
}

async function add(context: ActionContext, share: ShareRow, { row, content, action }: Added): Promise<AnswerAdded> {
  const { platform, actor, tx } = context
  const at = platform.clock()
  if (shareStateAt(share, at) !== 'accepted') throw new RefusedError('share-has-ended')
  const dataKey = (await openRecordKeys(tx, platform, [share.record_id])).of(share.record_id)
  await insertAnswer(tx, {
    ...row,
    share_id: share.id,
    at,
    person_id: actor.personId ?? '',
    content: shareColumns.answer.seal(platform, dataKey, { id: row.id, content }),
  })
  await appendHistory(tx, platform, {
    record: { kind: 'share', id: share.id },
    actor,
    at,
    action,
    change: { ...row, ...content },
    dataKey,
  })
  return { share, at, dataKey }
}

function withoutEmpty(content: Record<keyof AnswerContent, string>): AnswerContent {
  return Object.fromEntries(Object.entries(content).filter(([, text]) => text !== ''))
}

/** What a receiver told, as both sides read it; no content when it was erased. */
export type AnswerLine = {
  id: string
  shareId: string
  at: Date
  personId: string
  kind: AnswerKind
  done: string | null
  /** The day on which it was done, as YYYY-MM-DD. */
  doneOn: string | null
  dueAt: Date | null
  tellReporter: boolean
  content: AnswerContent | undefined
  /** The reply of the giver, to a question. */
  reply: { at: Date; personId: string; words: string | undefined } | undefined
}

/** Opens what was told, newest first; each question with its reply. `read` stands around what may be unreadable. */
export function presentAnswers(
  rows: readonly AnswerRow[],
  keys: Pick<RecordKeys, 'open'>,
  read: (open: () => AnswerContent | undefined) => AnswerContent | undefined = (open) => open(),
): readonly AnswerLine[] {
  const contentOf = ({ id, content }: AnswerRow) => read(() => shareColumns.answer.open(keys, id, content))
  const replies = new Map(rows.flatMap((row) => (row.replies_to === null ? [] : [[row.replies_to, row] as const])))
  return rows
    .filter(({ replies_to: question }) => question === null)
    .map((row) => {
      const reply = replies.get(row.id)
      return {
        id: row.id,
        shareId: row.share_id,
        at: row.at,
        personId: row.person_id,
        kind: asStatus(answerKinds, row.kind),
        done: row.done,
        doneOn: row.done_on,
        dueAt: row.due_at,
        tellReporter: row.tell_reporter,
        content: contentOf(row),
        reply: reply && { at: reply.at, personId: reply.person_id, words: contentOf(reply)?.words },
      }
    })
}

/** What a receiver told last, without its words. */
export type NewestAnswer = Pick<AnswerLine, 'at' | 'kind' | 'done'>

/** What the receivers of these shares told last, by the id of the share; those who told nothing are not in it. */
export async function newestAnswers(tx: Tx, shareIds: readonly string[]): Promise<ReadonlyMap<string, NewestAnswer>> {
  const rows = await listNewestAnswers(tx, shareIds)
  return new Map(rows.map(({ share_id: id, at, kind, done }) => [id, { at, kind: asStatus(answerKinds, kind), done }]))
}

/** Notes that the actor saw these answers, on the giving side of their shares or on the receiving one. */
export async function seeAnswers(
  tx: Tx,
  side: 'giver' | 'receiver',
  { shares, answers }: { shares: readonly ShareRow[]; answers: readonly AnswerLine[] },
): Promise<void> {
  const unseen = shares.filter(
    (share) => (side === 'giver' ? share.unseen_by_giver : share.unseen_by_receiver) !== null,
  )
  const moments = answers.flatMap(({ at, reply }) => [at, ...(reply === undefined ? [] : [reply.at])])
  const [last] = moments.toSorted((one, other) => other.getTime() - one.getTime())
  if (unseen.length === 0 || last === undefined) return
  await markAnswersSeen(
    tx,
    unseen.map(({ id }) => id),
    last,
  )
}
