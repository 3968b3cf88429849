import { page, type Reply, type RequestContext } from '../../../platform/http/route.ts'
import { listLastHistory, openPlacedForms } from '../../../records/index.ts'
import { pageOf } from '../../../ui/index.ts'
import { ErasedPage, findErasure, reportMark } from '../../accountability/index.ts'
import { municipalitiesOf } from '../../network/index.ts'
import { asReportKind } from '../answers.ts'
import { countAttachments, recordAttachments } from '../attachments/index.ts'
import { adviceFlow, askedSteps, intakeFlow } from '../flow.ts'
import { forms } from '../pages/record/forms.ts'
import { ReportPage } from '../pages/record/report-page.tsx'
import { recordTexts } from '../pages/record/text.ts'
import { paths } from '../paths.ts'
import { presentMessages } from '../present.ts'
import { findReport, listMessages, listSignalsOf } from '../queries.ts'
import { openReport } from '../record.ts'
import { listKnownOfReport } from '../related/known.ts'
import { actionsFor, asReportStatus } from '../rules.ts'

const timelineLength = 10

/** One report as the desk sees it: what was reported, files, the channel, and what can be done. */
export async function showReport(context: RequestContext): Promise<Reply> {
  const { params, platform, language, now } = context
  const id = params['id'] ?? ''
  const placed = await openPlacedForms(context, forms)
  const shown = await context.transact(async (tx) => {
    context.about({ kind: 'report', id }, [id])
    const erasure = await findErasure(tx, id)
    if ((await findReport(tx, id))?.erased_at) return { erasure, count: await countAttachments(tx, id) }
    const report = await openReport(tx, platform, id)
    return {
      erasure,
      report,
      messages: presentMessages(report, await listMessages(tx, id)),
      files: await recordAttachments(tx, report),
      signals: await listSignalsOf(tx, id),
      known: await listKnownOfReport(tx, platform, report),
      municipalities: await municipalitiesOf(tx, platform.regions[0], now),
      places: await municipalitiesOf(tx, platform.regions[0], report.row.received_at),
      timeline: await listLastHistory(tx, id, timelineLength),
    }
  })
  const number = reportMark(id)
  if (shown.report === undefined) {
    const back = { href: paths.inbox, label: recordTexts.in(language)('back') }
    const { erasure, count } = shown
    return page(<ErasedPage context={pageOf(context)} {...{ recordId: id, number, back, erasure, files: count }} />)
  }
  const { report, places, ...parts } = shown
  const { row, answers } = report
  const kind = asReportKind(row.kind)
  const steps = askedSteps(kind === 'advice' ? adviceFlow : intakeFlow, answers).filter((step) => step.files !== true)
  const told = steps
    .flatMap((step) => step.summary(language, { answers, municipalities: places }))
    .filter(({ value }) => value !== '')
  return page(
    <ReportPage
      {...parts}
      context={pageOf(context)}
      row={row}
      number={number}
      told={told}
      actions={actionsFor(kind, asReportStatus(row.status))}
      placed={placed}
    />,
  )
}
