import type { ComponentProps, VNode } from 'preact'
import type { ListPage } from '../platform/paging/cursor.ts'
import { DateField, Hidden, PageTurner, type Table } from '../ui/index.ts'
import type { Language } from '../platform/i18n/texts.ts'
import { isNoDay, sortingBy, type ChosenDay, type ListSorts, type Sorting } from './list.ts'
import { recordTexts } from './text.ts'

/** In a form of filters: that the list stays sorted as it is. */
export function SortingFields<Sort extends string>({ sort, descending }: Sorting<Sort>): VNode {
  return (
    <>
      <Hidden name="volgorde" value={sort} />
      <Hidden name="richting" value={descending ? 'af' : 'op'} />
    </>
  )
}

/** A day to filter by; one that does not exist is named, and filters nothing. */
export function DayFilter(props: { name: string; label: string; chosen: ChosenDay; language: Language }): VNode {
  const { name, label, chosen, language } = props
  const error = isNoDay(chosen) ? recordTexts.in(language)('no-day-to-filter') : undefined
  return <DateField name={name} label={label} value={chosen.typed} error={error} />
}

/** How a table is sorted, with the address behind each of its headings. */
export function tableSort<Sort extends string>(
  sorting: Sorting<Sort>,
  sorts: ListSorts<Sort>,
  hrefOf: (sorting: Sorting<Sort>) => string,
): NonNullable<ComponentProps<typeof Table>['sort']> {
  const { sort, descending } = sorting
  return {
    by: sort,
    direction: descending ? 'descending' : 'ascending',
    hrefFor: (key) => hrefOf(sortingBy(sorting, sorts, key)),
  }
}

/** The way to the pages beside this one, and back to the first. */
export function ListTurner<Sort extends string>(props: {
  sorting: Sorting<Sort>
  beside: Pick<ListPage<unknown>, 'previous' | 'next'>
  hrefOf(sorting: Sorting<Sort>): string
}): VNode {
  const { sorting, beside, hrefOf } = props
  const { previous, next } = beside
  return (
    <PageTurner
      first={sorting.start === undefined ? undefined : hrefOf({ ...sorting, start: undefined })}
      previous={previous && hrefOf({ ...sorting, start: previous })}
      next={next && hrefOf({ ...sorting, start: next })}
    />
  )
}
