import { openSealed, sealForVisit, visitHash } from '../../platform/forms/visit-seal.ts'
import type { Tx } from '../../platform/db/database.ts'
import type { RequestContext } from '../../platform/http/route.ts'
import { challengeLifetime } from './rules.ts'

/** Ways of signing in, or of setting up how one signs in, that take more than one step. */
type ChallengeKind = 'passkey' | 'passkey-registration' | 'oidc' | 'totp-registration'

type Challenge = { kind: ChallengeKind; personId?: string | undefined; content: string }

const contextOf = (kind: ChallengeKind) => `sign_in_challenge.content:${kind}`

/** Keeps what must come back in the next step, enciphered, for this visit; one of a kind, the newest. */
export async function keepChallenge(tx: Tx, context: RequestContext, challenge: Challenge): Promise<void> {
  const { platform } = context
  const hash = visitHash(platform.keys, context.ensureVisit().id)
  const { kind, personId, content } = challenge
  await tx.deleteFrom('sign_in_challenge').where('visit_hash', '=', hash).where('kind', '=', kind).execute()
  await tx
    .insertInto('sign_in_challenge')
    .values({
      id: platform.newId(),
      visit_hash: hash,
      kind,
      person_id: personId ?? null,
      content: sealForVisit(platform, content, contextOf(kind)),
      expires_at: new Date(platform.clock().getTime() + challengeLifetime),
    })
    .execute()
}

/** Looks at what was kept for this visit, and leaves it. */
export async function findChallenge(
  tx: Tx,
  context: RequestContext,
  { kind, personId }: Omit<Challenge, 'content'>,
): Promise<string | undefined> {
  const { platform, visit } = context
  if (visit === undefined) return undefined
  let query = tx
    .selectFrom('sign_in_challenge')
    .select('content')
    .where('visit_hash', '=', visitHash(platform.keys, visit.id))
    .where('kind', '=', kind)
    .where('expires_at', '>', platform.clock())
  if (personId !== undefined) query = query.where('person_id', '=', personId)
  const row = await query.executeTakeFirst()
  return row && openSealed(platform, row.content, contextOf(kind))
}

/** Takes what was kept for this visit: it works once. */
export async function consumeChallenge(
  tx: Tx,
  context: RequestContext,
  { kind, personId }: Omit<Challenge, 'content'>,
): Promise<string | undefined> {
  const { platform, visit } = context
  if (visit === undefined) return undefined
  let query = tx
    .deleteFrom('sign_in_challenge')
    .where('visit_hash', '=', visitHash(platform.keys, visit.id))
    .where('kind', '=', kind)
  if (personId !== undefined) query = query.where('person_id', '=', personId)
  const row = await query.returning(['content', 'expires_at']).executeTakeFirst()
  if (row === undefined || row.expires_at <= platform.clock()) return undefined
  return openSealed(platform, row.content, contextOf(kind))
}
