import { getRegion } from '../modules/network/index.ts'
import { makeDraft, sendReport, type Answers } from '../modules/reports/index.ts'
import type { Actor } from '../platform/db/actor.ts'
import { withActor } from '../platform/db/database.ts'
import type { Platform } from '../platform/platform.ts'
import { workThrough, type Progress } from './progress.ts'
import type { Chooser } from './random.ts'
import { fictionalAnswers } from './stories.ts'

const hour = 60 * 60 * 1000

/** A platform whose clock stands at another moment, for what happened in the past. */
export function platformAt(platform: Platform, at: Date): Platform {
  return { ...platform, clock: () => at }
}

/** Sends made-up reports and questions, spread over the past three months, most of them in the last, oldest first. */
export async function loadReports(
  platform: Platform,
  { choose, count, progress }: { choose: Chooser; count: number; progress: Progress },
): Promise<void> {
  const [code] = platform.regions
  const { municipalities } = getRegion(code)
  const favourites = ['GM0599', 'GM0599', 'GM0606', 'GM0505']
  const now = platform.clock().getTime()
  const ages = Array.from({ length: count }, () => (choose.below(1000) / 1000) ** 2 * 90 * 24).sort((a, b) => b - a)
  const made = ages.map((age) => {
    const past = platformAt(platform, new Date(now - age * hour - choose.below(59) * 60_000))
    const anywhere = municipalities[choose.below(municipalities.length)]?.code
    const place = choose.chance(0.7) ? favourites[choose.below(favourites.length)] : anywhere
    const kind = choose.chance(0.12) ? 'advice' : 'report'
    const answers = fictionalAnswers(choose, choose.chance(0.1) ? undefined : place)
    return { past, sent: { kind, answers } } as const
  })
  await workThrough(made, { progress, doing: `${count} reports and questions` }, ({ past, sent }) =>
    sendOne(past, sent),
  )
}

async function sendOne(
  platform: Platform,
  { kind, answers }: { kind: 'report' | 'advice'; answers: Answers },
): Promise<void> {
  const { draft, wrapped } = makeDraft(platform, kind, answers)
  const actor: Actor = {
    kind: 'public',
    holdings: [],
    recordId: draft.id,
    activity: 'load-demonstration',
    traceId: platform.newId(),
  }
  await withActor(platform.database, actor, async (tx) => {
    await tx
      .insertInto('record_key')
      .values({ ...wrapped, record_id: draft.id })
      .execute()
    await sendReport(tx, platform, { actor, draft, language: 'nl' })
  })
}
