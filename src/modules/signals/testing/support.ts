import type { TestApp } from '../../../../tests/support/app.ts'
import { withActor } from '../../../platform/db/database.ts'
import { makeSignal, type NewSignal } from '../actions/make-signal.ts'
import type { Scope } from '../scope.ts'

/** Runs use cases as a fictional person, in one transaction. */
export async function as<T>(app: TestApp, key: string, work: (scope: Scope) => Promise<T>): Promise<T> {
  const { platform } = app
  const actor = app.actorOf(key)
  return withActor(platform.database, actor, (tx) => work({ platform, actor, tx, language: 'nl' }))
}

/** A signal of the desk of this person, with persons allowed unless said otherwise. @returns its id. */
export async function signalOf(app: TestApp, key: string, change: Partial<NewSignal> = {}): Promise<string> {
  const id = app.platform.newId()
  await as(app, key, (scope) =>
    makeSignal(scope, {
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
