import type { Tx } from '../db/database.ts'
import type { RequestContext } from './route.ts'

/** One thing to do first: a sentence with its number, where it leads, and whether it cannot wait. */
export type Task = { text: string; href: string; count: number; urgent: boolean }

/** What a module has waiting for somebody today; none when they have nothing to do with it. */
export type TaskSource = (context: RequestContext, tx: Tx) => Promise<readonly Task[]>
