import { appendHistory, firstLink, linkAfter } from '../../platform/audit/history.ts'
import type { DataKey } from '../../platform/crypto/envelope.ts'
import { openRecordKeys, sealText, type RecordKeys } from '../../platform/crypto/record-keys.ts'
import type { Actor } from '../../platform/db/actor.ts'
import type { Tx } from '../../platform/db/database.ts'
import { ConflictError, NotFoundError, RefusedError } from '../../platform/http/errors.ts'
import type { Language } from '../../platform/i18n/texts.ts'
import type { Platform } from '../../platform/platform.ts'
import { getRegion, type RegionConfig } from '../network/index.ts'
import { mayHandle } from './policy.ts'
import {
  findSignalForUpdate,
  listLastHistory,
  updateSignal,
  type SignalChange,
  type SignalRow,
} from './queries/register.ts'
import { asSignalStatus, findStep, type SignalAction, type SignalStatus } from './rules/status.ts'
import { actionWords } from './labels/status.ts'
import { refusalTexts } from './labels/refusals.ts'

/** What a use case stands on. Outside HTTP (generators, jobs) the caller opens the transaction with `withActor`. */
export type Scope = { platform: Platform; actor: Actor; tx: Tx; language: Language }

/** A signal held for one change: locked, allowed, and with what the change leads to. */
export type LockedSignal = {
  signal: SignalRow
  status: SignalStatus
  next: SignalStatus
  action: SignalAction
  reason: string | undefined
  region: RegionConfig
  keys: RecordKeys
}

/** What a change asks of a signal. `version`: from which version it was made; left out where changes only add. */
export type ActionRequest = {
  signalId: string
  version?: number | undefined
  action: SignalAction
  reason?: string | undefined
}

/**
 * Allow and decide: locks the signal, and checks that it is the actor's, unchanged since they looked, and in a status
 * that knows this action. @throws NotFoundError, ConflictError with what changed, RefusedError with the reason.
 */
export async function lockForAction(
  scope: Scope,
  { signalId, version, action, reason }: ActionRequest,
): Promise<LockedSignal> {
  const signal = await findSignalForUpdate(scope.tx, signalId)
  if (signal === undefined || !mayHandle(scope.actor, signal)) throw new NotFoundError()
  if (version !== undefined && version !== signal.version) throw await conflictOf(scope, signal, version)
  const status = asSignalStatus(signal.status)
  const step = findStep(status, action)
  if (step === undefined) throw refuse(scope, 'not-in-this-status')
  if (step.reasonNeeded && (reason ?? '').trim() === '') throw refuse(scope, 'reason-needed')
  const keys = await openRecordKeys(scope.tx, scope.platform, [signalId])
  return { signal, status, next: step.to, action, reason, region: getRegion(signal.region_code), keys }
}

/** Writes what changed: one link of history and one update of the signal, with its due moment worked out anew. */
export async function recordChange(
  scope: Scope,
  held: LockedSignal,
  { change, patch = {} }: { change: unknown; patch?: SignalChange },
): Promise<void> {
  const { platform, actor, tx } = scope
  const { signal, status, next, action, reason, keys } = held
  const at = platform.clock()
  await appendHistory(tx, platform, {
    record: { kind: 'signal', id: signal.id },
    actor,
    at,
    action: `signal.${action}`,
    change: {
      change,
      ...(reason === undefined ? {} : { reason }),
      ...(next === status ? {} : { from: status, to: next }),
    },
    dataKey: keys.of(signal.id),
  })
  const waiting = next === status ? {} : { waiting_since: next === 'closed' || next === 'with-partner' ? null : at }
  await updateSignal(tx, signal, { status: next, ...waiting, ...patch })
}

/** Where a signal stood, where it stands now, and the head of its chain: what a function of the database tells. */
type FunctionResult = { was: string; became: string; seq: number; hash: Buffer }

/** Appends to the history of a signal what the actor did to it through a function of the database, in its transaction. */
export async function appendHistoryAfter(
  { platform, actor, tx }: Pick<Scope, 'platform' | 'actor' | 'tx'>,
  noted: FunctionResult,
  entry: { signalId: string; action: SignalAction; change: object; dataKey: DataKey; at: Date },
): Promise<void> {
  const { signalId, action, change, dataKey, at } = entry
  const { was, became, seq, hash } = noted
  const link = linkAfter(
    platform,
    { seq, hash },
    {
      record: { kind: 'signal', id: signalId },
      actor,
      at,
      action: `signal.${action}`,
      change: { change, ...(was === became ? {} : { from: was, to: became }) },
      dataKey,
    },
  )
  await tx.insertInto('history_entry').values(link).execute()
}

/** The first link of a new signal. */
export async function appendFirstHistory(
  scope: Scope,
  signalId: string,
  birth: { change: unknown; dataKey: DataKey },
): Promise<void> {
  const { platform, actor, tx } = scope
  const record = { kind: 'signal', id: signalId }
  const link = firstLink(platform, { record, actor, at: platform.clock(), action: 'signal.accept', ...birth })
  await tx.insertInto('history_entry').values(link).execute()
}

/** Enciphers words for a column of a row, under the key of the signal. */
export function seal(
  { platform }: Pick<Scope, 'platform'>,
  key: DataKey,
  { column, id, text }: { column: string; id: string; text: string },
): Buffer {
  return sealText(platform, key, { text, context: `${column}:${id}` })
}

/** An action that is refused, with words that say why and what can be done. */
export function refuse(
  { language }: Pick<Scope, 'language'>,
  reason: Parameters<ReturnType<typeof refusalTexts.in>>[0],
): RefusedError {
  return new RefusedError(reason, refusalTexts.in(language)(reason))
}

async function conflictOf(scope: Scope, signal: SignalRow, version: number): Promise<ConflictError> {
  const since = await listLastHistory(scope.tx, signal.id, Math.max(1, signal.version - version))
  const changes = since.map(({ name, action }) => `${name ?? ''}: ${actionWords(action, scope.language)}`)
  return new ConflictError(
    refusalTexts.in(scope.language)('changed', { changes: changes.join('; ') }),
    `/signalen/${signal.id}`,
  )
}
