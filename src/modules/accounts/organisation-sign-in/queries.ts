import { getRecordKey } from '../../../platform/crypto/record-keys.ts'
import { decipher, encipher } from '../../../platform/crypto/envelope.ts'
import type { Tx } from '../../../platform/db/database.ts'
import type { Platform } from '../../../platform/platform.ts'
import type { Place } from '../sessions/queries.ts'

/** The OpenID Connect provider of an organisation. */
export type Provider = { organisationId: string; issuer: string; clientId: string; clientSecret: string }

const contextOf = (organisationId: string) => `identity_provider.client_secret:${organisationId}`

/** The organisations whose people can sign in through a provider of their own, by name. */
export async function listProviders(tx: Tx): Promise<readonly Place[]> {
  return tx
    .selectFrom('identity_provider as i')
    .innerJoin('organisation as o', 'o.id', 'i.organisation_id')
    .select(['o.id', 'o.name'])
    .where('o.closed_at', 'is', null)
    .orderBy('o.name')
    .execute()
}

/** The provider of an organisation, with its secret in the clear; undefined when it has none or is closed. */
export async function findProvider(
  tx: Tx,
  tools: Pick<Platform, 'keys'>,
  organisationId: string,
): Promise<Provider | undefined> {
  const row = await tx
    .selectFrom('identity_provider as i')
    .innerJoin('organisation as o', 'o.id', 'i.organisation_id')
    .select(['i.issuer', 'i.client_id', 'i.client_secret'])
    .where('i.organisation_id', '=', organisationId)
    .where('o.closed_at', 'is', null)
    .executeTakeFirst()
  if (row === undefined) return undefined
  const key = await getRecordKey(tx, tools, organisationId)
  const clientSecret = decipher(key, row.client_secret, contextOf(organisationId))
  return { organisationId, issuer: row.issuer, clientId: row.client_id, clientSecret }
}

/** Sets the provider of an organisation; an empty secret keeps the one that is there. */
export async function setProvider(tx: Tx, tools: Pick<Platform, 'keys' | 'random'>, provider: Provider): Promise<void> {
  const { organisationId, issuer, clientId, clientSecret } = provider
  const key = await getRecordKey(tx, tools, organisationId)
  const secret = encipher(key, tools.random, { text: clientSecret, context: contextOf(organisationId) })
  const values = { issuer, client_id: clientId, client_secret: secret }
  await tx
    .insertInto('identity_provider')
    .values({ organisation_id: organisationId, ...values })
    .onConflict((conflict) => conflict.column('organisation_id').doUpdateSet(values))
    .execute()
}

/** Takes the provider of an organisation away; its people sign in with a password or passkey, once they have one. */
export async function removeProvider(tx: Tx, organisationId: string): Promise<void> {
  await tx.deleteFrom('identity_provider').where('organisation_id', '=', organisationId).execute()
}

/** Who is linked to this identity at the provider; undefined when nobody is, or they are blocked. */
export async function findPersonByIdentity(
  tx: Tx,
  { issuer, subject }: { issuer: string; subject: string },
): Promise<string | undefined> {
  const row = await tx
    .selectFrom('credential as c')
    .innerJoin('person as p', 'p.id', 'c.person_id')
    .select('c.person_id')
    .where('c.oidc_issuer', '=', issuer)
    .where('c.oidc_subject', '=', subject)
    .where('p.blocked_at', 'is', null)
    .executeTakeFirst()
  return row?.person_id
}
