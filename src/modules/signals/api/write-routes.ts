import type { z } from 'zod'
import { apiPost } from '../../../platform/http/api/api-route.ts'
import { apiBase } from '../../../platform/http/api/description.ts'
import { makeOnce } from '../../../platform/http/api/idempotency.ts'
import type { RequestContext, Route } from '../../../platform/http/route.ts'
import { decideGate } from '../actions/decide-gate.ts'
import { enrich } from '../actions/enrich.ts'
import { createSignal } from '../actions/create-signal.ts'
import { loadRecord } from '../load-record.ts'
import { paths } from '../paths.ts'
import { presentSignal } from './present.ts'
import { newEnrichmentSchema, newGateSchema, newSignalSchema, signalSchema } from './schemas.ts'
import { bases, decisions, forms, origins, parts } from './codes.ts'
import { enrichmentBases, sources } from './work-codes.ts'
import { actionContext, type ActionContext } from '../../../records/index.ts'

const handling = { permission: 'signal.handle', activity: 'signals', tag: 'signalen' } as const

type GateFields = Pick<z.output<typeof newGateSchema>, 'besluit' | 'grondslag' | 'magDoorgegeven' | 'reden'>

function gateOf({ besluit, grondslag, magDoorgegeven, reden }: GateFields) {
  return {
    decision: decisions.codeOf(besluit),
    basis: bases.codeOf(grondslag),
    mayPassOn: magDoorgegeven,
    reason: reden,
  }
}

/** Does something to one signal once, and answers with the signal as it is then. */
async function changeOnce(
  context: RequestContext,
  body: unknown,
  work: (scope: ActionContext, ids: { id: string; signalId: string }) => Promise<void>,
) {
  const signalId = context.params['id'] ?? ''
  const data = await makeOnce(context, body, {
    make: (tx, id) => work(actionContext(context, tx), { id, signalId }),
    answer: (tx) => loadRecord(context, tx, signalId),
  })
  return { body: presentSignal(data, context.now), headers: { location: `${apiBase}${paths.signal.page(signalId)}` } }
}

/** What a program may do to the register: the same use cases as behind the pages. */
export const writeRoutes: readonly Route[] = [
  apiPost({
    ...handling,
    path: '/signalen',
    audit: 'signal.made',
    operation: 'signaalMaken',
    summary: 'Maakt een signaal in het register van een eigen bureau, met het besluit bij de registratiepoort',
    body: newSignalSchema,
    answer: signalSchema,
    status: 201,
    async handle(context, body) {
      const { bureauId, herkomst, acuut, gemeente, vormen, feiten, poort } = body
      const data = await makeOnce(context, body, {
        async make(tx, id) {
          await createSignal(actionContext(context, tx), {
            id,
            deskId: bureauId,
            origin: origins.codeOf(herkomst),
            acute: acuut,
            placeCode: gemeente,
            gate: gateOf(poort),
            facts: { title: feiten.titel, facts: feiten.feiten },
            forms: vormen.map(forms.codeOf),
          })
        },
        answer: (tx, id) => loadRecord(context, tx, id),
      })
      const headers = { location: `${apiBase}${paths.signal.page(data.head.id)}` }
      return { body: presentSignal(data, context.now), headers }
    },
  }),
  apiPost({
    ...handling,
    path: '/signalen/:id/verrijkingen',
    audit: 'signal.enrich',
    operation: 'signaalVerrijken',
    summary: 'Legt vast wat een bron over een signaal gaf, ook als dat niets was',
    body: newEnrichmentSchema,
    answer: signalSchema,
    status: 201,
    handle: (context, body) =>
      changeOnce(context, body, (scope, ids) =>
        enrich(scope, {
          ...ids,
          source: sources.codeOf(body.bron),
          basis: enrichmentBases.codeOf(body.grondslag),
          found: body.gevonden,
          part: parts.codeOf(body.onderdeel),
          result: body.resultaat,
        }),
      ),
  }),
  apiPost({
    ...handling,
    path: '/signalen/:id/grondslagbesluiten',
    audit: 'signal.decide-gate',
    operation: 'grondslagBesluiten',
    summary: 'Besluit opnieuw wat er in een signaal mag staan en of het doorgegeven mag worden',
    body: newGateSchema,
    answer: signalSchema,
    status: 201,
    handle: (context, body) =>
      changeOnce(context, body, (scope, ids) => decideGate(scope, { ...ids, ...gateOf(body), version: body.versie })),
  }),
]
