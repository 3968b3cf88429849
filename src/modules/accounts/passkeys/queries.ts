import type { WebAuthnCredential } from '@simplewebauthn/server'
import type { Tx } from '../../../platform/db/database.ts'
import type { Platform } from '../../../platform/platform.ts'

/** A passkey as its owner sees it. */
export type OwnPasskey = { id: string; label: string; createdAt: Date; usedAt: Date | null }

/** A passkey that signs in, with whose it is. */
export type KnownPasskey = { id: string; personId: string; credential: WebAuthnCredential }

/** Keeps a new passkey of a person. */
export async function addPasskey(
  tx: Tx,
  platform: Pick<Platform, 'newId' | 'clock'>,
  given: { personId: string; label: string; credential: WebAuthnCredential },
): Promise<void> {
  await tx
    .insertInto('passkey')
    .values({
      id: platform.newId(),
      person_id: given.personId,
      credential_id: Buffer.from(given.credential.id, 'base64url'),
      public_key: Buffer.from(given.credential.publicKey),
      counter: given.credential.counter,
      label: given.label,
      created_at: platform.clock(),
    })
    .execute()
}

/** The passkey with this id of the authenticator (base64url), unless its owner is blocked. */
export async function findPasskey(tx: Tx, credentialId: string): Promise<KnownPasskey | undefined> {
  const row = await tx
    .selectFrom('passkey as k')
    .innerJoin('person as p', 'p.id', 'k.person_id')
    .select(['k.id', 'k.person_id as personId', 'k.public_key', 'k.counter'])
    .where('k.credential_id', '=', Buffer.from(credentialId, 'base64url'))
    .where('p.blocked_at', 'is', null)
    .executeTakeFirst()
  if (row === undefined) return undefined
  const { id, personId, public_key: key, counter } = row
  return { id, personId, credential: { id: credentialId, publicKey: Uint8Array.from(key), counter: Number(counter) } }
}

/** Notes that a passkey was used, with the count that its authenticator gave. */
export async function notePasskeyUse(tx: Tx, given: { id: string; counter: number; at: Date }): Promise<void> {
  await tx
    .updateTable('passkey')
    .set({ counter: given.counter, used_at: given.at })
    .where('id', '=', given.id)
    .execute()
}

/** The passkeys of a person, the oldest first. */
export async function listPasskeys(tx: Tx, personId: string): Promise<readonly OwnPasskey[]> {
  return tx
    .selectFrom('passkey')
    .select(['id', 'label', 'created_at as createdAt', 'used_at as usedAt'])
    .where('person_id', '=', personId)
    .orderBy('created_at')
    .execute()
}

/** Removes a passkey of this person; false when they have none with this id. */
export async function removePasskey(tx: Tx, given: { id: string; personId: string }): Promise<boolean> {
  const result = await tx
    .deleteFrom('passkey')
    .where('id', '=', given.id)
    .where('person_id', '=', given.personId)
    .executeTakeFirst()
  return result.numDeletedRows === 1n
}

/** Removes every passkey of a person: after recovery nobody who had a device of theirs gets in. */
export async function removePasskeysOf(tx: Tx, personId: string): Promise<void> {
  await tx.deleteFrom('passkey').where('person_id', '=', personId).execute()
}

/** The ids (base64url) that the authenticators of a person gave their passkeys. */
export async function listCredentialIds(tx: Tx, personId: string): Promise<readonly string[]> {
  const rows = await tx.selectFrom('passkey').select('credential_id').where('person_id', '=', personId).execute()
  return rows.map((row) => row.credential_id.toString('base64url'))
}
