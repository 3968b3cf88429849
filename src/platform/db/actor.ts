/** One role of a person in one organisation, as it holds now. */
export type Holding = { organisationId: string; role: string }

/**
 * On whose behalf something happens. Every request, job and command runs as an actor, and the database knows it.
 * - `person`: somebody who signed in, with the roles that they hold now;
 * - `public`: a visitor without a code, who may only hand in what they wrote (`recordId` is the record they make);
 * - `reporter`: somebody who came back with a receipt code, for that one record;
 * - `job`: a job, which says for which activity it runs.
 */
export type Actor = {
  kind: 'person' | 'public' | 'reporter' | 'job'
  personId?: string
  /** The organisation for which the actor acts. */
  organisationId?: string
  holdings: readonly Holding[]
  recordId?: string
  /** The key with which a program acts for the person. */
  keyId?: string
  /** Processing activity in the register (AVG art. 30): why data are touched. */
  activity: string
  /** Joins the logs of one request; a UUID. */
  traceId: string
}

/** organisation:role pairs, as `access.holder` spells them. */
function holdersOf(actor: Actor): string[] {
  return actor.holdings.map(({ organisationId, role }) => `${organisationId}:${role}`)
}

/** The actor's settings for one transaction, by the names that the SQL functions of migration 0001 read. */
export function settingsOf(actor: Actor): Record<string, string> {
  const list = (values: readonly string[]) => `{${[...new Set(values)].map((value) => `"${value}"`).join(',')}}`
  return {
    kind: actor.kind,
    person: actor.personId ?? '',
    organisation: actor.organisationId ?? '',
    record: actor.recordId ?? '',
    holders: list(holdersOf(actor)),
    organisations: list(actor.holdings.map(({ organisationId }) => organisationId)),
    roles: list(actor.holdings.map(({ role }) => role)),
    activity: actor.activity,
  }
}
