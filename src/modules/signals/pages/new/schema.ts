import { z } from 'zod'
import { origins } from '../../rules/gate.ts'
import { checkGate, gateFields } from '../gate/schema.ts'
import { checkbox, choice, id, place, requiredText } from '../../../../records/index.ts'

/** The first step: where it comes from. */
export const originSchema = z.strictObject({ origin: choice(origins), acute: checkbox, place })

/** The second step: what is told, and the decision at the gate. */
export const newSchema = z
  .strictObject({ id, desk: id, title: requiredText(120), facts: requiredText(10_000), ...gateFields })
  .superRefine(checkGate)
