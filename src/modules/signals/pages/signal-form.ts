import type { Route } from '../../../platform/http/route.ts'
import { kindFormRoutes, type FormsOfKind, type KindForm } from '../../../records/index.ts'
import { actionLabels } from '../labels/actions.ts'
import { openOwnSignal, type OpenSignal } from '../load.ts'
import { signals } from '../record.ts'
import { formErrorLabel, formTexts } from './text.ts'

const formsOfSignals = {
  kind: signals,
  actions: actionLabels,
  open: openOwnSignal,
  about: ({ head }, language) => formTexts.in(language)('signal', { number: head.number, title: head.title }),
  errorLabel: formErrorLabel,
} as const satisfies FormsOfKind<OpenSignal, OfferedAction>

type OfferedAction = Parameters<typeof actionLabels.label>[0]

/** One form about one signal: a page of its own, and what is done when it is sent. */
export type SignalForm<Input, Data> = KindForm<OpenSignal, OfferedAction, Input, Data>

/** The two routes of a form about a signal. */
export function signalFormRoutes<Input, Data>(form: SignalForm<Input, Data>): Route[] {
  return kindFormRoutes(formsOfSignals, form)
}
