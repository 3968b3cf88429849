import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import type { PartyContent, PartyKind } from './rules/parties.ts'
import { searchWordsFor, searchWordsOf, whyNotFoundAgain } from './search-words.ts'

describe('a party that is saved', () => {
  const found: readonly (readonly [PartyKind, PartyContent])[] = [
    ['person', { name: 'Ioana Popescu', birthDate: '3-3-2001' }],
    ['person', { name: 'Li Na', birthDate: '2001-03-03' }],
    ['person', { name: '李娜', birthDate: '3 maart 2001' }],
    ['person', { name: 'Mohammed Ali', birthDate: '01-01-1999' }],
    ['place', { postcode: '3011 AB', houseNumber: '12 hs' }],
    ['place', { street: 'Plein 1940 5', place: 'Rotterdam' }],
    ['place', { street: 'Burg. v/d Pollstraat 3, 3011 AB' }],
    ['firm', { name: 'Voorbeeld B.V.', companyNumber: '12345678' }],
    ['vehicle', { plate: 'zwarte BMW 12-AB-34' }],
    ['phone', { phone: '06-12345678/87654321' }],
    ['email', { email: 'iemand@voorbeeld.nl' }],
    ['account', { account: 'zijn insta is some.one' }],
    ['bank-account', { iban: 'NL91 ABNA 0417 1643 00' }],
  ]
  for (const [kind, content] of found) {
    it(`is found again: ${Object.values(content).join(', ')}`, () =>
      assert.equal(whyNotFoundAgain(kind, content), undefined))
  }

  const notFound: readonly (readonly [PartyKind, PartyContent, ReturnType<typeof whyNotFoundAgain>])[] = [
    ['person', { name: 'Ioana Popescu' }, 'birth-date-missing'],
    ['person', { name: 'Ioana Popescu', birthDate: '2001' }, 'birth-date-incomplete'],
    ['person', { name: 'Ioana Popescu', birthDate: '1-1-1900' }, 'birth-date-incomplete'],
    ['person', { name: 'Onbekend', birthDate: '3-3-2001' }, 'name-unknown'],
    ['place', { street: 'Kerkstraat' }, 'house-number-missing'],
    ['place', { street: 'Kerkstraat', houseNumber: '12' }, 'postcode-or-place-missing'],
    ['firm', { name: 'Voorbeeld B.V.' }, 'company-number-missing'],
    ['phone', { phone: '0612' }, 'unreadable'],
    ['vehicle', { plate: 'grijze bus' }, 'unreadable'],
    ['account', { account: 'onbekend' }, 'unreadable'],
  ]
  for (const [kind, content, why] of notFound) {
    it(`is not found again, and why is told: ${Object.values(content).join(', ')}`, () =>
      assert.equal(whyNotFoundAgain(kind, content), why))
  }

  it('is found by the search that names the same', () => {
    const none = { postcode: '', houseNumber: '', name: '', birthDate: '' }
    const saved = searchWordsOf('person', { name: 'Ana Pop', birthDate: '3-3-2001' })
    assert.deepEqual(searchWordsFor('', { ...none, name: 'POP, Ana', birthDate: '2001-03-03' }), saved)
    const place = searchWordsOf('place', { street: 'Kerkstraat', houseNumber: '12A', postcode: '3011AB' })
    assert.deepEqual(searchWordsFor('', { ...none, postcode: '3011 ab', houseNumber: '12' }), place)
  })
})
