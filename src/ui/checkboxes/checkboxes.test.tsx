import assert from 'node:assert/strict'
import test from 'node:test'
import { attributeOf, descriptionOf, labelOf, renderIn } from '../testing/screen-reader.tsx'
import { Checkbox, Checkboxes } from './checkboxes.tsx'

const options = [
  { value: 'a', label: 'Veel uren' },
  { value: 'b', label: 'Geen paspoort' },
]

test('what was ticked stays ticked, and the group is read with its error', () => {
  const html = renderIn(
    'nl',
    <Checkboxes name="seen" legend="Wat zag u?" options={options} values={['b']} error="Kies iets." />,
  )
  assert.doesNotMatch(html, /<input[^>]*id="seen"[^>]* checked/)
  assert.match(html, /<input[^>]*id="seen-2"[^>]* checked/)
  assert.equal(labelOf(html, 'seen-2'), 'Geen paspoort')
  assert.equal(descriptionOf(html, 'seen-group'), 'Fout: Kies iets.')
  assert.equal(attributeOf(html, 'seen', 'aria-invalid'), 'true')
})

test('a single box is read with its hint and its error', () => {
  const html = renderIn('en', <Checkbox name="saved" label="I saved it" hint="On paper." error="Save it first." />)
  assert.equal(labelOf(html, 'saved'), 'I saved it')
  assert.equal(descriptionOf(html, 'saved'), 'On paper. Error: Save it first.')
  assert.equal(attributeOf(html, 'saved', 'value'), 'yes')
})
