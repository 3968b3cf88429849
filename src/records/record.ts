import { appendHistory, firstLink, linkAfter, type HistoryTools } from '../platform/audit/history.ts'
import type { DataKey } from '../platform/crypto/envelope.ts'
import { getRecordKey, openRecordKeys, type RecordKeys } from '../platform/crypto/record-keys.ts'
import type { Actor } from '../platform/db/actor.ts'
import type { Tx } from '../platform/db/database.ts'
import { ConflictError, NotFoundError, RefusedError } from '../platform/http/errors.ts'
import type { RequestContext } from '../platform/http/route.ts'
import type { Label } from '../platform/i18n/labels.ts'
import type { Language, Translate } from '../platform/i18n/texts.ts'
import type { Platform } from '../platform/platform.ts'
import type { ActionContext } from './context.ts'
import { insertLink, listHistoryOf } from './queries.ts'
import { asStatus, findStep, type StatusTable } from './status.ts'

/** What the row of every record of a desk holds. */
export type RecordRow = { id: string; desk_id: string; status: string; version: number }

/** What a change may set of a record: its status among it. */
type RecordPatch = { status?: string | undefined }

/** Why the layer itself refuses; a module adds reasons of its own. */
export type RecordRefusal = 'not-in-this-status' | 'reason-needed' | 'changed'

/** What a history and a version need to know of a kind of record, also where it has no desk and no status. */
export type VersionedKind = {
  /** Its name in the history, the logs and the table `record_kind`. */
  kind: string
  /** The address of one record. */
  path(id: string): string
  /** How the actions that count its version begin, where its history holds others too: `person.`. */
  counted?: string
  /** What was done, to follow the name of the person who did it; `action` as it stands in the history. */
  doneLabel(action: string, language: Language): string
  refusals: { in(language: Language): Translate<'changed'> }
}

/** What a kind of record is called, and where its records stand. */
export type KindOfRecord = Pick<VersionedKind, 'kind' | 'path'> & {
  /** What a record is called, in the middle of a sentence. */
  name: Label
  /** The words of a link to a record. */
  link: Label
  /** Who handles such records, at their own desk. */
  permission: string
  /** What for, in the register of processing. */
  activity: string
}

/** A kind of record: all that the pages, forms and use cases of every kind need to know of it. */
export type RecordKind<
  Row extends RecordRow,
  Status extends string,
  Action extends string,
  Patch extends RecordPatch,
> = Omit<VersionedKind, 'refusals'> &
  KindOfRecord & {
    /** What stands first in the history of each, when it is made. */
    begin: string
    statuses: readonly Status[]
    steps: StatusTable<Status, Action>
    /** Desks for which the actor handles records of this kind. */
    desksOf(actor: Actor): readonly string[]
    find(tx: Tx, id: string): Promise<Row | undefined>
    /** Locked until the end of the transaction. */
    findForUpdate(tx: Tx, id: string): Promise<Row | undefined>
    /** Sets what changed and counts the version. */
    update(tx: Tx, row: Row, change: Patch): Promise<void>
    refusals: { in(language: Language): Translate<RecordRefusal> }
  }

/** What a change asks of a record. `version`: from which version it was made; left out where changes only add. */
export type ActionRequest<Action extends string> = {
  id: string
  version?: number | undefined
  action: Action
  reason?: string | undefined
}

/** A record that is locked for one action: allowed, and with what the action leads to. */
export type LockedRecord<
  Row extends RecordRow,
  Status extends string,
  Action extends string,
  Patch extends RecordPatch,
> = {
  kind: RecordKind<Row, Status, Action, Patch>
  row: Row
  status: Status
  next: Status
  action: Action
  reason: string | undefined
  keys: RecordKeys
}

/** A record of an own desk, opened for a page. */
export type OpenRecord<Row, Status> = { row: Row; status: Status; keys: RecordKeys }

/** What opening a record needs of a request. */
export type Opening = Pick<RequestContext, 'actor' | 'platform' | 'now' | 'about'>

/** Opens a record of an own desk, and reports it to the logs. @throws NotFoundError when it is not there, or not theirs. */
export async function openOwn<
  Row extends RecordRow,
  Status extends string,
  Action extends string,
  Patch extends RecordPatch,
>(
  kind: RecordKind<Row, Status, Action, Patch>,
  { actor, platform, about }: Opening,
  { tx, id }: { tx: Tx; id: string },
): Promise<OpenRecord<Row, Status>> {
  const row = await kind.find(tx, id)
  if (row === undefined || !kind.desksOf(actor).includes(row.desk_id)) throw new NotFoundError()
  about({ kind: kind.kind, id }, [id])
  return { row, status: asStatus(kind.statuses, row.status), keys: await openRecordKeys(tx, platform, [id]) }
}

/**
 * Locks a record for one action: it is the actor's, unchanged since they looked, and in a status that knows the action.
 * @throws NotFoundError, ConflictError that says what changed, RefusedError with the reason.
 */
export async function lockForAction<
  Row extends RecordRow,
  Status extends string,
  Action extends string,
  Patch extends RecordPatch,
>(
  kind: RecordKind<Row, Status, Action, Patch>,
  context: ActionContext,
  { id, version, action, reason }: ActionRequest<Action>,
): Promise<LockedRecord<Row, Status, Action, Patch>> {
  const { tx, platform, actor, language } = context
  const row = await kind.findForUpdate(tx, id)
  if (row === undefined || !kind.desksOf(actor).includes(row.desk_id)) throw new NotFoundError()
  await checkVersion(kind, context, { row, version })
  const status = asStatus(kind.statuses, row.status)
  const step = findStep(kind.steps, status, action)
  const refusals = kind.refusals.in(language)
  if (step === undefined) throw new RefusedError('not-in-this-status', refusals('not-in-this-status'))
  if (step.reasonNeeded && (reason ?? '').trim() === '') {
    throw new RefusedError('reason-needed', refusals('reason-needed'))
  }
  return { kind, row, status, next: step.to, action, reason, keys: await openRecordKeys(tx, platform, [id]) }
}

/** Writes what changed: one link of the history and one update of the record, which is in its next status then. */
export async function recordChange<
  Row extends RecordRow,
  Status extends string,
  Action extends string,
  Patch extends RecordPatch,
>(
  { platform, actor, tx }: ActionContext,
  locked: LockedRecord<Row, Status, Action, Patch>,
  { change, patch, at = platform.clock() }: { change: unknown; patch: Patch; at?: Date },
): Promise<void> {
  const { kind, row, status, next, action, reason, keys } = locked
  await appendHistory(tx, platform, {
    record: { kind: kind.kind, id: row.id },
    actor,
    at,
    action: `${kind.kind}.${action}`,
    change: {
      change,
      ...(reason === undefined ? {} : { reason }),
      ...(next === status ? {} : { from: status, to: next }),
    },
    dataKey: keys.of(row.id),
  })
  await kind.update(tx, row, { ...patch, status: next })
}

/** What a history needs to know of a change: who made it, in which transaction, and with which tools. */
type HistoryContext = Pick<ActionContext, 'actor' | 'tx'> & { platform: HistoryTools & Pick<Platform, 'clock'> }

/** Writes the first link of the history of a new record, which holds its id to this kind. */
export async function appendFirstHistory(
  { platform, actor, tx }: HistoryContext,
  first: { record: { kind: string; id: string }; action: string; change: unknown; dataKey: DataKey },
): Promise<void> {
  await insertLink(tx, firstLink(platform, { ...first, actor, at: platform.clock() }))
}

/** Where a record stood, where it stands now, and the head of its chain, as a function of the database gives it. */
export type FunctionResult = { was: string; became: string; seq: number; hash: Buffer }

/** Appends to the history of a record what the actor did to it through a function of the database, in its transaction. */
export async function appendHistoryAfter(
  { platform, actor, tx }: Pick<ActionContext, 'platform' | 'actor' | 'tx'>,
  { was, became, seq, hash }: FunctionResult,
  entry: { record: { kind: string; id: string }; action: string; change: object; dataKey: DataKey; at: Date },
): Promise<void> {
  const change = { change: entry.change, ...(was === became ? {} : { from: was, to: became }) }
  await insertLink(tx, linkAfter(platform, { seq, hash }, { ...entry, actor, change }))
}

/**
 * Holds a change to the version from which it was made; a change without one only adds.
 * @throws ConflictError that says what changed since, and who did it.
 */
export async function checkVersion(
  kind: VersionedKind,
  { tx, language }: Pick<ActionContext, 'tx' | 'language'>,
  { row, version }: { row: { id: string; version: number }; version: number | undefined },
): Promise<void> {
  if (version === undefined || version === row.version) return
  const limit = Math.max(1, row.version - version)
  const since = await listHistoryOf(tx, { recordId: row.id, actions: kind.counted ?? '', limit })
  const changes = since.map(({ name, action }) => `${name ?? ''}: ${kind.doneLabel(action, language)}`)
  throw new ConflictError(kind.refusals.in(language)('changed', { changes: changes.join('; ') }), kind.path(row.id))
}

/** Appends what was done to the history of a record, in the transaction in which it was done. */
export async function appendChange(
  { platform, actor, tx }: HistoryContext,
  record: { kind: string; id: string },
  { action, change }: { action: string; change: unknown },
): Promise<void> {
  const dataKey = await getRecordKey(tx, platform, record.id)
  await appendHistory(tx, platform, { record, actor, at: platform.clock(), action, change, dataKey })
}
