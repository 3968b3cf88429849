import assert from 'node:assert/strict'
import test from 'node:test'
import { attributeOf, descriptionOf, labelOf, renderIn } from '../testing/screen-reader.tsx'
import { Radios } from './radios.tsx'

const options = [
  { value: 'yes', label: 'Ja', hint: 'Ook als u twijfelt.' },
  { value: 'no', label: 'Nee' },
]

test('a question is a group with a legend, tied to its hint and error', () => {
  const html = renderIn('nl', <Radios name="safe" legend="Bent u veilig?" hint="Nu." error="Kies." options={options} />)
  assert.match(html, /<legend[^>]*>Bent u veilig\?<\/legend>/)
  assert.equal(attributeOf(html, 'safe-group', 'role'), 'radiogroup')
  assert.equal(descriptionOf(html, 'safe-group'), 'Nu. Fout: Kies.')
})

test('each answer has its label and hint, and an error leads to the first', () => {
  const html = renderIn('en', <Radios name="safe" legend="?" options={options} value="no" />)
  assert.equal(labelOf(html, 'safe'), 'Ja')
  assert.equal(attributeOf(html, 'safe', 'aria-describedby'), 'safe-about')
  assert.equal(descriptionOf(html, 'safe'), 'Ook als u twijfelt.')
  assert.equal(labelOf(html, 'safe-2'), 'Nee')
  assert.match(html, /<input[^>]*id="safe-2"[^>]* checked/)
  assert.doesNotMatch(html, /<input[^>]*id="safe"[^>]* checked/)
})

test('the hint of the group and that of its first answer are two things', () => {
  const html = renderIn('nl', <Radios name="safe" legend="?" hint="Van de vraag." options={options} />)
  assert.equal(descriptionOf(html, 'safe-group'), 'Van de vraag.')
  assert.equal(descriptionOf(html, 'safe'), 'Ook als u twijfelt.')
})
