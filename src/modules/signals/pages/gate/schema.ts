import type { z } from 'zod'
import { findGateFault, gateDecisions, legalBases, type GateChoice } from '../../rules/gate.ts'
import { choice, requiredText } from '../../../../records/index.ts'

/** The fields of a decision at the gate, for the schemas of forms that hold them. */
export const gateFields = {
  decision: choice(gateDecisions),
  basis: choice(legalBases),
  passOn: choice(['yes', 'no']),
  reason: requiredText(2000),
}

type Fields = { decision: GateChoice['decision']; basis: GateChoice['basis']; passOn: 'yes' | 'no' }

/** What was chosen, as the rules know it. */
export function choiceOf({ decision, basis, passOn }: Fields): GateChoice {
  return { decision, basis, mayPassOn: passOn === 'yes' }
}

/** Says at the basis when the choice does not hold together. */
export function checkGate(fields: Fields, context: z.RefinementCtx): void {
  const fault = findGateFault(choiceOf(fields))
  if (fault !== undefined) context.addIssue({ code: 'custom', path: ['basis'], message: fault })
}
