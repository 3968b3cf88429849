import type { Facts } from '../contents.ts'
import { updateFacts } from '../queries/content.ts'
import type { Crossing, Form, Identifier, Sector } from '../rules/forms.ts'
import { lockForAction, recordChange } from '../record.ts'
import type { ActionContext } from '../../../records/index.ts'
import { columns } from '../columns.ts'

/** What is told and what it was found to be, all of it: what is left out is emptied. */
export type FactsChange = {
  signalId: string
  version: number
  facts: Facts
  acute: boolean
  placeCode: string | null
  forms: readonly Form[]
  sector: Sector | null
  crossing: Crossing | null
  online: boolean | null
  seriousDisadvantage: boolean | null
  identifiedBy: Identifier | null
  /** The day, as YYYY-MM-DD. */
  identifiedOn: string | null
}

/** Changes the facts of a signal. @throws ConflictError when somebody changed the signal meanwhile. */
export async function changeFacts(context: ActionContext, input: FactsChange): Promise<void> {
  const { signalId, version, facts } = input
  const locked = await lockForAction(context, { signalId, version, action: 'change-facts' })
  await updateFacts(context.tx, {
    signal_id: signalId,
    content: columns.facts.seal(context.platform, locked.keys.of(signalId), { id: signalId, content: facts }),
    sector: input.sector,
    crossing: input.crossing,
    online: input.online,
    serious_disadvantage: input.seriousDisadvantage,
    identified_by: input.identifiedBy,
    identified_on: input.identifiedOn,
  })
  const patch = { acute: input.acute, place_code: input.placeCode, forms: [...input.forms] }
  await recordChange(context, locked, { change: input, patch })
}
