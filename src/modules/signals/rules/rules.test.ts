import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import fc from 'fast-check'
import { getRegion } from '../../network/index.ts'
import { audiences, indicatorsFor } from '../../reports/index.ts'
import { closeReasons, mayCloseFor } from './closing.ts'
import { findGateFault, gateDecisions, legalBases, originOf, origins, personsAllowed, proposeGate } from './gate.ts'
import { indicators, indicatorsOfSigns, isIndicator, signIndicators } from './indicators.ts'
import { searchWordsFor, searchWordsOf } from '../search-words.ts'
import { allowedKinds } from './parties.ts'
import { excludedBy, proposeRoutes, questionsOf, receiversOf, routeQuestions } from './referrals.ts'
import { reminderAfter } from './reminders.ts'
import { acts, formsOf, means, purposes, weighElements } from './weighing.ts'

const rotterdam = getRegion('rotterdam')
const codesFor = (answers: Parameters<typeof proposeRoutes>[1]) =>
  proposeRoutes(rotterdam, answers).map(({ route }) => route.code)

describe('the registration gate', () => {
  it('proposes something that holds together for every origin', () => {
    for (const origin of origins) {
      for (const acute of [true, false]) {
        const proposal = proposeGate(origin, acute)
        assert.equal(findGateFault(proposal), undefined, origin)
      }
    }
  })

  it('keeps persons from inspections out, and out of what is passed on', () => {
    const proposal = proposeGate('inspection', false)
    assert.equal(personsAllowed(proposal), false)
    assert.equal(proposal.mayPassOn, false)
  })

  it('puts the vital interest first in acute danger, wherever it comes from', () => {
    for (const origin of origins) assert.equal(proposeGate(origin, true).basis, 'vital-interest')
  })

  it('wants a basis exactly where persons are kept', () => {
    fc.assert(
      fc.property(fc.constantFrom(...gateDecisions), fc.constantFrom(...legalBases), (decision, basis) => {
        const fault = findGateFault({ decision, basis, mayPassOn: true })
        assert.equal(fault === undefined, (decision === 'with-basis') === (basis !== 'none'))
      }),
    )
  })

  it('knows the origin of a report by how it came in, then by who told it', () => {
    assert.equal(originOf({ channel: 'inspection', audience: 'professional' }), 'inspection')
    assert.equal(originOf({ channel: 'web', audience: 'victim' }), 'victim')
    assert.equal(originOf({ channel: 'web', audience: 'entrepreneur' }), 'citizen')
  })
})

describe('weighing act, means and purpose', () => {
  const words = <Word>(list: readonly [Word, ...Word[]] | readonly Word[]) => fc.subarray([...list])
  const weighed = fc.record({ acts: words(acts), means: words(means), purposes: words(purposes), minor: fc.boolean() })

  it('never needs means for a minor', () => {
    fc.assert(
      fc.property(weighed, (what) => {
        const elements = weighElements({ ...what, minor: true })
        assert.notEqual(elements.means.state, 'not-seen')
      }),
    )
  })

  it('needs means for an adult, but for taking somebody abroad for paid sex', () => {
    fc.assert(
      fc.property(weighed, (what) => {
        const { means: support } = weighElements({ ...what, minor: false, means: [] })
        const abroad = what.acts.includes('take-abroad') && what.purposes.includes('sexual')
        assert.equal(support.state, abroad ? 'not-needed' : 'not-seen')
      }),
    )
  })

  it('names the paragraph for sexual exploitation and organs of a minor', () => {
    const about = (purpose: 'sexual' | 'organ-removal' | 'begging') =>
      weighElements({ acts: ['recruit'], means: [], purposes: [purpose], minor: true }).means.because
    assert.deepEqual(
      [about('sexual'), about('organ-removal'), about('begging')],
      ['minor-sexual', 'minor-organs', 'minor-any'],
    )
  })

  it('says that all elements have support only when none is missing', () => {
    fc.assert(
      fc.property(weighed, (what) => {
        const { act, means: support, purpose, all } = weighElements(what)
        assert.equal(
          all,
          [act, support, purpose].every(({ state }) => state !== 'not-seen'),
        )
      }),
    )
  })

  it('leads from purposes to forms', () => {
    assert.deepEqual(formsOf(['sexual', 'begging', 'criminal-activities']), ['sexual', 'criminal'])
  })

  it('has every indicator once', () => {
    assert.equal(new Set(indicators.map(({ id }) => id)).size, indicators.length)
  })

  it('has an indicator of its own for every sign that somebody can tick in the form, and for nothing else', () => {
    const asked = [...new Set(audiences.flatMap((audience) => indicatorsFor(audience).map(({ id }) => id)))]
    const found = asked.map((sign) => indicatorsOfSigns([sign]))
    assert.ok(found.every((list) => list.length === 1 && list.every(isIndicator)))
    assert.equal(new Set(found.flat()).size, asked.length)
    assert.deepEqual(found.flat().sort(), [...signIndicators].sort())
    assert.deepEqual(indicatorsOfSigns(['made-up', ...asked, ...asked]).length, asked.length)
  })
})

describe('route proposals in Rotterdam', () => {
  it('leads from no suspicion to ordinary help, and from suspicion to one of three routes', () => {
    assert.deepEqual(codesFor({ suspicion: false }), ['ordinary-help'])
    const yes = { suspicion: true, 'care-needed': true } as const
    assert.deepEqual(codesFor({ ...yes, 'criminal-lead': false, 'organised-crime': false }), ['care'])
    assert.deepEqual(codesFor({ ...yes, 'criminal-lead': true, 'organised-crime': false }), ['care-and-criminal'])
    assert.deepEqual(codesFor({ ...yes, 'criminal-lead': true, 'organised-crime': true }), ['organised-crime'])
  })

  it('proposes exactly one route once every question is answered, and says why', () => {
    fc.assert(
      fc.property(fc.tuple(fc.boolean(), fc.boolean(), fc.boolean(), fc.boolean()), (given) => {
        const answers = Object.fromEntries(routeQuestions.map((question, index) => [question, given[index] ?? false]))
        const proposals = proposeRoutes(rotterdam, answers)
        assert.equal(proposals.length, 1)
        for (const { because } of proposals) assert.notEqual(because.nl, '')
      }),
    )
  })

  it('asks only what makes a difference in the region', () => {
    assert.deepEqual(questionsOf(rotterdam), ['suspicion', 'criminal-lead', 'organised-crime'])
    const [route] = rotterdam.routes
    assert.ok(route)
    assert.deepEqual(questionsOf({ routes: [{ ...route, proposedWhen: { 'care-needed': true } }] }), ['care-needed'])
  })

  it('proposes nothing that needs an answer that was not given', () => {
    assert.deepEqual(codesFor({}), [])
  })

  it('lets routes exclude each other only where the region says so', () => {
    assert.deepEqual(excludedBy({ routesTogether: 'one' }, 'care', ['riec', 'care']), ['riec'])
    assert.deepEqual(excludedBy({ routesTogether: 'several' }, 'care', ['riec']), [])
  })

  it('goes to those who serve the place', () => {
    const route = rotterdam.routes.find(({ code }) => code === 'care-and-criminal')
    assert.ok(route)
    const to = (place: string) => receiversOf(rotterdam, route, place).map(({ organisation }) => organisation)
    assert.ok(to('GM0599').includes('zvh-rr') && !to('GM0599').includes('zvh-zhz'))
    assert.ok(to('GM0505').includes('zvh-zhz') && !to('GM0505').includes('zvh-rr'))
  })
})

describe('the words by which a party is found again', () => {
  const words = (kind: Parameters<typeof searchWordsOf>[0], content: Parameters<typeof searchWordsOf>[1]) =>
    searchWordsOf(kind, content).map(({ kind, value }) => `${kind}:${value}`)

  it('are the same however a number, plate, address or account is spelt', () => {
    assert.deepEqual(words('phone', { phone: '06-12345678' }), words('phone', { phone: '+31 6 1234 5678' }))
    assert.deepEqual(words('vehicle', { plate: 'gh-123-x' }), words('vehicle', { plate: 'GH123X' }))
    assert.deepEqual(
      words('place', { postcode: '3011 ab', houseNumber: '5' }),
      words('place', { postcode: '3011AB', houseNumber: '5' }),
    )
    assert.deepEqual(
      words('bank-account', { iban: 'nl91 abna 0417 1643 00' }),
      words('bank-account', { iban: 'NL91ABNA0417164300' }),
    )
    assert.deepEqual(words('email', { email: 'Iemand@Voorbeeld.nl' }), words('email', { email: 'iemand@voorbeeld.nl' }))
  })

  it('hold a name only together with a birth date', () => {
    assert.deepEqual(words('person', { name: 'Jan van der Bakker' }), [])
    const both = words('person', { name: 'Jan van der Bakker', birthDate: '3-2-1990' })
    assert.deepEqual(both, words('person', { name: 'Bakker, Jan van der', birthDate: '1990-02-03' }))
    assert.equal(both.length > 0, true)
  })

  it('hold a street and number only together with a postcode or a place', () => {
    assert.deepEqual(words('place', { street: 'Dorpsstraat', houseNumber: '1' }), [])
    const here = words('place', { street: 'Dorpsstraat', houseNumber: '1', place: 'Rotterdam' })
    const there = words('place', { street: 'Dorpsstraat', houseNumber: '1', place: 'Schiedam' })
    assert.equal(here.length, 1)
    assert.notDeepEqual(here, there)
    const both = words('place', { street: 'Dorpsstr.', houseNumber: '1', postcode: '3011 AB', place: 'Rotterdam' })
    assert.ok(both.includes(here[0] ?? ''), 'found with and without the postcode')
  })

  it('never hold the explanation', () => {
    fc.assert(
      fc.property(fc.string(), (note) => {
        assert.deepEqual(words('phone', { phone: '0612345678', note }), words('phone', { phone: '0612345678' }))
      }),
    )
  })

  it('are found by a search that does not say what kind of thing it looks for', () => {
    const none = { postcode: '', houseNumber: '', name: '', birthDate: '' }
    const found = searchWordsFor('0612345678', none).map(({ kind, value }) => `${kind}:${value}`)
    for (const word of words('phone', { phone: '06 12345678' })) assert.ok(found.includes(word))
    assert.deepEqual(searchWordsFor('', none), [])
  })
})

describe('what follows from what', () => {
  it('reminds of feedback after the terms of the region', () => {
    const at = new Date('2026-03-03T10:00:00Z')
    const { about, dueAt } = reminderAfter({ kind: 'accepted' }, at, rotterdam)
    assert.equal(about, 'feedback-receipt')
    assert.equal(dueAt.getTime() - at.getTime(), rotterdam.feedbackDays.receipt * 86_400_000)
  })

  it('tells of the end of a share beforehand, and never in the past', () => {
    const at = new Date('2026-03-03T10:00:00Z')
    const soon = reminderAfter({ kind: 'shared', until: new Date('2026-03-04T00:00:00Z') }, at, rotterdam)
    assert.ok(soon.dueAt >= at)
    const later = reminderAfter({ kind: 'shared', until: new Date('2026-06-01T00:00:00Z') }, at, rotterdam)
    assert.ok(later.dueAt < new Date('2026-06-01T00:00:00Z'))
  })

  it('does not close risk factors as no suspicion', () => {
    assert.equal(mayCloseFor('no-suspicion', 'none-but-risk-factors'), false)
    assert.equal(mayCloseFor('follow-up-done', 'none-but-risk-factors'), true)
    for (const reason of closeReasons) assert.equal(mayCloseFor(reason, 'none'), true)
  })

  it('names persons only where they are allowed', () => {
    assert.deepEqual(allowedKinds(false), ['place', 'firm'])
    assert.equal(allowedKinds(true).includes('person'), true)
  })
})
