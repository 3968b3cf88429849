import { dayOf } from '../../../platform/clock/days.ts'
import type { Tx } from '../../../platform/db/database.ts'
import type { RequestContext } from '../../../platform/http/route.ts'
import type { Choice } from './kinds.tsx'
import { byCode, shownOn, stateOn } from './periods.ts'
import { listDistrictPeriods } from './queries.ts'

/** The districts of a region that exist today or will, by name. */
export async function listChoices({ now }: Pick<RequestContext, 'now'>, tx: Tx, region: string): Promise<Choice> {
  const today = dayOf(now)
  const districts = [...byCode(await listDistrictPeriods(tx, { region })).values()]
  return districts
    .flatMap((periods) => shownOn(periods, today) ?? [])
    .filter((period) => stateOn(period, today) !== 'ended')
    .map(({ code, facts }) => ({ code, name: facts.name }))
    .sort((one, other) => one.name.localeCompare(other.name, 'nl'))
}
