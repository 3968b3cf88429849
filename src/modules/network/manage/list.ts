import { valueOf } from '../../../platform/forms/kept-input.ts'
import type { RequestContext } from '../../../platform/http/route.ts'

/** Which part of a list is asked for. `search` is empty when all is listed; `size` is how many lines a page has. */
export type ListRequest = { search: string; sort: string; descending: boolean; page: number; size: number }

const pageSize = 50

/** Reads what the address says of a list; the first column upwards when it says nothing we know. */
export function readList(
  { query, body, path }: Pick<RequestContext, 'query' | 'body' | 'path'>,
  sorts: readonly string[],
) {
  const sort = sorts.find((name) => name === query['sorteer']) ?? sorts[0] ?? ''
  const descending = query['richting'] === 'af'
  const page = Math.min(10_000, Math.max(1, Number.parseInt(query['pagina'] ?? '1', 10) || 1))
  const search = valueOf(body, 'search').trim().slice(0, 80)
  const request: ListRequest = { search, sort, descending, page: search === '' ? page : 1, size: pageSize }
  return {
    request,
    sortHref: (key: string) => `${path}?sorteer=${key}${key === sort && !descending ? '&richting=af' : ''}`,
    pageHref: (number: number) => `${path}?sorteer=${sort}${descending ? '&richting=af' : ''}&pagina=${number}`,
    pagesOf: (total: number) => (search === '' ? Math.max(1, Math.ceil(total / pageSize)) : 1),
  }
}
export type ListLinks = Omit<ReturnType<typeof readList>, 'request'>
