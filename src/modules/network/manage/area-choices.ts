import type { Tx } from '../../../platform/db/database.ts'
import type { RequestContext } from '../../../platform/http/route.ts'
import { byCode, shownOn, stateOn } from '../area/periods.ts'
import { listMunicipalityPeriods } from '../area/queries.ts'
import { dayOf } from '../../../platform/clock/days.ts'
import { manageTexts } from './text.ts'

/**
 * The municipalities that an organisation can serve, by name: those of today and those that begin later; of those that
 * ended only what it serves already (`serves`, by code), until somebody takes it away.
 */
export async function listAreaChoices(
  tx: Tx,
  { language, now }: Pick<RequestContext, 'language' | 'now'>,
  { region, serves }: { region: string; serves: readonly string[] },
): Promise<readonly { code: string; name: string }[]> {
  const t = manageTexts.in(language)
  const today = dayOf(now)
  const periods = await listMunicipalityPeriods(tx, { region })
  return [...byCode(periods).values()]
    .flatMap((of) => shownOn(of, today) ?? [])
    .map(({ code, facts: { name }, ...period }) => ({ code, name, state: stateOn(period, today) }))
    .filter(({ code, state }) => state !== 'ended' || serves.includes(code))
    .sort((one, other) => one.name.localeCompare(other.name, 'nl'))
    .map(({ code, name, state }) => {
      if (state === 'holds') return { code, name }
      return { code, name: t(state === 'ended' ? 'areaEnded' : 'areaComing', { name }) }
    })
}
