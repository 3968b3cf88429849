import type { CaptureData } from './data.ts'

/**
 * Masks of the observed histories in an order that does not hang on the order of rows or columns: by the names of the
 * lists. Resamples are drawn in it, so that the same data written differently give the same interval.
 */
export function drawingOrder({ lists, counts }: CaptureData): Int32Array {
  const byName = lists.map((name, bit) => ({ name, bit })).sort((a, b) => (a.name < b.name ? -1 : 1))
  const rename = (mask: number) =>
    byName.reduce((sum, { bit }, index) => (((mask >> bit) & 1) === 1 ? sum | (1 << index) : sum), 0)
  const observed = [...counts.keys()].filter((mask) => (counts[mask] ?? 0) > 0)
  return Int32Array.from(observed.sort((a, b) => rename(a) - rename(b)))
}
