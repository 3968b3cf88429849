import assert from 'node:assert/strict'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { after, before, describe, it } from 'node:test'
import fc from 'fast-check'
import { sql } from 'kysely'
import { askErasure, confirmErasure } from '../../src/modules/accountability/index.ts'
import {
  acceptReport,
  addParty,
  answerOffer,
  closeSignal,
  findSignalRow,
  listReferrals,
  markSilent,
  offerShare,
  reopenSignal,
  withdrawShare,
} from '../../src/modules/signals/index.ts'
import {
  as,
  bringToAssessed,
  phone,
  refer,
  reported,
  signalOf,
  until,
  versionOf,
} from '../../src/modules/signals/testing/support.ts'
import { makeCheckpoints } from '../../src/platform/audit/checkpoint.ts'
import { NothingToEraseError } from '../../src/platform/audit/erase-record.ts'
import { verifyChains } from '../../src/platform/audit/verify-chains.ts'
import { verifyCheckpoints } from '../../src/platform/audit/verify-checkpoints.ts'
import { systemRandom } from '../../src/platform/clock/system.ts'
import { addMasterKey, loadKeyRing, removeMasters } from '../../src/platform/crypto/key-ring.ts'
import { RecordKeyMissingError } from '../../src/platform/crypto/record-keys.ts'
import { countOtherwiseWrapped, retireMasters, rewrapAll } from '../../src/platform/crypto/rotate-keys.ts'
import { openDatabase, withMaintenance, type Database, type Tx } from '../../src/platform/db/database.ts'
import { NotFoundError, RefusedError } from '../../src/platform/http/errors.ts'
import { testApp, type TestApp } from '../support/app.ts'
import type { ActionContext } from '../../src/records/index.ts'

let app: TestApp
let maintenance: Database
const folder = mkdtempSync(path.join(tmpdir(), 'lantaarn-keys-'))
const keyFile = path.join(folder, 'keys.json')
const begin = '00000000-0000-0000-0000-000000000000'

before(async () => {
  const keys = loadKeyRing({
    file: keyFile,
    dataDirectory: path.join(folder, 'data'),
    mayCreate: true,
    random: systemRandom,
  })
  app = await testApp({ keys })
  app.setTime(new Date())
  maintenance = openDatabase(app.urls.maintenance, { connections: 2, say: () => undefined })
})
after(async () => {
  await maintenance.destroy()
  await app.close()
  rmSync(folder, { recursive: true })
})

const asMaintenance = <T>(work: (tx: Tx) => Promise<T>, steady = false) =>
  withMaintenance(maintenance, { activity: 'test', steady }, work)

/** What has been made in one sequence of actions. */
type World = { reports: string[]; signals: string[] }

const gate = { decision: 'with-basis', basis: 'reporting-code', mayPassOn: true, reason: 'meldrecht' } as const
const facts = { title: 'Titel', facts: 'Gezien.' }
const last = (ids: readonly string[]) => ids.at(-1) ?? begin

async function rotate(): Promise<void> {
  if ((await asMaintenance((tx) => countOtherwiseWrapped(tx, app.platform.keys.current))) === 0) {
    addMasterKey(keyFile, systemRandom)
  }
  await rewrapAll(asMaintenance, app.platform)
}

async function retire(): Promise<void> {
  const { current } = app.platform.keys
  const names = Array.from({ length: Number(current.slice(1)) - 1 }, (_, number) => `m${number + 1}`)
  removeMasters(keyFile, await asMaintenance((tx) => retireMasters(tx, names)))
}

/** A privacy officer asks, the contact officer confirms. */
async function erase(recordId: string): Promise<void> {
  const by = (key: string, work: (scope: ActionContext) => Promise<void>) => as(app, key, work)
  await by('privacy-rotterdam', async (scope) => {
    const { rows } = await sql<{ version: number }>`
      select version from reviewed_records(${[recordId]}::uuid[])`.execute(scope.tx)
    await askErasure(scope, { recordId, version: rows[0]?.version ?? 0, reason: 'asked-by-subject' })
  })
  await by('contact', (scope) => confirmErasure(scope, recordId))
}

const change = async (id: string, what: 'close' | 'reopen' | 'silent') => {
  await as(app, 'contact', async (scope) => {
    const version = await versionOf(scope, id)
    const common = { signalId: id, version, reason: 'reden' }
    if (what === 'close') await closeSignal(scope, { ...common, why: 'no-suspicion' })
    else if (what === 'reopen') await reopenSignal(scope, common)
    else await markSilent(scope, { ...common, silent: true })
  })
}

const actions: Readonly<Record<string, (world: World) => Promise<unknown>>> = {
  report: async (world) => world.reports.push(await reported(app)),
  signal: async (world) => world.signals.push(await signalOf(app, 'contact')),
  async accept(world) {
    const id = app.platform.newId()
    await as(app, 'contact', (scope) =>
      acceptReport(scope, { id, reportId: last(world.reports), gate, facts, forms: [] }),
    )
    world.signals.push(id)
  },
  party: (world) => as(app, 'contact', (scope) => addParty(scope, phone(app, last(world.signals), '0612345678'))),
  close: (world) => change(last(world.signals), 'close'),
  reopen: (world) => change(last(world.signals), 'reopen'),
  silent: (world) => change(last(world.signals), 'silent'),
  'erase a report': (world) => erase(last(world.reports)),
  'erase a signal': (world) => erase(last(world.signals)),
  rotate,
  retire,
  checkpoint: () => makeCheckpoints(app.platform, (work) => asMaintenance(work)),
}

/** What an action may answer when it does not fit what was done before. */
const foreseen = [NotFoundError, RefusedError, NothingToEraseError, RecordKeyMissingError]

describe('whatever is done', () => {
  it('the history verifies, also after erasure and rotation', async () => {
    const sequence = fc.array(fc.constantFrom(...Object.keys(actions)), { minLength: 4, maxLength: 14 })
    await fc.assert(
      fc.asyncProperty(sequence, async (names) => {
        const world: World = { reports: [], signals: [] }
        for (const name of names) {
          try {
            await actions[name]?.(world)
          } catch (error) {
            if (!foreseen.some((kind) => error instanceof kind)) throw error
          }
        }
        await asMaintenance(async (tx) => {
          assert.equal((await verifyChains(tx, app.platform.keys)).broken, undefined)
          assert.equal((await verifyCheckpoints(tx, app.platform.keys)).fault, undefined)
        }, true)
      }),
      { numRuns: 20 },
    )
  })

  it('a share that ended is not readable', async () => {
    const ends = ['refused', 'withdrawn before', 'withdrawn after', 'expired'] as const
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...ends), async (end) => {
        const id = await signalOf(app, 'contact')
        await bringToAssessed(app, id)
        await refer(app, id, 'care')
        const shareId = app.platform.newId()
        await as(app, 'contact', async (scope) => {
          const [referral] = await listReferrals(scope.tx, id)
          await offerShare(scope, {
            id: shareId,
            signalId: id,
            referralId: referral?.id ?? '',
            parts: ['facts'],
            purpose: 'help-victim',
            until: until(app),
            warningRead: true,
          })
        })
        const sees = () =>
          as(app, 'care', async ({ tx }) => {
            const facts = await tx.selectFrom('signal_facts').select('signal_id').where('signal_id', '=', id).execute()
            return (await findSignalRow(tx, id)) !== undefined || facts.length > 0
          })
        const withdraw = () =>
          as(app, 'contact', (scope) => withdrawShare(scope, { id: shareId, signalId: id, reason: 'klaar' }))
        assert.equal(await sees(), false, 'an offer opens nothing')
        if (end === 'withdrawn before') await withdraw()
        else
          await as(app, 'care', (scope) => answerOffer(scope, { id: shareId, accept: end !== 'refused', reason: 'ja' }))
        if (end === 'withdrawn after') {
          assert.equal(await sees(), true)
          await withdraw()
        }
        if (end === 'expired') {
          await asMaintenance((tx) =>
            tx.updateTable('access').set({ until_at: new Date() }).where('share_id', '=', shareId).execute(),
          )
        }
        assert.equal(await sees(), false, end)
      }),
      { numRuns: 8, examples: ends.map((end): [typeof end] => [end]) },
    )
  })
})
