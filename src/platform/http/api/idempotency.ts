import { isSameHash, keyedHash } from '../../crypto/keyed-hash.ts'
import { isConflict, type Tx } from '../../db/database.ts'
import { SignInNeededError } from '../errors.ts'
import type { RequestContext } from '../route.ts'
import { InvalidInputError, KeyReusedError } from './invalid-input.ts'

/** How long a key is remembered. */
const lifetime = 24 * 60 * 60 * 1000
const header = 'idempotency-key'
type ApiRequestKey = { personId: string; keyHash: Buffer; requestHash: Buffer }

/**
 * Makes something once for each `Idempotency-Key` of a person: `make` runs with the new id in a transaction of the
 * request, and the same request sent again only gets the id. Two at the same moment: the second waits for the first.
 * `answer` runs in the same transaction, for both. @throws InvalidInputError without a key, KeyReusedError when the key
 * belongs to another request.
 */
export async function makeOnce<T>(
  context: RequestContext,
  body: unknown,
  steps: { make(tx: Tx, id: string): Promise<void>; answer(tx: Tx, id: string): Promise<T> },
): Promise<T> {
  const asked = readKey(context, body)
  const work = async (tx: Tx) => {
    const known = await findMade(tx, asked)
    const id = known ?? context.platform.newId()
    if (known === undefined) {
      await keepMade(tx, context, { ...asked, id })
      await steps.make(tx, id)
    }
    return steps.answer(tx, id)
  }
  try {
    return await context.transact(work)
  } catch (error) {
    if (isConflict(error)) return context.transact(work)
    throw error
  }
}

function readKey(context: RequestContext, body: unknown): ApiRequestKey {
  const { platform, person, path } = context
  if (person === undefined) throw new SignInNeededError()
  const key = context.header(header)
  const fault = key === undefined ? 'missing' : 'invalid'
  if (key === undefined || !/^[\w-]{16,128}$/.test(key))
    throw new InvalidInputError([{ in: 'header', where: 'Idempotency-Key', code: fault }])
  return {
    personId: person.personId,
    keyHash: keyedHash(platform.keys, 'api-request', `key:${person.personId}:${key}`),
    requestHash: keyedHash(platform.keys, 'api-request', `request:${path}:${JSON.stringify(body)}`),
  }
}

async function findMade(tx: Tx, { personId, keyHash, requestHash }: ApiRequestKey): Promise<string | undefined> {
  const row = await tx
    .selectFrom('api_request')
    .select(['record_id', 'request_hash'])
    .where('person_id', '=', personId)
    .where('key_hash', '=', keyHash)
    .executeTakeFirst()
  if (row !== undefined && !isSameHash(row.request_hash, requestHash)) throw new KeyReusedError()
  return row?.record_id
}

async function keepMade(
  tx: Tx,
  { platform }: RequestContext,
  { personId, keyHash, requestHash, id }: ApiRequestKey & { id: string },
): Promise<void> {
  const row = { person_id: personId, key_hash: keyHash, request_hash: requestHash, record_id: id, at: platform.clock() }
  await tx.insertInto('api_request').values(row).execute()
}

/** Forgets which requests made something more than a day ago. */
export async function purgeRequests(tx: Tx, now: Date): Promise<void> {
  await tx
    .deleteFrom('api_request')
    .where('at', '<', new Date(now.getTime() - lifetime))
    .execute()
}
