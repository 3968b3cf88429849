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

  it('is how the reporter can be reached, known as theirs', () => {
    const [word] = wordsOfAnswers({ contactPhone: '0655550003' }, undefined)
    assert.equal(word?.from, 'contactPhone')
  })

  it('is nothing of the story', () => {
    assert.deepEqual(found({ story: 'Bel 0655550004, X-123-XX, iemand@voorbeeld.nl' }), [])
  })
})
