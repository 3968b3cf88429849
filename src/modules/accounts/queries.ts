import { sql } from 'kysely'
import { getRecordKey } from '../../platform/crypto/record-keys.ts'
import { decipher, encipher } from '../../platform/crypto/envelope.ts'
import type { Tx } from '../../platform/db/database.ts'
import type { Language } from '../../platform/i18n/texts.ts'
import { addJob } from '../../platform/jobs/add-job.ts'
import type { Platform } from '../../platform/platform.ts'

/** What sign-in needs to know of an account. `totpSecret` is still enciphered. */
export type Account = {
  personId: string
  name: string
  email: string
  passwordHash: string | null
  totpSecret: Buffer | null
  totpLastStep: number | null
  demonstration: boolean
}

type Tools = Pick<Platform, 'keys' | 'random' | 'newId' | 'clock'>

function accounts(tx: Tx) {
  return tx
    .selectFrom('person as p')
    .leftJoin('credential as c', 'c.person_id', 'p.id')
    .select((of) => [
      'p.id as personId',
      'p.name',
      'p.email',
      'c.password_hash as passwordHash',
      'c.totp_secret as totpSecret',
      sql<number | null>`c.totp_last_step`.as('totpLastStep'),
      of.fn.coalesce('c.demonstration', sql<boolean>`false`).as('demonstration'),
    ])
    .where('p.blocked_at', 'is', null)
}

/** The account with this e-mail address, unless the person is blocked. */
export async function findAccountByEmail(tx: Tx, email: string): Promise<Account | undefined> {
  return accounts(tx)
    .where(sql`lower(p.email)`, '=', email.trim().toLowerCase())
    .executeTakeFirst()
}

/** The account of a person, unless they are blocked. */
export async function findAccount(tx: Tx, personId: string): Promise<Account | undefined> {
  return accounts(tx).where('p.id', '=', personId).executeTakeFirst()
}

/** Whether this installation was begun with fictional people. */
export async function isDemonstration(tx: Tx): Promise<boolean> {
  const row = await tx.selectFrom('installation').select('demonstration').executeTakeFirst()
  return row?.demonstration ?? false
}

/** The secret of somebody's authenticator, in the clear. */
export async function openTotpSecret(tx: Tx, tools: Tools, account: { personId: string; totpSecret: Buffer }) {
  const key = await getRecordKey(tx, tools, account.personId)
  return decipher(key, account.totpSecret, `credential.totp_secret:${account.personId}`)
}

/** Uses up a time step: false when it, or a later one, was used before, also when two come at once. */
export async function useTotpStep(tx: Tx, personId: string, step: number): Promise<boolean> {
  const result = await tx
    .updateTable('credential')
    .set({ totp_last_step: step })
    .where('person_id', '=', personId)
    .where((is) => is.or([is('totp_last_step', 'is', null), is('totp_last_step', '<', String(step))]))
    .executeTakeFirst()
  return result.numUpdatedRows === 1n
}

/** How somebody signs in from now on; what is not given stays as it is. `totp` comes with the step that was used. */
export type NewCredential = {
  passwordHash?: string
  totp?: { secret: string; step: number }
  oidc?: { issuer: string; subject: string }
  demonstration?: boolean
}

/** Sets how a person signs in. */
export async function setCredential(tx: Tx, tools: Tools, given: NewCredential & { personId: string }): Promise<void> {
  const { personId, passwordHash, totp, oidc, demonstration } = given
  const context = `credential.totp_secret:${personId}`
  const values = {
    ...(passwordHash === undefined ? {} : { password_hash: passwordHash, password_changed_at: tools.clock() }),
    ...(totp === undefined
      ? {}
      : {
          totp_secret: encipher(await getRecordKey(tx, tools, personId), tools.random, { text: totp.secret, context }),
          totp_last_step: totp.step,
        }),
    ...(oidc === undefined ? {} : { oidc_issuer: oidc.issuer, oidc_subject: oidc.subject }),
    ...(demonstration === undefined ? {} : { demonstration }),
  }
  await tx
    .insertInto('credential')
    .values({ person_id: personId, ...values })
    .onConflict((conflict) => conflict.column('person_id').doUpdateSet(values))
    .execute()
}

/** Keeps the language of somebody's interface. */
export async function keepLanguage(tx: Tx, given: { personId: string; language: Language }): Promise<void> {
  await tx.updateTable('person').set({ language: given.language }).where('id', '=', given.personId).execute()
}

/** What was done to an account, for its owner, who gets a letter too, and the privacy officer. */
export async function addNotice(
  tx: Tx,
  tools: Pick<Platform, 'newId' | 'clock'>,
  notice: { kind: NoticeKind; personId: string; byPerson?: string | undefined },
): Promise<void> {
  await tx
    .insertInto('account_notice')
    .values({
      id: tools.newId(),
      at: tools.clock(),
      kind: notice.kind,
      person_id: notice.personId,
      by_person: notice.byPerson ?? null,
    })
    .execute()
  await addJob(tx, { name: 'mail-notice', payload: { personId: notice.personId, kind: notice.kind } })
}

/** What can be told of an account. */
export const noticeKinds = [
  'invited',
  'invitation-used',
  'recovery-asked',
  'recovery-approved',
  'recovery-refused',
  'recovery-used',
  'password-changed',
  'authenticator-changed',
  'passkey-added',
  'passkey-removed',
  'signed-out-everywhere',
  'wrong-codes',
  'key-permitted',
  'key-taken',
  'key-ended',
  'role-given',
  'role-ended',
  'email-changed',
  'blocked',
  'unblocked',
] as const
export type NoticeKind = (typeof noticeKinds)[number]

/** Whether somebody has a way to sign in already; then only recovery gives another. */
export async function hasCredential(tx: Tx, personId: string): Promise<boolean> {
  const row = await tx
    .selectFrom('credential')
    .select('person_id')
    .where('person_id', '=', personId)
    .where((is) => is.or([is('password_hash', 'is not', null), is('oidc_subject', 'is not', null)]))
    .executeTakeFirst()
  return row !== undefined
}

/** What an administrator may know of an account. */
export type ManagedAccount = {
  personId: string
  name: string
  email: string
  blocked: boolean
  demonstration: boolean
}

/** The account of a person whom an administrator of this organisation manages: of its region, or of none yet. */
export async function findManagedAccount(
  tx: Tx,
  { personId, byOrganisation }: { personId: string; byOrganisation: string },
): Promise<ManagedAccount | undefined> {
  const row = await tx
    .selectFrom('person as p')
    .leftJoin('credential as c', 'c.person_id', 'p.id')
    .select(['p.id as personId', 'p.name', 'p.email', 'p.blocked_at', 'c.demonstration'])
    .where('p.id', '=', personId)
    .where(
      sql<boolean>`region_manages_person((select region_code from organisation where id = ${byOrganisation}), p.id)`,
    )
    .executeTakeFirst()
  if (row === undefined) return undefined
  const { blocked_at: blockedAt, demonstration, ...account } = row
  return { ...account, blocked: blockedAt !== null, demonstration: demonstration ?? false }
}

/** Where somebody reads their mail, and in which language. */
export async function findMailbox(
  tx: Tx,
  personId: string,
): Promise<{ email: string; language: string | null } | undefined> {
  return tx.selectFrom('person').select(['email', 'language']).where('id', '=', personId).executeTakeFirst()
}
