import { CannotDecipherError } from '../../../../platform/crypto/envelope.ts'
import type { Tx } from '../../../../platform/db/database.ts'
import { findErasuresWithin } from '../../../accountability/index.ts'
import { findOpenReport } from '../../../reports/index.ts'
import { listSharesOf } from '../../../sharing/index.ts'
import { listSubjectsOfParties } from '../../../subjects/index.ts'
import { openOwnSignal } from '../../load.ts'
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
import { strict } from './decrypt-fields.ts'
import { type Opening, listLastHistory } from '../../../../records/index.ts'

const timelineLength = 100
/** Things in common, not records: one record may share several. */
const matchesShown = 60

/** Everything that the page of one signal shows, read in one transaction; exactly, unless another `reading` is asked. */
export async function loadRecord(context: Opening & { reading?: typeof strict }, tx: Tx, id: string) {
  const { reading = strict } = context
  const open = await openOwnSignal(context, tx, id)
  const { keys, read, words } = reading(open.keys)
  const parties = (await listParties(tx, id)).map((row) => {
    const sealed = { ...presentParty(row, { ...keys, open: () => undefined }), unreadable: true }
    return read(() => ({ ...presentParty(row, open.keys), unreadable: false }), sealed)
  })
  const partyIds = parties.map((party) => party.id)
  context.about({ kind: 'signal', id }, partyIds)
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
  const reports = await listReportsBehind(context, tx, id)
  return {
    ...open,
    ...rows,
    keys,
    parties,
    subjects: await listSubjectsOfParties(tx, partyIds),
    erasedWithin: await findErasuresWithin(tx, id),
    reports,
    told: indicatorsOfSigns(
      reports.flatMap(({ report }) => (report === 'unreadable' ? undefined : report?.answers.indicators) ?? []),
    ),
    facts: read(() => presentFacts(open.factsRow, open.keys), { title: '', facts: words }),
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

/** The reports behind a signal: opened, somewhere else or erased, or not to be read. */
async function listReportsBehind({ platform }: Opening, tx: Tx, id: string) {
  const reports = []
  for (const reportId of await listReportIds(tx, id)) {
    const report = await findOpenReport(tx, platform, reportId).catch((error: unknown) => {
      if (error instanceof CannotDecipherError) return 'unreadable' as const
      throw error
    })
    reports.push({ id: reportId, report })
  }
  return reports
}
export type RecordData = Awaited<ReturnType<typeof loadRecord>>
