import { z } from 'zod'
import { fieldErrors, keepInput } from '../../../platform/forms/kept-input.ts'
import { readForm, redirect, type Reply, type RequestContext } from '../../../platform/http/route.ts'
import {
  answerAdvice,
  askReporter,
  closeReport,
  giveFeedback,
  makeReportOfAdvice,
  reopenReport,
  sendOn,
} from '../actions/handle-report.ts'
import { recordTexts } from '../pages/record/text.ts'
import { findReport } from '../queries.ts'
import { closeReasons, type ReportAction } from '../rules.ts'
import { actionContext, type ActionContext } from '../../../records/index.ts'

const text = z.string().trim().min(1, 'missing').max(10_000, 'long')

const schemas = {
  ask: z.object({ ask: text }),
  'give-feedback': z.object({ feedback: text }),
  answer: z.object({ answer: text }),
  'send-on': z.object({ place: z.string().regex(/^GM\d{4}$/, 'choosePlace'), sendOnReason: text }),
  close: z.object({ why: z.enum(closeReasons, { error: 'chooseReason' }), closeReason: text }),
  reopen: z.object({ reopenReason: text }),
  'make-report': z.object({}),
} as const

type DeskAction = keyof typeof schemas & ReportAction
type Fields<A extends DeskAction> = z.infer<(typeof schemas)[A]>

const uses: { readonly [A in DeskAction]: (context: ActionContext, id: string, fields: Fields<A>) => Promise<void> } = {
  ask: (context, reportId, { ask }) => askReporter(context, { id: context.platform.newId(), reportId, text: ask }),
  'give-feedback': (context, reportId, { feedback }) =>
    giveFeedback(context, { id: context.platform.newId(), reportId, text: feedback }),
  answer: (context, reportId, { answer }) =>
    answerAdvice(context, { id: context.platform.newId(), reportId, text: answer }),
  'send-on': (context, id, { place, sendOnReason }) => sendOn(context, { id, place, reason: sendOnReason }),
  close: (context, id, { why, closeReason }) => closeReport(context, { id, why, reason: closeReason }),
  reopen: (context, id, { reopenReason }) => reopenReport(context, { id, reason: reopenReason }),
  'make-report': (context, id) => makeReportOfAdvice(context, { id }),
}

/** Actions after which the own desk no longer sees the report. */
const leaving: readonly DeskAction[] = ['send-on', 'make-report']

/** Takes the form of one action on a report, back to the report with a word of what was done or what is wrong. */
export function submitAction<A extends DeskAction>(action: A) {
  return async (context: RequestContext): Promise<Reply> => {
    const id = context.params['id'] ?? ''
    const path = `/meldingen/${id}`
    const parsed = readForm<z.ZodType<Fields<A>>>(schemas[action] as unknown as z.ZodType<Fields<A>>, context.body)
    if (!parsed.success) {
      const t = recordTexts.in(context.language)
      const errors = fieldErrors(parsed.error, (_field, code) => t(wordFor(code)))
      await keepInput(context, path, { input: context.body, errors })
      return redirect(`${path}#error-summary`)
    }
    const isDone = await context.transact(async (tx) => {
      context.about({ kind: 'report', id }, [id])
      if ((await findReport(tx, id))?.erased_at) return false
      await uses[action](actionContext(context, tx), id, parsed.data)
      return true
    })
    if (!isDone) return redirect(path)
    return redirect(leaving.includes(action) ? `/meldingen?gedaan=${action}` : `${path}?gedaan=${action}`)
  }
}

function wordFor(code: string) {
  return code === 'long' || code === 'choosePlace' || code === 'chooseReason' ? code : 'missing'
}
