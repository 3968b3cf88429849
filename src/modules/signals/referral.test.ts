import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { testApp, type TestApp } from '../../../tests/support/app.ts'
import { NotFoundError } from '../../platform/http/errors.ts'
import { getRegion, listOrganisations } from '../network/index.ts'
import { listSharesOf, parts } from '../sharing/index.ts'
import {
  addParty,
  answerOffer,
  closeSignal,
  enrich,
  findSignalRow,
  listReferrals,
  offerShare,
  withdrawReferral,
  withdrawShare,
} from './index.ts'
import { listFacts, listParties } from './queries/content.ts'
import { listEnrichments, listWeighings } from './queries/record.ts'
import { as, bringToAssessed, phone, refer, refused, signalOf, until, versionOf } from './testing/support.ts'
import { listLastHistory } from '../../records/index.ts'

describe('referral and share', () => {
  let app: TestApp
  before(async () => {
    app = await testApp()
    app.setTime(new Date())
  })
  after(() => app.close())

  it('lets one Rotterdam route exclude another until it is withdrawn', async () => {
    const id = await signalOf(app, 'contact')
    await bringToAssessed(app, id)
    await refer(app, id, 'care')
    await assert.rejects(refer(app, id, 'organised-crime'), refused('excluded-by-route'))
    const referrals = await as(app, 'contact', ({ tx }) => listReferrals(tx, id))
    assert.ok(referrals.length > 0)
    for (const referral of referrals) {
      await as(app, 'contact', async (scope) =>
        withdrawReferral(scope, {
          signalId: id,
          version: await versionOf(scope, id),
          referralId: referral.id,
          reason: 'toch niet',
        }),
      )
    }
    const status = await as(app, 'contact', async ({ tx }) => (await findSignalRow(tx, id))?.status)
    assert.equal(status, 'assessed')
    await refer(app, id, 'organised-crime')
  })

  it('lists the receivers of a route in the order of the region, also after one was withdrawn', async () => {
    const id = await signalOf(app, 'contact', { placeCode: null })
    await bringToAssessed(app, id)
    await refer(app, id, 'care-and-criminal')
    const route = getRegion('rotterdam').routes.find(({ code }) => code === 'care-and-criminal')
    const listed = () =>
      as(app, 'contact', async ({ tx }) => {
        const rows = await listReferrals(tx, id)
        const organisations = await listOrganisations(tx, { region: 'rotterdam' })
        return rows.map((row) => organisations.find((known) => known.id === row.organisation_id)?.code)
      })
    const wanted = route?.to.map(({ organisation }) => organisation)
    assert.deepEqual(await listed(), wanted)
    await as(app, 'contact', async (scope) => {
      const [first] = await listReferrals(scope.tx, id)
      const version = await versionOf(scope, id)
      await withdrawReferral(scope, { signalId: id, version, referralId: first?.id ?? '', reason: 'toch niet' })
    })
    assert.deepEqual(await listed(), wanted)
  })

  it('warns before sharing where no framework is stated, and refuses what the framework does not cover', async () => {
    const care = await signalOf(app, 'contact')
    await bringToAssessed(app, care)
    await refer(app, care, 'care')
    const riec = await signalOf(app, 'contact')
    await bringToAssessed(app, riec)
    await refer(app, riec, 'organised-crime')
    const offer = (signalId: string, wanted: readonly (typeof parts)[number][], warningRead: boolean) =>
      as(app, 'contact', async (scope) => {
        const [referral] = await listReferrals(scope.tx, signalId)
        const id = app.platform.newId()
        const referralId = referral?.id ?? ''
        await offerShare(scope, {
          id,
          signalId,
          referralId,
          parts: wanted,
          purpose: 'help-victim',
          until: until(app),
          warningRead,
        })
        return listSharesOf(scope.tx, signalId)
      })
    await assert.rejects(offer(care, ['facts'], false), refused('warning-not-accepted'))
    const [share] = await offer(care, ['facts'], true)
    assert.equal(share?.framework, null)
    await assert.rejects(offer(riec, ['facts', 'care'], true), refused('outside-framework'))
    const [under] = await offer(riec, ['facts', 'people'], false)
    assert.equal(under?.framework, 'riec-covenant')
    assert.match(under.framework_text, /RIEC-convenant/)
  })

  it('shares nothing that the gate keeps in', async () => {
    const gate = { decision: 'with-basis', basis: 'police-data', mayPassOn: false, reason: 'politie' } as const
    const id = await signalOf(app, 'contact', { origin: 'police', gate })
    await bringToAssessed(app, id)
    await refer(app, id, 'organised-crime')
    await assert.rejects(
      as(app, 'contact', async (scope) => {
        const [referral] = await listReferrals(scope.tx, id)
        await offerShare(scope, {
          id: app.platform.newId(),
          signalId: id,
          referralId: referral?.id ?? '',
          parts: ['facts'],
          purpose: 'stop-offender',
          until: until(app),
          warningRead: true,
        })
      }),
      refused('may-not-pass-on'),
    )
  })

  it('opens exactly the parts that were shared, for as long as the share lives, whatever is asked of the database', async () => {
    const id = await signalOf(app, 'contact')
    await as(app, 'contact', (scope) => addParty(scope, phone(app, id, '0655550009')))
    for (const part of parts) {
      await as(app, 'contact', (scope) =>
        enrich(scope, {
          id: app.platform.newId(),
          signalId: id,
          source: 'permits',
          basis: 'municipalities-act',
          found: true,
          part,
          result: part,
        }),
      )
    }
    await bringToAssessed(app, id)
    await refer(app, id, 'organised-crime')
    const shareId = app.platform.newId()
    await as(app, 'contact', async (scope) => {
      const organisationId = app.person('riec').organisationId
      const referral = (await listReferrals(scope.tx, id)).find((row) => row.organisation_id === organisationId)
      const common = { purpose: 'stop-offender', until: until(app), warningRead: false } as const
      const referralId = referral?.id ?? ''
      await offerShare(scope, { id: shareId, signalId: id, referralId, parts: ['facts', 'criminal'], ...common })
    })
    const look = () =>
      as(app, 'riec', async ({ tx }) => ({
        facts: (await listFacts(tx, [id])).length,
        people: (await listParties(tx, id)).length,
        weighings: (await listWeighings(tx, id)).length,
        lookups: (await listEnrichments(tx, id)).map((row) => row.part).sort(),
        referrals: (await listReferrals(tx, id)).length,
        history: (await listLastHistory(tx, id, 5)).length,
      }))
    const nothing = { facts: 0, people: 0, weighings: 0, lookups: [], referrals: 0, history: 0 }
    assert.deepEqual(await look(), nothing, 'an offer opens nothing')
    await as(app, 'riec', (scope) => answerOffer(scope, { id: shareId, accept: true, reason: '' }))
    assert.deepEqual(await look(), { ...nothing, facts: 1, lookups: ['criminal', 'facts'] })
    assert.equal(await as(app, 'contact', async ({ tx }) => (await findSignalRow(tx, id))?.status), 'with-partner')
    await as(app, 'riec', (scope) =>
      assert.rejects(closeSignal(scope, { signalId: id, version: 1, why: 'mistake', reason: 'x' }), NotFoundError),
    )
    await as(app, 'contact', (scope) => withdrawShare(scope, { id: shareId, signalId: id, reason: 'klaar' }))
    assert.deepEqual(await look(), nothing, 'a share that ended opens nothing')
    assert.equal(await as(app, 'contact', async ({ tx }) => (await findSignalRow(tx, id))?.status), 'referred')
  })

  it('keeps what was shared as it was: nobody can widen a share or bring it back', async () => {
    const id = await signalOf(app, 'contact')
    await bringToAssessed(app, id)
    await refer(app, id, 'organised-crime')
    const shareId = app.platform.newId()
    await as(app, 'contact', async (scope) => {
      const [referral] = await listReferrals(scope.tx, id)
      const common = { purpose: 'stop-offender', until: until(app), warningRead: false } as const
      await offerShare(scope, {
        id: shareId,
        signalId: id,
        referralId: referral?.id ?? '',
        parts: ['facts'],
        ...common,
      })
    })
    const change = (set: { parts?: string[]; until_at?: Date }) =>
      as(app, 'contact', ({ tx }) =>
        tx
          .updateTable('share')
          .set({ ...set, status: 'withdrawn' })
          .where('id', '=', shareId)
          .execute(),
      )
    await assert.rejects(change({ parts: ['facts', 'people'] }), /permission denied/)
    await assert.rejects(change({ until_at: new Date('2999-01-01') }), /permission denied/)
    await as(app, 'contact', (scope) => withdrawShare(scope, { id: shareId, signalId: id, reason: 'toch niet' }))
    await assert.rejects(
      as(app, 'riec', (scope) => answerOffer(scope, { id: shareId, accept: true, reason: '' })),
      refused('share-has-ended'),
    )
  })
})
