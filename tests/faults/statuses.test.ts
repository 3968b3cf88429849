import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import fc from 'fast-check'
import { findReport } from '../../src/modules/reports/index.ts'
import {
  assess,
  closeSignal,
  decideReferral,
  enrich,
  markSilent,
  reopenSignal,
  weigh,
} from '../../src/modules/signals/index.ts'
import { as, reported, signalOf, versionOf } from '../../src/modules/signals/testing/support.ts'
import { RefusedError } from '../../src/platform/http/errors.ts'
import { testApp, type TestApp } from '../support/app.ts'
import { unseenIn } from '../support/reporting.ts'
import type { ActionContext } from '../../src/records/index.ts'

type Ask = { signalId: string; version: number; reason: string }

/** What a desk can do, and where that leads from each status; from any other status it is refused. Told once more here. */
const table: Readonly<
  Record<string, { leads: Readonly<Record<string, string>>; act(scope: ActionContext, ask: Ask): Promise<unknown> }>
> = {
  enrich: {
    leads: { ...to('enriching', 'accepted', 'reopened', 'enriching'), ...staying('weighed', 'assessed', 'referred') },
    act: (scope, { signalId }) =>
      enrich(scope, {
        id: newId(scope),
        signalId,
        part: 'facts',
        source: 'open-source',
        basis: 'public-source',
        found: false,
        result: 'niets',
      }),
  },
  weigh: {
    leads: { ...to('weighed', 'accepted', 'reopened', 'enriching', 'weighed'), ...staying('assessed', 'referred') },
    act: (scope, { signalId, version }) =>
      weigh(scope, {
        id: newId(scope),
        signalId,
        version,
        acts: ['recruit'],
        means: [],
        purposes: ['sexual'],
        minor: true,
        indicators: [],
        riskFactors: [],
        mixedProfile: false,
        explanation: 'gezien',
      }),
  },
  assess: {
    leads: { ...to('assessed', 'weighed', 'assessed'), ...staying('referred') },
    act: (scope, ask) => assess(scope, { ...ask, id: newId(scope), value: 'yes' }),
  },
  refer: {
    leads: to('referred', 'enriching', 'weighed', 'assessed', 'referred'),
    act: (scope, ask) => decideReferral(scope, { ...ask, route: 'care' }),
  },
  close: {
    leads: to('closed', 'accepted', 'reopened', 'enriching', 'weighed', 'assessed', 'referred'),
    act: (scope, ask) => closeSignal(scope, { ...ask, why: 'no-suspicion' }),
  },
  reopen: { leads: to('reopened', 'closed'), act: (scope, ask) => reopenSignal(scope, ask) },
  silence: {
    leads: staying('accepted', 'reopened', 'enriching', 'weighed', 'assessed', 'referred', 'closed'),
    act: (scope, ask) => markSilent(scope, { ...ask, silent: true }),
  },
}

/** The same for a report, by the last word of the address that takes the action. */
const reportTable: Readonly<
  Record<string, { leads: Readonly<Record<string, string>>; fields: Readonly<Record<string, string>> }>
> = {
  vraag: { leads: staying('new'), fields: { text: 'Waar was het?' } },
  terugkoppeling: { leads: staying('new', 'closed'), fields: { text: 'Dank u wel.' } },
  sluiten: { leads: to('closed', 'new'), fields: { why: 'unusable', reason: 'Te weinig.' } },
  heropenen: { leads: to('new', 'closed'), fields: { reason: 'Er kwam meer.' } },
  antwoord: { leads: {}, fields: { text: 'Dit is geen adviesvraag.' } },
}

function to(status: string, ...from: string[]): Record<string, string> {
  return Object.fromEntries(from.map((one) => [one, status]))
}

function staying(...statuses: string[]): Record<string, string> {
  return Object.fromEntries(statuses.map((status) => [status, status]))
}

function newId({ platform }: ActionContext): string {
  return platform.newId()
}

describe('whatever a desk does', () => {
  let app: TestApp
  before(async () => {
    app = await testApp()
    app.setTime(new Date())
  })
  after(() => app.close())

  const statusOf = (id: string) =>
    as(app, 'contact', async ({ tx }) => {
      const row = await tx.selectFrom('signal').select('status').where('id', '=', id).executeTakeFirstOrThrow()
      return row.status
    })

  it('a signal is where the table says, and what the table does not know is refused', async () => {
    const sequence = fc.array(fc.constantFrom(...Object.keys(table)), { minLength: 6, maxLength: 14 })
    await fc.assert(
      fc.asyncProperty(sequence, async (names) => {
        const signalId = await signalOf(app, 'contact')
        let status = 'accepted'
        for (const name of names) {
          const expected = table[name]?.leads[status]
          const work = as(app, 'contact', async (scope) => {
            const version = await versionOf(scope, signalId)
            await table[name]?.act(scope, { signalId, version, reason: 'reden' })
          })
          if (expected === undefined) await assert.rejects(work, RefusedError, `${name} when ${status}`)
          else await work
          assert.equal(await statusOf(signalId), expected ?? status, `${name} when ${status}`)
          status = expected ?? status
        }
      }),
      { numRuns: 12 },
    )
  })

  it('a report is where the table says, and what the table does not know is refused', async () => {
    const contact = await app.signedIn('contact')
    const sequence = fc.array(fc.constantFrom(...Object.keys(reportTable)), { minLength: 6, maxLength: 12 })
    await fc.assert(
      fc.asyncProperty(sequence, async (names) => {
        const id = await reported(app)
        let status = 'new'
        for (const name of names) {
          const { leads, fields } = reportTable[name] ?? { leads: {}, fields: {} }
          const { version } = unseenIn((await contact.get(`/meldingen/${id}`)).html)
          const unseen = 'text' in fields ? { id: app.platform.newId() } : { version }
          const answer = await contact.postOnce(`/meldingen/${id}/${name}`, { ...unseen, ...fields })
          const expected = leads[status]
          assert.equal(answer.statusCode, expected === undefined ? 403 : 303, `${name} when ${status}`)
          status = expected ?? status
          const row = await as(app, 'contact', ({ tx }) => findReport(tx, id))
          assert.equal(row?.status, status, `after ${name}`)
        }
      }),
      { numRuns: 10 },
    )
  })
})
