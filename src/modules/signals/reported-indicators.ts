import { findOpenReport } from '../reports/index.ts'
import { listReportIds } from './queries/content.ts'
import { indicatorsOfSigns, type IndicatorId } from './rules/indicators.ts'
import type { ActionContext } from '../../records/index.ts'

/** The indicators that the reporters behind a signal ticked, as far as the actor may see their reports. */
export async function listReportedIndicators(
  { tx, platform }: ActionContext,
  signalId: string,
): Promise<IndicatorId[]> {
  const ticked: string[] = []
  for (const reportId of await listReportIds(tx, signalId)) {
    const report = await findOpenReport(tx, platform, reportId)
    ticked.push(...(report?.answers.indicators ?? []))
  }
  return indicatorsOfSigns(ticked)
}
