import { z } from 'zod'

/**
 * The place of a row in a list, from which the list goes on: its id and what the list is sorted by (microseconds since
 * 1970, or a code; null when the row has none). `first` rows stand before all others, whatever the list is sorted by.
 */
export type RowPlace = { first: boolean; key: string | null; id: string }

/** Where a page of a list begins: after a row that was shown, or right before it. */
export type PageStart = { side: 'after' | 'before'; place: RowPlace }

const schema = z.tuple([z.literal([0, 1]), z.union([z.null(), z.string().regex(/^[\w-]{1,20}$/)]), z.uuid()])

/** A place as it stands in an address: opaque, and holding nothing but a moment or a code, and an id. */
export function writeCursor({ first, key, id }: RowPlace): string {
  return Buffer.from(JSON.stringify([first ? 1 : 0, key, id])).toString('base64url')
}

/** The place that a cursor stands for; undefined when we did not write it. */
export function readCursor(text: string): RowPlace | undefined {
  try {
    const read = schema.safeParse(JSON.parse(Buffer.from(text, 'base64url').toString()))
    if (!read.success) return undefined
    const [first, key, id] = read.data
    return { first: first === 1, key, id }
  } catch {
    return undefined
  }
}

/** Where the page begins that an address asks for with `na` (after) or `voor` (before); from the top otherwise. */
export function readStart(query: Readonly<Record<string, string | undefined>>): PageStart | undefined {
  const side = query['na'] === undefined ? 'before' : 'after'
  const place = readCursor(query['na'] ?? query['voor'] ?? '')
  return place === undefined ? undefined : { side, place }
}

/** A page of a list: its rows, and where the pages beside it begin, when there are any. */
export type ListPage<Row> = { rows: readonly Row[]; previous: PageStart | undefined; next: PageStart | undefined }

/**
 * Reads a page of `size` rows. `read` gives as many rows as asked for from a place on, in the order of the list; going
 * back past the first row gives the first page.
 */
export async function readPage<Row extends { place: RowPlace }>(
  { start, size }: { start: PageStart | undefined; size: number },
  read: (start: PageStart | undefined, limit: number) => Promise<readonly Row[]>,
): Promise<ListPage<Row>> {
  const found = await read(start, size + 1)
  const more = found.length > size
  if (start?.side === 'before' && !more) return readPage({ start: undefined, size }, read)
  const rows = start?.side === 'before' ? found.slice(-size) : found.slice(0, size)
  const [top, bottom] = [rows[0], rows.at(-1)]
  return {
    rows,
    previous: start !== undefined && top !== undefined ? { side: 'before', place: top.place } : undefined,
    next:
      bottom !== undefined && (more || start?.side === 'before') ? { side: 'after', place: bottom.place } : undefined,
  }
}
