import { createHash } from 'node:crypto'

/** Which migrations were applied to a database, by name, with the digest of each. */
export type Ledger = ReadonlyMap<string, string>

/**
 * Before the first release there were 25 migrations, 0001 to 0026, which patched each other. The nine that took their
 * place make the same tables (decision 13): a database with exactly those 25 goes on from the nine.
 */
const firstOfFormer = '0001-create-actor-and-access.sql'
/** SHA-256 over `name digest` of the 25, one a line, in order. */
const digestOfFormer = '4914e71bcbbdd9a2b4e2845b662fe217fd5ab2eb77a52b3c06055f67816c8d3b'
/** Up to which number the migrations take the place of the 25. */
export const lastOfNine = '0009'

/** Whether exactly those 25 were applied, as they were. */
export function isFormerLevel(ledger: Ledger): boolean {
  const lines = [...ledger].map(([name, digest]) => `${name} ${digest}`).sort()
  return createHash('sha256').update(lines.join('\n')).digest('hex') === digestOfFormer
}

/** Whether the tables are from before the first release, and not exactly what the 25 made. */
export function isBesideFormerLevel(ledger: Ledger): boolean {
  return ledger.has(firstOfFormer) && !isFormerLevel(ledger)
}
