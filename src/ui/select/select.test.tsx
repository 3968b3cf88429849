import assert from 'node:assert/strict'
import test from 'node:test'
import { descriptionOf, labelOf, renderIn } from '../testing/screen-reader.tsx'
import { Select } from './select.tsx'

const options = [
  { value: '0599', label: 'Rotterdam' },
  { value: '0502', label: 'Capelle aan den IJssel' },
]

test('a list of choices keeps the choice and is read with its error', () => {
  const select = (
    <Select name="town" label="Gemeente" options={options} value="0502" empty="Kies" error="Kies een gemeente." />
  )
  const html = renderIn('nl', select)
  assert.equal(labelOf(html, 'town'), 'Gemeente')
  assert.equal(descriptionOf(html, 'town'), 'Fout: Kies een gemeente.')
  assert.match(html, /<option[^>]*value="0502"[^>]*>/)
  assert.deepEqual(
    Array.from(html.matchAll(/<option[^>]* selected[^>]*>([^<]*)/g), ([, label]) => label),
    ['Capelle aan den IJssel'],
  )
})

test('without a choice the empty line is chosen', () => {
  const html = renderIn('en', <Select name="town" label="Municipality" options={options} empty="Choose" />)
  assert.match(html, /<option value selected>Choose/)
})
