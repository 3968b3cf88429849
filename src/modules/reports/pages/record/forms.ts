import { placedFormRoute, type PlacedForm } from '../../../../records/index.ts'
import type { ReportAction } from '../../rules.ts'
import { closeForm, makeReportForm, reopenForm, sendOnForm } from './desk-forms.tsx'
import { answerForm, askForm, feedbackForm } from './message-forms.tsx'
import type { FormData } from './report-form.ts'

type DeskForms = Readonly<Partial<Record<ReportAction, PlacedForm<unknown, FormData>>>>

/** Messages to the reporter, which take a way back to them. */
export const messageForms: DeskForms = { answer: answerForm, ask: askForm, 'give-feedback': feedbackForm }

/** What else a desk can do with a report. */
export const otherForms: DeskForms = {
  'make-report': makeReportForm,
  'send-on': sendOnForm,
  close: closeForm,
  reopen: reopenForm,
}

/** Every form in the page of a report. */
export const forms = [...Object.values(messageForms), ...Object.values(otherForms)]

export const formRoutes = forms.map((form) => placedFormRoute(form))
