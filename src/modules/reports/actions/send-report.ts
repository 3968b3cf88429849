import { firstLink } from '../../../platform/audit/history.ts'
import type { Actor } from '../../../platform/db/actor.ts'
import type { Tx } from '../../../platform/db/database.ts'
import type { Language } from '../../../platform/i18n/texts.ts'
import type { Platform } from '../../../platform/platform.ts'
import { adviceDeskOf, deskFor } from '../../network/index.ts'
import { addJob } from '../../../platform/jobs/add-job.ts'
import { hasWayBack, type Answers } from '../answers.ts'
import { columns } from '../columns.ts'
import type { Draft } from '../draft/draft.ts'
import { formsToldBy } from '../indicators.ts'
import { insertReport, type NewReport } from '../queries.ts'
import { receiptHash } from '../receipt/code.ts'

/** How long the code can still be shown to who sent the report, in milliseconds, if they do not confirm it. */
const codeLifetime = 2 * 60 * 60 * 1000

/**
 * Stores what was drafted as a report at the desk of the place, or of the region when the place is unknown; a question
 * goes to the report and advice point. The id of the draft becomes the id of the report, so a second call at the same
 * time meets its primary key and changes nothing (`isConflict`). Acute ones are announced at once.
 * The desk is found while the report is written: where the region has none, the database refuses it, and nothing is stored.
 * When at that moment the desk is closed, or the draft is changed or removed, it is a conflict too: look again, send again.
 */
export async function sendReport(
  tx: Tx,
  platform: Platform,
  { actor, draft, language }: { actor: Actor; draft: Draft; language: Language },
): Promise<void> {
  const { answers } = draft
  const now = platform.clock()
  const report = reportRow(platform, { draft, now, language, actor })
  await insertReport(tx, {
    report,
    content: columns.answers.seal(platform, draft.dataKey, { id: draft.id, content: answers }),
    link: firstLink(platform, {
      record: { kind: 'report', id: draft.id },
      actor,
      at: now,
      action: 'report.sent',
      change: { answers, channel: report.channel },
      dataKey: draft.dataKey,
    }),
    draft: draft.sealed,
    keepCodeUntil: new Date(now.getTime() + codeLifetime),
  })
  if (report.acute) await addJob(tx, { name: 'announce-acute-report', payload: { reportId: report.id } })
}

type RowParts = { draft: Draft; now: Date; language: Language; actor: Actor }

function reportRow(platform: Platform, { draft, now, language, actor }: RowParts): NewReport {
  const { answers } = draft
  const [region] = platform.regions
  return {
    id: draft.id,
    kind: draft.kind,
    region_code: region,
    desk_id: draft.kind === 'advice' ? adviceDeskOf(region) : deskFor(region, answers.municipality),
    place_code: answers.municipality ?? null,
    audience: answers.audience ?? 'worried',
    channel: answers.channel ?? 'web',
    status: 'new',
    acute: answers.acute === 'yes',
    anonymous: isAnonymous(answers),
    language,
    received_at: now,
    waiting_since: now,
    receipt_hash: hasWayBack(answers) ? receiptHash(platform.keys, draft.code) : null,
    taken_in_by: actor.personId ?? null,
    closed_reason: null,
    erased_at: null,
    forms: draft.kind === 'advice' ? null : formsToldBy(answers.indicators ?? []),
  }
}

function isAnonymous({ reachable }: Answers): boolean {
  return reachable !== 'contact'
}
