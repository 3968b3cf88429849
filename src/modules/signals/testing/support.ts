import type { TestApp } from '../../../../tests/support/app.ts'
import { withActor } from '../../../platform/db/database.ts'
import { RefusedError } from '../../../platform/http/errors.ts'
import { makeDraft, sendReport, type Answers } from '../../reports/index.ts'
import { assess, decideReferral, findSignalRow, createSignal, weigh, type NewSignal } from '../index.ts'
import type { ActionContext } from '../../../records/index.ts'

/** Runs use cases as a fictional person, in one transaction. */
export async function as<T>(app: TestApp, key: string, work: (scope: ActionContext) => Promise<T>): Promise<T> {
  const { platform } = app
  const actor = app.actorOf(key)
  return withActor(platform.database, actor, (tx) => work({ platform, actor, tx, language: 'nl' }))
}

/** A signal of the desk of this person, with persons allowed unless said otherwise. @returns its id. */
export async function signalOf(app: TestApp, key: string, change: Partial<NewSignal> = {}): Promise<string> {
  const id = app.platform.newId()
  await as(app, key, (scope) =>
    createSignal(scope, {
      id,
      deskId: app.person(key).organisationId,
      origin: 'professional',
      acute: false,
      placeCode: 'GM0599',
      gate: { decision: 'with-basis', basis: 'reporting-code', mayPassOn: true, reason: 'meldrecht' },
      facts: { title: 'proef', facts: 'iets gezien' },
      forms: [],
      ...change,
    }),
  )
  return id
}

/** Sends a report about facts in Rotterdam to its desk. @returns its id. */
export async function reported(app: TestApp, answers: Partial<Answers> = {}): Promise<string> {
  const { platform } = app
  const whole: Answers = { audience: 'worried', story: 'Ik zag iets.', municipality: 'GM0599', ...answers }
  const { draft, wrapped } = makeDraft(platform, 'report', whole)
  const common = { kind: 'public', holdings: [], activity: 'test', traceId: platform.newId() } as const
  const actor = { ...common, recordId: draft.id }
  await withActor(platform.database, actor, async (tx) => {
    await tx
      .insertInto('record_key')
      .values({ ...wrapped, record_id: draft.id })
      .execute()
    await sendReport(tx, platform, { actor, draft, language: 'nl' })
  })
  return draft.id
}

/** A phone number to name in a signal. */
export const phone = (app: TestApp, signalId: string, number: string) => ({
  id: app.platform.newId(),
  signalId,
  kind: 'phone' as const,
  role: 'means' as const,
  certainty: 'certain' as const,
  minor: null,
  content: { phone: number },
})

/** The version of a signal now. */
export async function versionOf({ tx }: ActionContext, id: string): Promise<number> {
  return (await findSignalRow(tx, id))?.version ?? 0
}

/** Weighs and assesses a signal of Rotterdam. */
export async function bringToAssessed(app: TestApp, signalId: string, value = 'yes'): Promise<void> {
  await as(app, 'contact', async (scope) => {
    await weigh(scope, {
      id: app.platform.newId(),
      signalId,
      version: await versionOf(scope, signalId),
      acts: ['recruit'],
      means: [],
      purposes: ['sexual'],
      minor: true,
      indicators: [],
      riskFactors: [],
      mixedProfile: false,
      explanation: 'gezien',
    })
    const version = await versionOf(scope, signalId)
    await assess(scope, { id: app.platform.newId(), signalId, version, value, reason: 'oordeel' })
  })
}

/** Decides for a route. */
export async function refer(app: TestApp, signalId: string, route: string): Promise<void> {
  await as(app, 'contact', async (scope) => {
    const version = await versionOf(scope, signalId)
    await decideReferral(scope, { signalId, version, route, reason: 'besluit' })
  })
}

/** Whether something was refused for this reason. */
export const refused = (reason: string) => (error: unknown) => error instanceof RefusedError && error.reason === reason
/** Ten days from now. */
export const until = (app: TestApp) => new Date(app.now().getTime() + 10 * 86_400_000)

/** A hidden field of a form, such as the id that it minted. */
export function hidden(html: string, name: string): string {
  const value = new RegExp(`name="${name}" value="([^"]*)"`).exec(html)?.[1]
  if (value === undefined) throw new Error(`no hidden field ${name}`)
  return value
}
