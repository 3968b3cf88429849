import type { Actor } from '../../platform/db/actor.ts'
import type { Tx } from '../../platform/db/database.ts'
import type { Platform } from '../../platform/platform.ts'
import { appendRegionChange } from './area/queries.ts'
import { permissionNames, rolesHave } from './permissions.ts'
import { hasRecordRoles, listDeskRecordKinds, setRecordRoles } from './queries.ts'
import type { RecordRoles, RegionConfig } from './region.ts'
import { isRole } from './roles.ts'

/** A configuration of a region does not hold together; the message says in one sentence where. */
export class RegionConfigError extends Error {
  override name = 'RegionConfigError'
}

type Named = Pick<RegionConfig, 'code' | 'name'>
type Configured = Named & { records: Readonly<Record<string, RecordRoles>> }

/**
 * What is wrong with the roles that a region gives for its records, as a sentence, or undefined. `kinds`: the kinds of
 * record with a desk that the database knows. Each has an owner; whoever owns may handle such records on the platform,
 * and whoever assesses them owns them.
 */
export function findRecordRolesFault({ code, records }: Configured, kinds: readonly string[]): string | undefined {
  const region = `The configuration of region ${code}`
  const unknown = Object.keys(records).find((kind) => !kinds.includes(kind))
  if (unknown !== undefined) return `${region} gives roles for ${unknown}, which is no kind of record with a desk.`
  for (const kind of kinds) {
    const { own = [], assess = [], direct = [] } = records[kind] ?? {}
    if (own.length === 0) return `${region} does not say which roles own a ${kind}.`
    const strange = [...own, ...assess, ...direct].find((role) => !isRole(role))
    if (strange !== undefined) return `${region} names ${strange} at ${kind}, which is no role.`
    const handling = `${kind}.handle`
    const barred = own.find((role) => permissionNames.some((name) => name === handling) && !rolesHave([role], handling))
    if (barred !== undefined) return `${region} lets ${barred} own a ${kind}, which that role may not handle.`
    const stranger = assess.find((role) => !own.includes(role))
    if (stranger !== undefined) return `${region} lets ${stranger} assess a ${kind} without owning it.`
  }
  return undefined
}

/**
 * Brings into the database which roles own, assess and direct the records of each kind in the region. When that changed,
 * the records that are there get and lose access in the same transaction, and the history of the region says so.
 * @throws RegionConfigError before anything is written.
 */
export async function loadRecordRoles(
  tx: Tx,
  tools: Pick<Platform, 'keys' | 'random' | 'newId' | 'clock'>,
  config: Configured,
): Promise<void> {
  const kinds = await listDeskRecordKinds(tx)
  const fault = findRecordRolesFault(config, kinds)
  if (fault !== undefined) throw new RegionConfigError(fault)
  const known = await hasRecordRoles(tx, config.code)
  let changed = false
  for (const kind of kinds) {
    for (const may of ['own', 'assess', 'direct'] as const) {
      const roles = config.records[kind]?.[may] ?? []
      if (await setRecordRoles(tx, { region: config.code, kind, may, roles })) changed = true
    }
  }
  if (changed && known) await noteChange(tx, tools, config)
}

async function noteChange(
  tx: Tx,
  tools: Pick<Platform, 'keys' | 'random' | 'newId' | 'clock'>,
  { code: region, name, records }: Configured,
): Promise<void> {
  const actor: Actor = { kind: 'job', holdings: [], activity: 'load-region', traceId: tools.newId() }
  const change = { name, records }
  await appendRegionChange({ tx, actor, platform: tools }, { region, action: 'region.roles-changed', change })
}
