/** The value below which this share (0 to 1) of the values lies, by nearest rank. */
export function quantile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((left, right) => left - right)
  return sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)] ?? Number.NaN
}

/** The middle value. */
export function median(values: readonly number[]): number {
  return quantile(values, 0.5)
}

/** A number with few enough digits to read. */
export function round(value: number, digits = 2): number {
  return Number(value.toFixed(digits))
}

/** Runs `work` over all items, `width` at a time. */
export async function forEachAtOnce<T>(
  items: readonly T[],
  width: number,
  work: (item: T, place: number) => Promise<void>,
): Promise<void> {
  let next = 0
  const lane = async (): Promise<void> => {
    for (let place = next++; place < items.length; place = next++) {
      const item = items[place]
      if (item !== undefined) await work(item, place)
    }
  }
  await Promise.all(Array.from({ length: width }, lane))
}
