import type { z } from 'zod'
import { momentsOf } from '../../../records/index.ts'
import type { SignalFilter } from '../queries/list.ts'
import type { listQuery } from './schemas.ts'
import { forms, statuses } from './codes.ts'

/** What the database is asked; days begin and end at midnight in the Netherlands. */
export function filterOf(query: z.output<typeof listQuery>, desks: readonly string[]): SignalFilter {
  const { status, gemeente, vorm, alleenAcuut, ontvangenVanaf, ontvangenTotEnMet } = query
  return {
    desks,
    state: status === 'open' ? 'open' : statuses.codeOf(status),
    place: gemeente,
    form: vorm === undefined ? undefined : forms.codeOf(vorm),
    acute: alleenAcuut === 'true',
    ...momentsOf({ from: ontvangenVanaf, to: ontvangenTotEnMet }),
  }
}
