import { createTable, refreshTable, type Table } from './fit.ts'
import type { HierarchicalModel } from './hierarchical.ts'
import { createRandom } from './random.ts'
import { createReselector, type Reselector } from './reselect.ts'
import { drawResample } from './resample.ts'
import { type Selection, selectStepwise } from './stepwise.ts'
import { createWorkspace, type Workspace } from './workspace.ts'

/**
 * Everything that a bootstrap needs, as plain data that can be sent to another thread. Its tasks are numbered: first one
 * per observed history, with one person less (the jackknife), then one per replicate.
 */
export type ReplicateTask = {
  lists: number
  /** People per mask. */
  counts: Float64Array
  /** Masks of the observed histories in the order in which they are drawn. */
  order: Int32Array
  seed: number
  /** Tail under which forward selection adds a pair. */
  threshold: number
  /** Models among which the lowest BIC is chosen again; none when that is not part of it. */
  models: readonly HierarchicalModel[]
}

/** Outcomes of the tasks from `from` on, two each: forward selection, then lowest BIC. */
export type ReplicateBlock = {
  from: number
  /** Estimates of the total number of people; Infinity when there is none. */
  estimates: Float64Array
  /** 1 when the check of the model failed, or the estimate is not finite or more than 1000 times those observed. */
  failed: Uint8Array
}

/** An estimate more than this many times the people observed is no estimate. */
const absurd = 1000

/** Runs some of the tasks. The outcome of a task depends on its number only. */
export type Replicator = (from: number, to: number) => ReplicateBlock

type Chooser = {
  task: ReplicateTask
  space: Workspace
  reselect: Reselector | undefined
  /** People per observed history, those of the resample at hand, and the table made of them. */
  people: Float64Array
  drawn: Float64Array
  table: Table
}

/** Fills the table with the counts of a task: one person less for the jackknife, else a resample. */
function fillTable({ task, people, drawn, table }: Chooser, index: number): void {
  const { order, seed } = task
  if (index < order.length) {
    drawn.set(people)
    drawn[index] = (people[index] as number) - 1
  } else {
    drawResample(people, createRandom(seed, index - order.length), drawn)
  }
  for (let place = 0; place < order.length; place += 1) table.counts[order[place] as number] = drawn[place] as number
  refreshTable(table)
}

/** The estimate of the total from a selection, and whether it is none to speak of. */
function judge(table: Table, selection: Selection | undefined): { estimate: number; failed: 0 | 1 } {
  const observed = table.margins[0] as number
  const total = selection === undefined ? Infinity : observed + selection.darkFigure
  const estimate = Number.isNaN(total) ? Infinity : total
  return { estimate, failed: selection?.estimable === true && estimate <= absurd * observed ? 0 : 1 }
}

function record(block: ReplicateBlock, place: number, { estimate, failed }: ReturnType<typeof judge>): void {
  block.estimates[place] = estimate
  block.failed[place] = failed
}

function runTask(chooser: Chooser, index: number, block: ReplicateBlock): void {
  const { task, space, reselect, table } = chooser
  fillTable(chooser, index)
  const place = 2 * (index - block.from)
  record(block, place, judge(table, selectStepwise(table, task.threshold, space)))
  if (reselect !== undefined) record(block, place + 1, judge(table, reselect(table)))
}

/** Prepares a thread for the tasks. */
export function createReplicator(task: ReplicateTask): Replicator {
  const space = createWorkspace(task.lists)
  const original = createTable(task.counts)
  const reselect = task.models.length > 0 ? createReselector(original, task.models, space) : undefined
  const people = Float64Array.from(task.order, (mask) => task.counts[mask] ?? 0)
  const table = createTable(new Float64Array(task.counts.length))
  const chooser = { task, space, reselect, table, people, drawn: new Float64Array(people.length) }
  return (from, to) => {
    const places = 2 * (to - from)
    const block = { from, estimates: new Float64Array(places), failed: new Uint8Array(places) }
    for (let index = from; index < to; index += 1) runTask(chooser, index, block)
    return block
  }
}
