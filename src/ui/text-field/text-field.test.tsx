import assert from 'node:assert/strict'
import test from 'node:test'
import { attributeOf, descriptionOf, labelOf, renderIn } from '../testing/screen-reader.tsx'
import { TextField } from './text-field.tsx'

test('a field is read with its label, its hint and its error', () => {
  const html = renderIn('nl', <TextField name="place" label="Plaats" hint="Waar was het?" error="Vul een plaats in." />)
  assert.equal(labelOf(html, 'place'), 'Plaats')
  assert.equal(descriptionOf(html, 'place'), 'Waar was het? Fout: Vul een plaats in.')
  assert.equal(attributeOf(html, 'place', 'aria-invalid'), 'true')
})

test('the word for an error and the mark for what may be left out are in the language of the reader', () => {
  const field = <TextField name="place" label="Place" error="Fill in a place." optional />
  assert.equal(descriptionOf(renderIn('en', field), 'place'), 'Error: Fill in a place.')
  assert.equal(labelOf(renderIn('en', field), 'place'), 'Place (optional)')
  assert.equal(labelOf(renderIn('nl', field), 'place'), 'Place (niet verplicht)')
})

test('a field without hint and error points to nothing', () => {
  const html = renderIn('nl', <TextField name="place" label="Plaats" value={'"> <script>'} />)
  assert.equal(attributeOf(html, 'place', 'aria-describedby'), undefined)
  assert.equal(attributeOf(html, 'place', 'aria-invalid'), undefined)
  assert.ok(!html.includes('<script>'), 'what was typed stays text')
})

test('a field can be one of two with the same name on a page, and its label the question of the page', () => {
  const html = renderIn('nl', <TextField name="note" id="note-2" label="Notitie" hint="Kort" labelAsHeading />)
  assert.equal(attributeOf(html, 'note-2', 'name'), 'note')
  assert.equal(descriptionOf(html, 'note-2'), 'Kort')
  assert.match(html, /<h1[^>]*><label/)
})
