import { z } from 'zod'
import {
  listHref,
  momentsOf,
  readDay,
  readSorting,
  type ChosenDay,
  type Query,
  type Sorting,
} from '../../../../records/index.ts'
import { paths } from '../../paths.ts'
import { signalSorts, type SignalFilter, type SignalSort } from '../../queries/list.ts'
import { forms } from '../../rules/forms.ts'
import { signalStatuses } from '../../rules/status.ts'

const schema = z
  .object({
    stand: z.enum(['open', ...signalStatuses]).catch('open'),
    gemeente: z
      .string()
      .regex(/^GM\d{4}$/)
      .optional()
      .catch(undefined),
    vorm: z.enum(forms).optional().catch(undefined),
    acuut: z.literal('ja').optional().catch(undefined),
  })
  .transform(({ stand, gemeente, vorm, acuut }) => ({
    state: stand,
    place: gemeente,
    form: vorm,
    acute: acuut === 'ja',
  }))

/** What the list is asked for. All of it are codes, dates and places in the list, so it may stand in the address. */
export type ListChoice = z.output<typeof schema> & Sorting<SignalSort> & { from: ChosenDay; to: ChosenDay }

/** Reads the address; what does not fit falls back to the list as it opens. */
export function readChoice(query: Query): ListChoice {
  return {
    ...schema.parse(query),
    ...readSorting(query, signalSorts, 'received'),
    from: readDay(query, 'vanaf'),
    to: readDay(query, 'tot'),
  }
}

/** The address of the list with something else chosen; without `start` it begins at the top. */
export function hrefOf(choice: ListChoice, change: Partial<ListChoice>): string {
  const { state, place, form, acute, from, to, ...sorting } = { ...choice, ...change }
  return listHref(paths.list, sorting, {
    filters: { stand: state, gemeente: place, vorm: form, acuut: acute ? 'ja' : undefined },
    days: { vanaf: from, tot: to },
  })
}

/** What the database is asked. */
export function filterOf(choice: ListChoice, desks: readonly string[]): SignalFilter {
  const { state, place, form, acute, from, to } = choice
  return { desks, state, place, form, acute, ...momentsOf({ from: from.day, to: to.day }) }
}
