import { openRecordKeys, type RecordKeys } from '../../platform/crypto/record-keys.ts'
import type { Tx } from '../../platform/db/database.ts'
import { NotFoundError, RefusedError } from '../../platform/http/errors.ts'
import type { Platform } from '../../platform/platform.ts'
import {
  lockForAction,
  recordChange,
  type ActionContext,
  type ActionRequest,
  type LockedRecord,
  type RecordKind,
} from '../../records/index.ts'
import { asReportKind, type Answers } from './answers.ts'
import { columns } from './columns.ts'
import { desksOf } from './desks.ts'
import { historyLabels } from './history-labels.ts'
import { paths } from './paths.ts'
import {
  findReport,
  findReportAndContent,
  findReportForUpdate,
  insertMessage,
  updateReport,
  type MessageRow,
  type ReportChange,
  type ReportRow,
} from './queries.ts'
import { refusalTexts } from './refusal-labels.ts'
import { asReportStatus, findStep, reportStatuses, reportSteps, suits } from './rules.ts'
import type { ReportAction, ReportStatus } from './rules.ts'

/** Reports and questions for advice as a kind of record. */
export const reports: RecordKind<ReportRow, ReportStatus, ReportAction, ReportChange> = {
  kind: 'report',
  name: { nl: 'melding', en: 'report' },
  link: { nl: 'Naar de melding', en: 'To the report' },
  path: paths.report.page,
  permission: 'report.handle',
  activity: 'handle-reports',
  begin: 'sent',
  statuses: reportStatuses,
  steps: reportSteps,
  desksOf,
  find: findReport,
  findForUpdate: findReportForUpdate,
  update: updateReport,
  doneLabel: (action, language) => historyLabels.of(action, language),
  refusals: refusalTexts,
}

/** A report that is locked for one action. */
export type LockedReport = LockedRecord<ReportRow, ReportStatus, ReportAction, ReportChange>

/** An action that is refused, with a sentence that says why. */
export function refuse(
  { language }: Pick<ActionContext, 'language'>,
  reason: Parameters<ReturnType<typeof refusalTexts.in>>[0],
): RefusedError {
  return new RefusedError(reason, refusalTexts.in(language)(reason))
}

/**
 * Locks a report of an own desk for one action. Others who change it, its reporter among them, wait until the transaction
 * ends. @throws NotFoundError, ConflictError that says what changed, RefusedError with the reason.
 */
export async function lockReport(context: ActionContext, request: ActionRequest<ReportAction>): Promise<LockedReport> {
  const locked = await lockForAction(reports, context, request)
  const kind = asReportKind(locked.row.kind)
  if (locked.row.erased_at !== null) throw refuse(context, 'erased')
  if (!suits(kind, request.action)) throw refuse(context, kind === 'advice' ? 'only-report' : 'only-advice')
  return locked
}

/**
 * Locks the report of the reporter who acts, for something that they add. Others who change it wait until the transaction
 * ends. @throws NotFoundError when the actor is no reporter, or the report was erased.
 */
export async function lockOwnReport(
  { tx, platform, actor: { recordId } }: ActionContext,
  action: 'reply' | 'add' | 'add-files',
): Promise<LockedReport> {
  const row = recordId === undefined ? undefined : await findReportForUpdate(tx, recordId)
  if (row === undefined || row.erased_at !== null) throw new NotFoundError()
  const status = asReportStatus(row.status)
  const next = findStep(status, action)?.to ?? status
  return {
    kind: reports,
    row,
    status,
    next,
    action,
    reason: undefined,
    keys: await openRecordKeys(tx, platform, [row.id]),
  }
}

/** Moves a report of an own desk by one action: for what another module does in the same transaction. @throws as `lockReport`. */
export async function moveReport(
  context: ActionContext,
  { change, ...request }: ActionRequest<ReportAction> & { change: ReportChange },
): Promise<void> {
  await recordChange(context, await lockReport(context, request), { change, patch: change })
}

/** A report with its answers, as the actor may see it. */
export type OpenReport = { row: ReportRow; answers: Answers; keys: RecordKeys }

/** Opens a report that the actor may see. @throws NotFoundError when it is not there, not theirs, or erased. */
export async function openReport(tx: Tx, platform: Platform, id: string): Promise<OpenReport> {
  const report = await findOpenReport(tx, platform, id)
  if (report === undefined) throw new NotFoundError()
  return report
}

/** The same; undefined when it is not there, not theirs, or erased. */
export async function findOpenReport(tx: Tx, platform: Platform, id: string): Promise<OpenReport | undefined> {
  const found = await findReportAndContent(tx, id)
  if (found === undefined) return undefined
  const { content, ...row } = found
  const keys = await openRecordKeys(tx, platform, [id])
  const answers = columns.answers.open(keys, id, content)
  return answers === undefined ? undefined : { row, answers, keys }
}

/** Writes one message in the channel of a report. @throws RecordKeyMissingError when the report was erased. */
export async function writeMessage(
  { tx, platform, actor }: ActionContext,
  { row, keys }: Pick<LockedReport, 'row' | 'keys'>,
  message: { id: string; side: 'reporter' | 'desk'; kind: MessageRow['kind']; text: string },
): Promise<void> {
  const { id, side, kind, text } = message
  await insertMessage(tx, {
    id,
    report_id: row.id,
    at: platform.clock(),
    side,
    kind,
    person_id: actor.personId ?? null,
    body: columns.message.seal(platform, keys.of(row.id), { id, content: text }),
  })
}
