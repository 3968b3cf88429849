import { z } from 'zod'
import { decideGate } from '../../actions/decide-gate.ts'
import { asOrigin, legalBases, type GateChoice, type Origin } from '../../rules/gate.ts'
import { listGates } from '../../queries/record.ts'
import { gateDecisions } from '../../rules/gate.ts'
import { paths } from '../../paths.ts'
import type { SignalForm } from '../signal-form.ts'
import { GateFields, gateNames } from './page.tsx'
import { checkGate, choiceOf, gateFields } from './schema.ts'
import { gatePageTexts } from './text.ts'
import { id, version } from '../../../../records/index.ts'

const schema = z.strictObject({ id, version, ...gateFields }).superRefine(checkGate)

export const gateForm: SignalForm<
  z.output<typeof schema>,
  { origin: Origin; acute: boolean; now: GateChoice | undefined }
> = {
  path: paths.signal.gate(':id'),
  action: 'decide-gate',
  schema,
  insertsInto: 'signal_gate',
  labels: (language) => {
    const t = gatePageTexts.in(language)
    return { title: t('title'), intro: t('intro'), button: t('button'), fields: gateNames(language) }
  },
  async load({ row }, { tx }) {
    const [latest] = await listGates(tx, row.id)
    const decision = gateDecisions.find((known) => known === latest?.decision)
    const basis = legalBases.find((known) => known === latest?.legal_basis)
    const now =
      latest === undefined || decision === undefined || basis === undefined
        ? undefined
        : { decision, basis, mayPassOn: latest.may_pass_on }
    return { origin: asOrigin(row.origin), acute: row.acute, now }
  },
  fields: ({ view, data }) => GateFields({ view, ...data }),
  async act(scope, input, { id: signalId }) {
    await decideGate(scope, {
      ...choiceOf(input),
      id: input.id,
      signalId,
      version: input.version,
      reason: input.reason,
    })
    return paths.signal.section(signalId, 'gate')
  },
}
