import { writeTrace } from '../../../platform/audit/trace.ts'
import { temporaryKeyRing } from '../../../platform/crypto/key-ring.ts'
import type { Actor } from '../../../platform/db/actor.ts'
import { withActor, type Database } from '../../../platform/db/database.ts'
import type { Platform } from '../../../platform/platform.ts'
import { planImport, type ImportPlan } from './plan.ts'
import { carryOut, listOpenMunicipalities } from './queries.ts'
import { readMunicipalityList } from './read-list.ts'

const event = 'municipalities.imported'
const activity = 'manage-network'

/**
 * Imports a complete list of municipalities that holds from a day, as a command, with the logs in the same transaction:
 * all of it or nothing. Throws MunicipalityListError.
 */
export async function importMunicipalities(
  database: Database,
  { newId, random, clock }: Pick<Platform, 'newId' | 'random' | 'clock'>,
  { text, from, many }: { text: string; from: string; many: boolean },
): Promise<ImportPlan> {
  const listed = readMunicipalityList(text)
  const actor: Actor = { kind: 'job', holdings: [], activity, traceId: newId() }
  // The logs of this hold no data subjects, so no key of the installation is needed to name them.
  const tools = { newId, keys: temporaryKeyRing(random) }
  return withActor(database, actor, async (tx) => {
    const plan = planImport(await listOpenMunicipalities(tx), listed, { from, many })
    await carryOut(tx, plan, from)
    const common = { actor, at: clock(), event, permission: 'command', origin: 'command' } as const
    await writeTrace(tx, tools, { ...common, result: 'done', reason: 'run-by-operator' })
    return plan
  })
}
