import { frequenciesOf, type Counts } from '../compare/frequencies.ts'
import { Pairer } from './pair-task.ts'
import { Reader } from './read-task.ts'
import { Scorer } from './score-task.ts'
import type { Task, TaskResult } from './tasks.ts'

/** What one thread keeps between tasks. `writer` tells its spill files from those of other threads. */
export class TaskRunner {
  private readonly reader: Reader
  private readonly pairer: Pairer
  private scorer: Scorer | undefined
  private counts: Counts = { records: 0, names: new Map(), postcodes: new Map() }

  constructor(writer: number) {
    this.reader = new Reader(writer)
    this.pairer = new Pairer(writer)
  }

  /** Hands over the counts by which scoring weighs; before the first score task. */
  setCounts(counts: Counts): void {
    this.counts = counts
  }

  run(task: Task): TaskResult {
    if (task.kind === 'read') return this.reader.run(task)
    if (task.kind === 'pair') return this.pairer.run(task)
    if (task.kind === 'score') {
      this.scorer ??= new Scorer(frequenciesOf(this.counts))
      return this.scorer.run(task)
    }
    this.reader.finish()
    this.pairer.finish()
    return undefined
  }
}
