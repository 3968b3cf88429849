import type { Tx } from '../db/database.ts'
import type { RequestContext } from '../http/route.ts'

/** Somebody or something that was ever named in a record, for those who answer for it. */
export type Named = {
  id: string
  /** What kind it is and which part it plays, in words. */
  kind: string
  role: string
  /** By which it is known: a name, a plate; missing when erased. */
  words: string | undefined
  /** Taken out of the record, but still kept. */
  removed: boolean
}

/** Lists who and what is named in a record; the module that keeps those records gives it. */
export type NamedSource = (
  context: Pick<RequestContext, 'platform' | 'language'>,
  tx: Tx,
  recordId: string,
) => Promise<readonly Named[]>
