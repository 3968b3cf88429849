import { z } from 'zod'
import { origins } from '../../rules/gate.ts'
import { id, needed, oneOf, place, yes } from '../fields.ts'
import { checkGate, gateFields } from '../gate/schema.ts'

/** The first step: where it comes from. */
export const originSchema = z.strictObject({ origin: oneOf(origins), acute: yes, place })

/** The second step: what is told, and the decision at the gate. */
export const newSchema = z
  .strictObject({ id, desk: id, title: needed(120), facts: needed(10_000), ...gateFields })
  .superRefine(checkGate)
