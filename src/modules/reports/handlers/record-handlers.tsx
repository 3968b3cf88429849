import { consumeInput } from '../../../platform/forms/kept-input.ts'
import { page, type Reply, type RequestContext } from '../../../platform/http/route.ts'
import { pageOf } from '../../../ui/index.ts'
import { ErasedPage, findErasure, reportMark } from '../../accountability/index.ts'
import { municipalitiesOf } from '../../network/index.ts'
import { countAttachments, recordAttachments } from '../attachments/index.ts'
import { intakeFlow, adviceFlow, askedSteps } from '../flow.ts'
import { ReportPage } from '../pages/record/report-page.tsx'
import { recordTexts } from '../pages/record/text.ts'
import { presentMessages } from '../present.ts'
import { listKnownOfReport } from '../related/known.ts'
import { findReport, listMessages, listSignalsOf } from '../queries.ts'
import { openReport } from '../record.ts'
import { actionsFor, asReportStatus, reportActions } from '../rules.ts'

/** One report as the desk sees it: what was told, files, the channel, and what can be done. */
export async function showReport(context: RequestContext): Promise<Reply> {
  const id = context.params['id'] ?? ''
  const kept = await consumeInput(context, `/meldingen/${id}`)
  const shown = await context.transact(async (tx) => {
    context.about({ kind: 'report', id }, [id])
    const erasure = await findErasure(tx, id)
    if ((await findReport(tx, id))?.erased_at) return { erasure, count: await countAttachments(tx, id) }
    const report = await openReport(tx, context.platform, id)
    return {
      erasure,
      report,
      messages: presentMessages(report, await listMessages(tx, id)),
      files: await recordAttachments(tx, report),
      signals: await listSignalsOf(tx, id),
      known: await listKnownOfReport(tx, context.platform, report),
      municipalities: await municipalitiesOf(tx, context.platform.regions[0], context.now),
      places: await municipalitiesOf(tx, context.platform.regions[0], report.row.received_at),
    }
  })
  const number = reportMark(id)
  if (shown.report === undefined) {
    const back = { href: '/meldingen', label: recordTexts.in(context.language)('toInbox') }
    const { erasure, count } = shown
    return page(<ErasedPage context={pageOf(context)} {...{ recordId: id, number, back, erasure, files: count }} />)
  }
  const { row, answers } = shown.report
  const kind = row.kind === 'advice' ? 'advice' : 'report'
  const flow = kind === 'advice' ? adviceFlow : intakeFlow
  const steps = askedSteps(flow, answers).filter((step) => step.files !== true)
  const told = steps
    .flatMap((step) => step.summary(context.language, { answers, municipalities: shown.places }))
    .filter(({ value }) => value !== '')
  const done = reportActions.find((action) => action === context.query['gedaan'])
  return page(
    <ReportPage
      context={pageOf(context)}
      row={row}
      number={number}
      erasure={shown.erasure}
      told={told}
      messages={shown.messages}
      files={shown.files}
      signals={shown.signals}
      known={shown.known}
      municipalities={shown.municipalities}
      actions={actionsFor(kind, asReportStatus(row.status))}
      kept={kept}
      done={done}
    />,
  )
}
