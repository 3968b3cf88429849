import type { Tx } from '../../../../platform/db/database.ts'
import { findErasuresWithin } from '../../../accountability/index.ts'
import { findOpenReport } from '../../../reports/index.ts'
import { listSharesOf } from '../../../sharing/index.ts'
import { openOwnSignal, type Opening } from '../../load.ts'
import { presentFacts, presentParty } from '../../present.ts'
import { listParties, listReportIds } from '../../queries/content.ts'
import { listMatches } from '../../queries/find.ts'
import { listPlaceNames } from '../../queries/places.ts'
import { listQuestions } from '../../queries/others.ts'
import {
  listAdvice,
  listAssessments,
  listEnrichments,
  listFeedback,
  listGates,
  listReferrals,
  listReminders,
  listWeighings,
  namesOf,
  organisationNames,
} from '../../queries/record.ts'
import { indicatorsOfSigns } from '../../rules/indicators.ts'
import { listLastHistory } from '../../queries/register.ts'

const timelineLength = 100
/** Things in common, not records: one record may share several. */
const matchesShown = 60

/** Everything that the page of one signal shows, read in one transaction. */
export async function loadRecord(context: Opening, tx: Tx, id: string) {
  const open = await openOwnSignal(context, tx, id)
  const parties = (await listParties(tx, id)).map((row) => presentParty(row, open.keys))
  context.about(
    { kind: 'signal', id },
    parties.map((party) => party.id),
  )
  const rows = {
    gates: await listGates(tx, id),
    enrichments: await listEnrichments(tx, id),
    weighings: await listWeighings(tx, id),
    advice: await listAdvice(tx, id),
    assessments: await listAssessments(tx, id),
    referrals: await listReferrals(tx, id),
    feedback: await listFeedback(tx, id),
    reminders: await listReminders(tx, id),
    shares: await listSharesOf(tx, id),
    questions: await listQuestions(tx, id),
  }
  const reports = []
  for (const reportId of await listReportIds(tx, id))
    reports.push({ id: reportId, report: await findOpenReport(tx, context.platform, reportId) })
  return {
    ...open,
    ...rows,
    parties,
    erasedWithin: await findErasuresWithin(tx, id),
    reports,
    told: indicatorsOfSigns(reports.flatMap(({ report }) => report?.answers.indicators ?? [])),
    facts: presentFacts(open.factsRow, open.keys),
    matches: await listMatches(tx, id, matchesShown),
    timeline: await listLastHistory(tx, id, timelineLength),
    placeName: (await listPlaceNames(tx, [id])).get(id),
    names: await namesOf(tx, [
      ...rows.gates.map((row) => row.person_id),
      ...rows.enrichments.map((row) => row.person_id),
      ...rows.weighings.map((row) => row.person_id),
      ...rows.assessments.map((row) => row.person_id),
      ...rows.advice.flatMap((row) => [row.asked_by, row.answered_by]),
      ...rows.referrals.flatMap((row) => [row.proposed_by, row.decided_by]),
      ...rows.feedback.map((row) => row.person_id),
      ...rows.shares.flatMap((row) => [row.offered_by, row.answered_by, row.ended_by]),
    ]),
    organisations: await organisationNames(tx, [
      open.row.desk_id,
      ...rows.referrals.map((row) => row.organisation_id),
      ...rows.advice.map((row) => row.organisation_id),
      ...rows.questions.map((row) => row.to_organisation),
    ]),
  }
}
export type RecordData = Awaited<ReturnType<typeof loadRecord>>
