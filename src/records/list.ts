import { dayAfter, dayOfParts, startOfDay } from '../platform/clock/days.ts'
import { readStart, writeCursor, type PageStart } from '../platform/paging/cursor.ts'
import type { DateParts } from '../ui/index.ts'
import type { SortKey } from './list-queries.ts'

/** The query of an address. What does not fit is passed over, so that an old or mistyped address still shows a list. */
export type Query = Readonly<Record<string, string | undefined>>

/** Every way in which a list can be sorted. */
export type ListSorts<Sort extends string> = Readonly<Record<Sort, SortKey>>

/** How a list is sorted, and where the page begins: at the top when `start` is undefined. */
export type Sorting<Sort extends string> = { sort: Sort; descending: boolean; start: PageStart | undefined }

/** Reads how a list is sorted (`volgorde`, `richting`) and where it begins (`na`, `voor`). */
export function readSorting<Sort extends string>(query: Query, sorts: ListSorts<Sort>, usual: Sort): Sorting<Sort> {
  const sort = sortNamed(sorts, query['volgorde']) ?? usual
  const way = query['richting']
  const descending = way === 'op' || way === 'af' ? way === 'af' : sorts[sort].descendingFirst === true
  const start = readStart(query)
  const fits = sorts[sort].holds === 'code' || /^\d+$/.test(start?.place.key ?? '0')
  return { sort, descending, start: fits ? start : undefined }
}

/** The sorting that a heading of the table leads to: by that column, the other way round when it is sorted by it already. */
export function sortingBy<Sort extends string>(
  { sort, descending }: Sorting<Sort>,
  sorts: ListSorts<Sort>,
  key: string,
): Sorting<Sort> {
  const chosen = sortNamed(sorts, key) ?? sort
  return {
    sort: chosen,
    descending: chosen === sort ? !descending : sorts[chosen].descendingFirst === true,
    start: undefined,
  }
}

function sortNamed<Sort extends string>(sorts: ListSorts<Sort>, name: string | undefined): Sort | undefined {
  return Object.keys(sorts).find((sort): sort is Sort => sort === name)
}

const dayFields = ['day', 'month', 'year'] as const

/** A day to filter by, typed in three fields: YYYY-MM-DD when it is one, and what was typed when it is not. */
export type ChosenDay = { day: string | undefined; typed: Required<Record<keyof DateParts, string>> }

/** Reads a day, which stands in the address in three fields, as the form sends it. */
export function readDay(query: Query, name: string): ChosenDay {
  const [day = '', month = '', year = ''] = dayFields.map((part) => (query[`${name}-${part}`] ?? '').trim().slice(0, 4))
  const typed = { day, month, year }
  return { day: dayOfParts(typed) ?? undefined, typed }
}

/** Whether something was typed that is not a day. */
export function isNoDay({ day, typed }: ChosenDay): boolean {
  return day === undefined && Object.values(typed).some((part) => part !== '')
}

/** The moments from the beginning of one day up to the end of another: days begin and end at midnight in the Netherlands. */
export function momentsOf(days: { from: string | undefined; to: string | undefined }): {
  from: Date | undefined
  /** Left out itself. */
  to: Date | undefined
} {
  return {
    from: days.from === undefined ? undefined : startOfDay(days.from),
    to: days.to === undefined ? undefined : startOfDay(dayAfter(days.to)),
  }
}

/** The address of a list, sorted and filtered. A filter that is undefined is left out. */
export function listHref<Sort extends string>(
  path: string,
  { sort, descending, start }: Sorting<Sort>,
  { filters, days = {} }: { filters: Query; days?: Readonly<Record<string, ChosenDay>> },
): string {
  const query = new URLSearchParams()
  for (const [name, value] of Object.entries(filters)) if (value !== undefined) query.set(name, value)
  query.set('volgorde', sort)
  query.set('richting', descending ? 'af' : 'op')
  for (const [name, { typed }] of Object.entries(days)) {
    for (const part of dayFields) if (typed[part] !== '') query.set(`${name}-${part}`, typed[part])
  }
  if (start !== undefined) query.set(start.side === 'after' ? 'na' : 'voor', writeCursor(start.place))
  return `${path}?${query.toString()}`
}
