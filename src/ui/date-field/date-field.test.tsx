import assert from 'node:assert/strict'
import test from 'node:test'
import { attributeOf, descriptionOf, labelOf, renderIn } from '../testing/screen-reader.tsx'
import { DateField } from './date-field.tsx'

test('a date is three labelled fields in the language of the reader', () => {
  const field = <DateField name="when" label="Wanneer?" />
  const dutch = renderIn('nl', field)
  assert.deepEqual(
    [labelOf(dutch, 'when'), labelOf(dutch, 'when-month'), labelOf(dutch, 'when-year')],
    ['Dag', 'Maand', 'Jaar'],
  )
  const english = renderIn('en', field)
  assert.deepEqual([labelOf(english, 'when'), labelOf(english, 'when-year')], ['Day', 'Year'])
})

test('what was typed comes back as it was typed, also when it is no date', () => {
  const html = renderIn('nl', <DateField name="when" label="Wanneer?" value={{ day: '31', month: 'feb', year: '' }} />)
  assert.equal(attributeOf(html, 'when', 'name'), 'when-day')
  assert.equal(attributeOf(html, 'when', 'value'), '31')
  assert.equal(attributeOf(html, 'when-month', 'value'), 'feb')
})

test('hint and error belong to the group; each part repeats the error', () => {
  const html = renderIn('en', <DateField name="when" label="When?" hint="About." error="Fill in a year." />)
  assert.equal(descriptionOf(html, 'when-group'), 'About. Error: Fill in a year.')
  assert.equal(descriptionOf(html, 'when-year'), 'Error: Fill in a year.')
})
