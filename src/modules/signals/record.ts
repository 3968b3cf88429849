import {
  lockForAction as lockRecord,
  recordChange as recordChangeOf,
  type ActionContext,
  type LockedRecord,
  type RecordKind,
} from '../../records/index.ts'
import { RefusedError } from '../../platform/http/errors.ts'
import { getRegion, type RegionConfig } from '../network/index.ts'
import { refusalTexts } from './labels/refusals.ts'
import { actionLabels, signalWords } from './labels/actions.ts'
import { paths } from './paths.ts'
import { ownDesks } from './policy.ts'
import {
  findSignalForUpdate,
  findSignalRow,
  updateSignal,
  type SignalChange,
  type SignalRow,
} from './queries/register.ts'
import { signalStatuses, signalSteps, type SignalAction, type SignalStatus } from './rules/status.ts'

/** Signals as a kind of record. */
export const signals: RecordKind<SignalRow, SignalStatus, SignalAction, SignalChange> = {
  ...signalWords,
  begin: 'accept',
  permission: 'signal.handle',
  activity: 'signals',
  path: paths.signal.page,
  statuses: signalStatuses,
  steps: signalSteps,
  desksOf: ownDesks,
  find: findSignalRow,
  findForUpdate: findSignalForUpdate,
  update: updateSignal,
  doneLabel: actionLabels.done,
  refusals: refusalTexts,
}

/** A signal that is locked for one action, with the region by whose rules it goes. */
export type LockedSignal = LockedRecord<SignalRow, SignalStatus, SignalAction, SignalChange> & { region: RegionConfig }

/** What a change asks of a signal. `version`: from which version it was made; left out where changes only add. */
type SignalRequest = {
  signalId: string
  version?: number | undefined
  action: SignalAction
  reason?: string | undefined
}

/**
 * Locks a signal for one action: it is the actor's, unchanged since they looked, and in a status that knows the action.
 * @throws NotFoundError, ConflictError that says what changed, RefusedError with the reason.
 */
export async function lockForAction(
  context: ActionContext,
  { signalId, ...asked }: SignalRequest,
): Promise<LockedSignal> {
  const locked = await lockRecord(signals, context, { ...asked, id: signalId })
  return { ...locked, region: getRegion(locked.row.region_code) }
}

/** Writes what changed: one link of history and one update of the signal, with its due moment worked out anew. */
export async function recordChange(
  context: ActionContext,
  locked: LockedSignal,
  { change, patch = {} }: { change: unknown; patch?: SignalChange },
): Promise<void> {
  const at = context.platform.clock()
  const { status, next } = locked
  const waiting = next === status ? {} : { waiting_since: next === 'closed' || next === 'with-partner' ? null : at }
  await recordChangeOf(context, locked, { change, at, patch: { ...waiting, ...patch } })
}

/** An action that is refused, with words that say why and what can be done. */
export function refuse(
  { language }: Pick<ActionContext, 'language'>,
  reason: Parameters<ReturnType<typeof refusalTexts.in>>[0],
): RefusedError {
  return new RefusedError(reason, refusalTexts.in(language)(reason))
}
