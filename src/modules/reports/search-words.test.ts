import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { exactWords, wordsOfAnswers } from './search-words.ts'

const found = (answers: Parameters<typeof wordsOfAnswers>[0], town?: string) =>
  wordsOfAnswers(answers, town).map(({ kind, value }) => `${kind}:${value}`)
const words = (raw: Parameters<typeof exactWords>[0]) => exactWords(raw).map(({ kind, value }) => `${kind}:${value}`)

describe('what a report can be found by', () => {
  it('is the phone, plate and account that somebody wrote down, however they spelt them', () => {
    const answers = { phone: '06-55550001 of +31 6 5555 0002, 0655550001', plate: 'x-123-xx', account: '@some.one' }
    for (const word of [
      ...words({ phone: '0655550001' }),
      ...words({ plate: 'X123XX' }),
      ...words({ account: '@some.one' }),
    ])
      assert.ok(found(answers).includes(word), word)
  })

  it('is an e-mail address where an account was asked', () => {
    assert.deepEqual(found({ account: 'Iemand@voorbeeld.nl' }), words({ email: 'iemand@voorbeeld.nl' }))
  })

  it('is the address of the spot: with its postcode, or with the municipality that was chosen', () => {
    const withPostcode = found({ place: 'Voorbeeldstraat 12a, 3011 AB, tweede verdieping' })
    assert.deepEqual(withPostcode, words({ postcode: '3011AB', houseNumber: '12a' }))
    const withTown = found({ place: 'Voorbeeldstraat 12' }, 'Rotterdam')
    assert.deepEqual(withTown, words({ street: 'Voorbeeldstraat', houseNumber: '12', place: 'Rotterdam' }))
    assert.deepEqual(found({ place: 'Voorbeeldstraat 12' }), [])
    assert.deepEqual(found({ place: 'achter het station' }, 'Rotterdam'), [])
  })

  it('is a name with a date of birth, and never a name alone', () => {
    const person = words({ name: 'Fatima de Voorbeeld', birthDate: '1990-02-03' })
    assert.ok(person.length > 0)
    assert.deepEqual(found({ victim: 'Fatima de Voorbeeld, geboren op 3-2-1990' }), person)
    assert.deepEqual(found({ others: 'onbekend\nFatima de Voorbeeld (1990-02-03)' }), person)
    assert.deepEqual(found({ victim: 'Fatima de Voorbeeld', others: 'geboren 3-2-1990' }), [])
  })

  it('is every name with a full date of birth, however short', () => {
    for (const name of ['Ioana Popescu', 'Mohammed Ali', 'Li Na', 'Ana Pop', '李娜', 'Jo', 'Ба Ли']) {
      const person = words({ name, birthDate: '3-3-2001' })
      assert.ok(person.length > 0, name)
      assert.deepEqual(found({ victim: `${name}, geb. 3-3-2001` }), person)
      assert.deepEqual(found({ victim: `3 maart 2001: ${name}` }), person)
    }
  })

  it('is each of several people on a line', () => {
    const both = [
      ...words({ name: 'Ana Pop', birthDate: '2001-03-03' }),
      ...words({ name: 'Li Na', birthDate: '2002-04-04' }),
    ]
    assert.deepEqual(found({ others: 'Ana Pop (3-3-2001) en Li Na (04.04.2002)' }), both)
    assert.deepEqual(found({ others: 'Ana Pop 3-3-2001, Li Na 4-4-2002' }), both)
  })

  it('is nobody of whom only is said that they are not known', () => {
    assert.deepEqual(found({ victim: 'onbekende vrouw, 3-3-2001' }), [])
    assert.deepEqual(found({ victim: 'Ana Pop, 1-1-1900' }), [])
  })

  it('is two phone numbers in one field, and an account, plate or address among words', () => {
    assert.deepEqual(found({ phone: '06-12345678/87654321' }), words({ phone: ['0612345678', '0687654321'] }))
    assert.deepEqual(found({ account: 'haar insta is @some.one' }), words({ account: 'instagram.com/some.one' }))
    assert.deepEqual(found({ plate: 'zwarte BMW 12-AB-34' }), words({ plate: '12AB34' }))
    const spot = 'aan de 2e Middellandstraat nr. 10 bis'
    const address = words({ street: 'Tweede Middellandstraat', houseNumber: '10', place: 'Rotterdam' })
    assert.deepEqual(found({ place: spot }, 'Rotterdam'), address)
    assert.deepEqual(found({ place: '3011 AB 12' }), words({ postcode: '3011AB', houseNumber: '12' }))
  })

  it('tells two adverts of one site apart', () => {
    const [one, other] = ['voorbeeld.nl/advertenties/12345', 'voorbeeld.nl/advertenties/99999'].map((account) =>
      found({ account }),
    )
    assert.equal(one?.length, 1)
    assert.notDeepEqual(one, other)
  })

  it('is how the reporter can be reached, known as theirs', () => {
    const [word] = wordsOfAnswers({ contactPhone: '0655550003' }, undefined)
    assert.equal(word?.from, 'contactPhone')
  })

  it('is nothing of the story', () => {
    assert.deepEqual(found({ story: 'Bel 0655550004, X-123-XX, iemand@voorbeeld.nl' }), [])
  })
})
