import { addRecordKey } from '../../../platform/crypto/record-keys.ts'
import { NotFoundError } from '../../../platform/http/errors.ts'
import {
  appendChange,
  appendFirstHistory,
  checkVersion,
  lockedVersion,
  type ActionContext,
  type VersionedKind,
} from '../../../records/index.ts'
import { paths } from '../paths.ts'
import { historyLabels } from './labels.ts'
import { getManagedOrganisation, getManagedRegion, refuse } from './managed.ts'
import {
  endSessionsWithoutRole,
  insertOrganisation,
  setClosed,
  updateOrganisation,
  type OrganisationFacts,
} from './organisation-queries.ts'
import { refuseClosing } from './policy.ts'

const organisations: VersionedKind = { kind: 'organisation', path: paths.organisation.view, ...historyLabels }

/** Adds an organisation to the administrator's region; its id was minted with the form. */
export async function addOrganisation(
  context: ActionContext,
  { id, ...facts }: OrganisationFacts & { id: string },
): Promise<void> {
  const { tx, platform } = context
  await insertOrganisation(tx, { id, region: await getManagedRegion(context), ...facts })
  const dataKey = await addRecordKey(tx, platform, { recordId: id })
  const record = { kind: organisations.kind, id }
  await appendFirstHistory(context, { record, action: 'organisation.added', change: facts, dataKey })
}

/** Changes an organisation. @throws NotFoundError, ConflictError when somebody else was first. */
export async function changeOrganisation(
  context: ActionContext,
  { id, version, ...facts }: OrganisationFacts & { id: string; version: number },
): Promise<void> {
  const found = await lockOrganisation(context, id)
  await checkVersion(organisations, context, { row: { id, version: found }, version })
  await updateOrganisation(context.tx, { id, ...facts })
  await appendOrganisationChange(context, id, { action: 'organisation.changed', change: facts })
}

/**
 * Lets an organisation stop: its people lose at once what their roles there give. Waits for whoever is storing something
 * that names it, and lets nobody begin to: a report goes to a desk that is open.
 * @throws NotFoundError, RefusedError for one's own organisation.
 */
export async function closeOrganisation(context: ActionContext, id: string): Promise<void> {
  const { tx, platform, actor } = context
  await lockOrganisation(context, id)
  refuse(refuseClosing({ ownOrganisation: actor.organisationId, organisationId: id }), context)
  const { closedAt } = await getManagedOrganisation(context, id)
  if (closedAt !== null) return
  const at = platform.clock()
  await setClosed(tx, { id, closedAt: at })
  await endSessionsWithoutRole(tx, at)
  await appendOrganisationChange(context, id, { action: 'organisation.closed', change: { closed: true } })
}

/** Lets an organisation take part again; its people regain what their roles give. @throws NotFoundError */
export async function reopenOrganisation(context: ActionContext, id: string): Promise<void> {
  await lockOrganisation(context, id)
  const { closedAt } = await getManagedOrganisation(context, id)
  if (closedAt === null) return
  await setClosed(context.tx, { id, closedAt: null })
  await appendOrganisationChange(context, id, { action: 'organisation.reopened', change: { closed: false } })
}

async function lockOrganisation(context: ActionContext, id: string): Promise<number> {
  await getManagedOrganisation(context, id)
  const version = await lockedVersion(context.tx, 'organisation', id)
  if (version === undefined) throw new NotFoundError()
  return version
}

function appendOrganisationChange(
  context: ActionContext,
  id: string,
  done: { action: string; change: unknown },
): Promise<void> {
  return appendChange(context, { kind: organisations.kind, id }, done)
}
