import { CannotDecipherError } from '../../platform/crypto/envelope.ts'
import type { RecordKeys } from '../../platform/crypto/record-keys.ts'
import type { Tx } from '../../platform/db/database.ts'
import { listLastHistory, strict, type Opening } from '../../records/index.ts'
import { findErasuresWithin } from '../accountability/index.ts'
import { findOpenReport } from '../reports/index.ts'
import { listAnswers, listSharesOf, presentAnswers, shareColumns } from '../sharing/index.ts'
import { listSubjectsOfParties } from '../subjects/index.ts'
import { openOwnSignal } from './load.ts'
import { presentFacts, presentParty } from './present.ts'
import { presentWeighing } from './present-weighing.ts'
import {
  presentAdvice,
  presentAssessment,
  presentEnrichment,
  presentGate,
  presentReferral,
  presentReminder,
} from './present-work.ts'
import { listParties, listReportIds } from './queries/content.ts'
import { listMatches } from './queries/find.ts'
import { listPlaceNames } from './queries/places.ts'
import { listQuestions } from './queries/others.ts'
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
} from './queries/record.ts'
import { indicatorsOfSigns } from './rules/indicators.ts'

const timelineLength = 100
/** Things in common, not records: one record may share several. */
const matchesShown = 60

/**
 * Everything that the page of one signal shows, read in one transaction and deciphered; a text is undefined where it was
 * erased. `reading` says what happens to a text that cannot be deciphered: an error, unless told otherwise.
 */
export async function loadRecord(context: Opening & { reading?: typeof strict }, tx: Tx, id: string) {
  const { reading = strict } = context
  const { keys: ownKeys, ...open } = await openOwnSignal(context, tx, id)
  const { keys, read, placeholder } = reading(ownKeys)
  const parties = (await listParties(tx, id)).map((row) => {
    const sealed = { ...presentParty(row, { ...keys, open: () => undefined }), unreadable: true }
    return read(() => ({ ...presentParty(row, ownKeys), unreadable: false }), sealed)
  })
  const partyIds = parties.map((party) => party.id)
  context.about({ kind: 'signal', id }, partyIds)
  const work = await loadWork(tx, id, keys)
  const answerRows = await listAnswers(
    tx,
    work.shares.map((share) => share.id),
  )
  const answers = presentAnswers(answerRows, ownKeys, (content) => read(content, { words: placeholder }))
  const reports = await listReportsBehind(context, tx, id)
  return {
    ...open,
    ...work,
    parties,
    answers,
    subjects: await listSubjectsOfParties(tx, partyIds),
    erasedWithin: await findErasuresWithin(tx, id),
    shareReasons: new Map(
      work.shares.map((share) => [share.id, shareColumns.reason.open(keys, share.id, share.reason)]),
    ),
    reports,
    reportedIndicators: indicatorsOfSigns(
      reports.flatMap(({ report }) => (typeof report === 'object' ? report.indicators : [])),
    ),
    facts: read(() => presentFacts(open.factsRow, ownKeys), { title: '', facts: placeholder }),
    matches: await listMatches(tx, id, matchesShown),
    timeline: await listLastHistory(tx, id, timelineLength),
    placeName: (await listPlaceNames(tx, [id])).get(id),
    names: await namesOf(tx, [
      ...peopleIn(work),
      ...answers.flatMap(({ personId, reply }) => [personId, reply?.personId ?? null]),
    ]),
    organisations: await organisationNames(tx, [
      open.row.desk_id,
      ...work.referrals.map((row) => row.organisation_id),
      ...work.advice.map((row) => row.organisation_id),
      ...work.questions.map((row) => row.to_organisation),
    ]),
  }
}

/** What was done to a signal, part by part. */
async function loadWork(tx: Tx, id: string, keys: RecordKeys) {
  return {
    gates: (await listGates(tx, id)).map((row) => presentGate(row, keys)),
    enrichments: (await listEnrichments(tx, id)).map((row) => presentEnrichment(row, keys)),
    weighings: (await listWeighings(tx, id)).map((row) => presentWeighing(row, keys)),
    advice: (await listAdvice(tx, id)).map((row) => presentAdvice(row, keys)),
    assessments: (await listAssessments(tx, id)).map((row) => presentAssessment(row, keys)),
    referrals: (await listReferrals(tx, id)).map((row) => presentReferral(row, keys)),
    feedback: await listFeedback(tx, id),
    reminders: (await listReminders(tx, id)).map((row) => presentReminder(row, keys)),
    shares: await listSharesOf(tx, id),
    questions: await listQuestions(tx, id),
  }
}

/** Everybody who did something of this, by id. */
function peopleIn(work: Awaited<ReturnType<typeof loadWork>>): (string | null)[] {
  return [
    ...work.gates.map((row) => row.person_id),
    ...work.enrichments.map((row) => row.person_id),
    ...work.weighings.map((row) => row.personId),
    ...work.assessments.map((row) => row.person_id),
    ...work.advice.flatMap((row) => [row.asked_by, row.answered_by]),
    ...work.referrals.flatMap((row) => [row.proposed_by, row.decided_by]),
    ...work.feedback.map((row) => row.person_id),
    ...work.shares.flatMap((row) => [row.offered_by, row.answered_by, row.ended_by]),
  ]
}

/** A report behind a signal: what it says here, or why it says nothing. */
type ReportBehind = {
  id: string
  report: { receivedAt: Date; indicators: readonly string[] } | 'elsewhere' | 'unreadable'
}

/** The reports behind a signal. One that is at another desk, or was erased, is elsewhere. */
async function listReportsBehind({ platform }: Opening, tx: Tx, id: string): Promise<ReportBehind[]> {
  const reports: ReportBehind[] = []
  for (const reportId of await listReportIds(tx, id)) {
    const report = await findOpenReport(tx, platform, reportId).catch((error: unknown) => {
      if (error instanceof CannotDecipherError) return 'unreadable' as const
      throw error
    })
    const shown =
      typeof report === 'object'
        ? { receivedAt: report.row.received_at, indicators: report.answers.indicators ?? [] }
        : (report ?? 'elsewhere')
    reports.push({ id: reportId, report: shown })
  }
  return reports
}
export type RecordData = Awaited<ReturnType<typeof loadRecord>>
