import { z } from 'zod'
import { readStart, writeCursor, type PageStart } from '../../../../platform/paging/cursor.ts'
import { listSorts, type SignalFilter } from '../../queries/list.ts'
import { forms } from '../../rules/forms.ts'
import { signalStatuses } from '../../rules/status.ts'
import { paths } from '../../paths.ts'
import { dayAfter, dayOfParts, startOfDay } from '../../../../platform/clock/days.ts'

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
    volgorde: z.enum(listSorts).catch('received'),
    richting: z.enum(['op', 'af']).optional().catch(undefined),
  })
  .transform(({ stand, gemeente, vorm, acuut, volgorde, richting }) => ({
    state: stand,
    place: gemeente,
    form: vorm,
    acute: acuut === 'ja',
    sort: volgorde,
    descending: richting === undefined ? volgorde === 'received' : richting === 'af',
  }))

type Query = Readonly<Record<string, string | undefined>>
const dayParts = ['day', 'month', 'year'] as const
/** A day to filter by: YYYY-MM-DD when it is one, and what was typed when it is not. */
export type ChosenDay = { day: string | undefined; typed: { day: string; month: string; year: string } }

/** What the list is asked for. All of it are codes, dates and places in the list, so it may stand in the address. */
export type ListChoice = z.output<typeof schema> & {
  from: ChosenDay
  to: ChosenDay
  start: PageStart | undefined
}

/** Reads the address; what does not fit falls back to the list as it opens. */
export function readChoice(query: Query): ListChoice {
  const choice = schema.parse(query)
  const start = readStart(query)
  const isOfSort = choice.sort === 'place' || /^\d+$/.test(start?.place.key ?? '0')
  return { ...choice, from: readDay(query, 'vanaf'), to: readDay(query, 'tot'), start: isOfSort ? start : undefined }
}

/** A day stands in the address in three fields, as the form sends it. */
function readDay(query: Query, name: string): ChosenDay {
  const [day = '', month = '', year = ''] = dayParts.map((part) => (query[`${name}-${part}`] ?? '').trim().slice(0, 4))
  const typed = { day, month, year }
  return { day: dayOfParts(typed) ?? undefined, typed }
}

/** Whether something was typed that is no day. */
export function isNoDay({ day, typed }: ChosenDay): boolean {
  return day === undefined && Object.values(typed).some((part) => part !== '')
}

/** The address of the list with something else chosen; without `start` it begins at the top. */
export function hrefOf(choice: ListChoice, change: Partial<ListChoice>): string {
  const { state, place, form, acute, from, to, sort, descending, start } = { ...choice, ...change }
  const query = new URLSearchParams({ stand: state, volgorde: sort, richting: descending ? 'af' : 'op' })
  if (place !== undefined) query.set('gemeente', place)
  if (form !== undefined) query.set('vorm', form)
  if (acute) query.set('acuut', 'ja')
  for (const [name, { typed }] of [['vanaf', from] as const, ['tot', to] as const]) {
    for (const part of dayParts) if (typed[part] !== '') query.set(`${name}-${part}`, typed[part])
  }
  if (start !== undefined) query.set(start.side === 'after' ? 'na' : 'voor', writeCursor(start.place))
  return `${paths.list}?${query.toString()}`
}

/** What the database is asked. Days begin and end at midnight in the Netherlands, where those live who count them. */
export function filterOf(choice: ListChoice, desks: readonly string[]): SignalFilter {
  const { state, place, form, acute, from, to } = choice
  return {
    desks,
    state,
    place,
    form,
    acute,
    from: from.day === undefined ? undefined : startOfDay(from.day),
    to: to.day === undefined ? undefined : startOfDay(dayAfter(to.day)),
  }
}
