import { RefusedError } from '../../platform/http/errors.ts'
import type { ActionContext, RecordKind } from '../../records/index.ts'
import { actionLabels, refusalTexts, subjectWords } from './labels.ts'
import { paths } from './paths.ts'
import { ownHolders } from './policy.ts'
import { findSubject, findSubjectForUpdate, updateSubject, type SubjectPatch, type SubjectRow } from './queries.ts'
import { subjectStatuses, subjectSteps, type SubjectAction, type SubjectStatus } from './rules.ts'

/** Subjects as a kind of record. */
export const subjects: RecordKind<SubjectRow, SubjectStatus, SubjectAction, SubjectPatch> = {
  ...subjectWords,
  path: paths.subject,
  permission: 'subject.handle',
  activity: 'subjects',
  begin: 'create',
  statuses: subjectStatuses,
  steps: subjectSteps,
  desksOf: ownHolders,
  find: findSubject,
  findForUpdate: findSubjectForUpdate,
  update: updateSubject,
  doneLabel: actionLabels.done,
  refusals: refusalTexts,
}

/** An action that is refused, with a sentence that says why and what can be done. */
export function refuse(
  { language }: Pick<ActionContext, 'language'>,
  reason: Parameters<ReturnType<typeof refusalTexts.in>>[0],
): RefusedError {
  return new RefusedError(reason, refusalTexts.in(language)(reason))
}
