import type { ComponentChildren, VNode } from 'preact'
import type { FormView } from '../../../ui/form-view.ts'
import { Actions, EmptyState, Heading, Pagination, Table, WorkPage, type Column } from '../../../ui/index.ts'
import type { ListLinks, ListRequest } from './list.ts'
import { SearchForm, SearchResult } from './search-form.tsx'

export type ListView<Row> = {
  form: FormView
  rows: readonly Row[]
  total: number
  request: ListRequest
  links: ListLinks
}

type ListPageView<Row> = ListView<Row> & {
  title: string
  path: string
  /** What one searches by. */
  search: string
  /** Ways on from the list, the first the primary one. */
  actions: ComponentChildren
  /** What is said when there is nothing at all. */
  none: { title: string; how: string }
  columns: readonly Column<Row>[]
}

/** A list that is searched, sorted and paged. */
export function ListPage<Row>(view: ListPageView<Row>): VNode {
  const { form, rows, total, request, links, title, path, none } = view
  const direction = request.descending ? 'descending' : 'ascending'
  return (
    <WorkPage context={form.page} title={title} wide>
      <Heading level={1}>{title}</Heading>
      <Actions>{view.actions}</Actions>
      <SearchForm form={form} path={path} label={view.search} request={request} />
      <SearchResult language={form.language} path={path} request={request} shown={rows.length} total={total} />
      {rows.length === 0 && request.search === '' ? (
        <EmptyState title={none.title}>{none.how}</EmptyState>
      ) : (
        <Table<Row>
          caption={title}
          captionHidden
          rows={rows}
          sort={{ by: request.sort, direction, hrefFor: links.sortHref }}
          columns={view.columns}
        />
      )}
      <Pagination page={request.page} pages={links.pagesOf(total)} hrefFor={links.pageHref} />
    </WorkPage>
  )
}
