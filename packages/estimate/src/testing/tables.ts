import { type CaptureData, createCaptureData, type HistoryCount } from '../data.ts'

/**
 * Data from the way that papers write them: a history of marks per list with its count.
 *
 * @param counts for instance { '110': 4, '100': 20 }: 4 people on the first two of three lists
 */
export function tableOf(counts: Record<string, number>, names = 'ABCDEFGH'): CaptureData {
  const rows: HistoryCount[] = Object.entries(counts).map(([marks, count]) => ({
    history: [...marks].map((mark) => mark === '1'),
    count,
  }))
  const lists = rows[0]?.history.length ?? 0
  return createCaptureData([...names].slice(0, lists), rows)
}

/** The same data with the lists in another order: list i of the result is list order[i] of the data. */
export function reorderLists({ lists, counts }: CaptureData, order: readonly number[]): CaptureData {
  const rows: HistoryCount[] = []
  for (const [mask, count] of counts.entries()) {
    if (count > 0) rows.push({ history: order.map((list) => ((mask >> list) & 1) === 1), count })
  }
  return createCaptureData(
    order.map((list) => lists[list] ?? ''),
    rows,
  )
}

/** Four lists with clear dependences: all of it can be estimated, and fast. */
export const fourLists = tableOf({
  '1000': 510,
  '0100': 430,
  '0010': 390,
  '0001': 260,
  '1100': 160,
  '1010': 61,
  '1001': 44,
  '0110': 58,
  '0101': 37,
  '0011': 70,
  '1110': 21,
  '1101': 14,
  '1011': 9,
  '0111': 8,
  '1111': 4,
})
