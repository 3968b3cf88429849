import { countIdentifiers, countQuestions, insertQuestions, listOthersWhoKnow } from '../queries/others.ts'
import { dailyQuestions, identifiersPerQuestion, type AskingPurpose } from '../rules/enriching.ts'
import { lockForAction, recordChange, refuse } from '../record.ts'
import { RefusedError } from '../../../platform/http/errors.ts'
import { refusalTexts } from '../labels/refusals.ts'
import type { ActionContext } from '../../../records/index.ts'

const day = 24 * 60 * 60 * 1000

/**
 * Asks whether other desks know something, on the exact strong identifiers of this saved signal. Only which desk and
 * what kind of thing is told; both sides can read that it was asked. At most 20 questions a day per organisation, each
 * about at most 25 identifiers: nobody tests a list of numbers.
 * @returns how many desks know something. @throws RefusedError when the signal names nothing to ask about or too much
 * for one question, or the questions of today are used up.
 */
export async function askOtherDesks(
  context: ActionContext,
  { signalId, purpose }: { signalId: string; purpose: AskingPurpose },
): Promise<number> {
  const { tx, platform, actor } = context
  const locked = await lockForAction(context, { signalId, action: 'ask-others' })
  const identifiers = await countIdentifiers(tx, signalId, identifiersPerQuestion + 1)
  if (identifiers === 0) throw refuse(context, 'nothing-to-ask')
  if (identifiers > identifiersPerQuestion) {
    const words = refusalTexts.in(context.language)('too-much-to-ask', { limit: identifiersPerQuestion })
    throw new RefusedError('too-much-to-ask', words)
  }
  const at = platform.clock()
  const from = locked.row.desk_id
  if ((await countQuestions(tx, from, new Date(at.getTime() - day))) >= dailyQuestions) {
    const words = refusalTexts.in(context.language)('questions-used-up', { limit: dailyQuestions })
    throw new RefusedError('questions-used-up', words)
  }
  const known = await listOthersWhoKnow(tx, signalId)
  const asking = platform.newId()
  const common = { signal_id: signalId, at, person_id: actor.personId ?? '', from_organisation: from, purpose, asking }
  const rows = known.map(({ organisationId, kind }) => ({ to_organisation: organisationId, kind }))
  const answers = rows.length === 0 ? [{ to_organisation: null, kind: null }] : rows
  await insertQuestions(
    tx,
    answers.map((row) => ({ ...common, ...row, id: platform.newId() })),
  )
  await recordChange(context, locked, { change: { purpose, known: known.length } })
  return new Set(known.map(({ organisationId }) => organisationId)).size
}
