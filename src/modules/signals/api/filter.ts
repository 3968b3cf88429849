import type { z } from 'zod'
import type { SignalFilter } from '../queries/list.ts'
import type { listQuery } from './schemas.ts'
import { forms, statuses } from './codes.ts'
import { dayAfter, startOfDay } from '../../../platform/clock/days.ts'

/** What the database is asked; days begin and end at midnight in the Netherlands. */
export function filterOf(query: z.output<typeof listQuery>, desks: readonly string[]): SignalFilter {
  const { status, gemeente, vorm, alleenAcuut, ontvangenVanaf, ontvangenTotEnMet } = query
  return {
    desks,
    state: status === 'open' ? 'open' : statuses.codeOf(status),
    place: gemeente,
    form: vorm === undefined ? undefined : forms.codeOf(vorm),
    acute: alleenAcuut === 'true',
    from: ontvangenVanaf === undefined ? undefined : startOfDay(ontvangenVanaf),
    to: ontvangenTotEnMet === undefined ? undefined : startOfDay(dayAfter(ontvangenTotEnMet)),
  }
}
