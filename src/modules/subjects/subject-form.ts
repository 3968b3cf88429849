import type { Route } from '../../platform/http/route.ts'
import { kindFormRoutes, type FormsOfKind, type KindForm } from '../../records/index.ts'
import { actionLabels } from './labels.ts'
import { openOwnSubject, type OpenSubject } from './load.ts'
import { subjects } from './record.ts'
import { subjectTexts } from './text.ts'

type OfferedAction = Parameters<typeof actionLabels.label>[0]

const formsOfSubjects: FormsOfKind<OpenSubject, OfferedAction> = {
  kind: subjects,
  actions: actionLabels,
  open: openOwnSubject,
  about: ({ row }, language) => subjectTexts.in(language)('about', { number: row.number }),
}

/** One form about one subject: a page of its own, and what is done when it is sent. */
export type SubjectForm<Input, Data> = KindForm<OpenSubject, OfferedAction, Input, Data>

/** The two routes of a form about a subject. */
export function subjectFormRoutes<Input, Data>(form: SubjectForm<Input, Data>): Route[] {
  return kindFormRoutes(formsOfSubjects, form)
}
