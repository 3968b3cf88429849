import type { Tx } from '../../../platform/db/database.ts'
import type { Platform } from '../../../platform/platform.ts'
import { municipalitiesOf } from '../../network/index.ts'
import type { OpenReport } from '../record.ts'
import { ofReporter, tokenOf, wordsOfAnswers } from '../search-words.ts'
import { insertTokens, listKnown, type Known } from './queries.ts'

/** How many are shown: more says that what matched is too common. */
const knownShown = 20

/** The same, knowing whether what matched is the way to reach the reporter and not something that was told. */
export type KnownOfReport = Known & { ofReporter: boolean }

/** Where it can be read: in the own register, or as it was shared. */
export function hrefOfKnown({ id, recordKind, shareId }: Pick<Known, 'id' | 'recordKind' | 'shareId'>): string {
  if (recordKind === 'report') return `/meldingen/${id}`
  return shareId === null ? `/signalen/${id}` : `/ontvangen/${shareId}`
}

/**
 * Keeps the tokens of what a report names, so that it is found again: when its desk opens it or takes it in, never when
 * it is sent. Doing it again changes nothing. A question for advice gives none.
 */
export async function indexReport(tx: Tx, platform: Platform, { row, answers }: OpenReport): Promise<void> {
  if (row.kind === 'advice') return
  const places = await municipalitiesOf(tx, row.region_code, platform.clock())
  const words = wordsOfAnswers(answers, places.find(({ code }) => code === row.place_code)?.name)
  const tokens = words.map((word) => ({ kind: word.kind, token: tokenOf(platform.keys, word) }))
  await insertTokens(tx, row.id, tokens)
}

/** What is known of what a report names, after its own tokens were kept. For the page of one report. */
export async function listKnownOfReport(tx: Tx, platform: Platform, report: OpenReport): Promise<KnownOfReport[]> {
  await indexReport(tx, platform, report)
  const words = wordsOfAnswers(report.answers, undefined).filter(({ from }) => ofReporter.includes(from))
  const theirs = new Set(words.map((word) => tokenOf(platform.keys, word).toString('hex')))
  const known = await listKnown(tx, [report.row.id], knownShown)
  const told = known.map((one) => ({ ...one, ofReporter: theirs.has(one.token.toString('hex')) }))
  return [...new Map(told.map((one) => [`${one.id} ${one.kind} ${one.ofReporter}`, one])).values()]
}
