/** Who waits for a load: hears what is being done, and may end it. */
export type Progress = { say(line: string): void; stopping: AbortSignal }

/** Enough to keep two processors at work: one for us, one for the database. */
const atATime = 3

/**
 * Does the work for each item, a few at a time, begun in their order; says before it what it does.
 * Throws the first failure, or that it was told to stop.
 */
export async function workThrough<T>(
  items: readonly T[],
  { progress, doing }: { progress: Progress; doing: string },
  work: (item: T) => Promise<void>,
): Promise<void> {
  progress.say(`  ${doing} …`)
  const waiting = [...items]
  const hand = async () => {
    for (let item = waiting.shift(); item !== undefined; item = waiting.shift()) {
      progress.stopping.throwIfAborted()
      await work(item)
    }
  }
  await Promise.all(Array.from({ length: atATime }, hand))
}
