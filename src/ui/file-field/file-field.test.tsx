import assert from 'node:assert/strict'
import test from 'node:test'
import { attributeOf, descriptionOf, labelOf, renderIn } from '../testing/screen-reader.tsx'
import { FileField } from './file-field.tsx'

test('a field for files says what may be sent', () => {
  const field = (
    <FileField name="files" label="Foto's" hint="Ten hoogste 10." error="Dit is te groot." accept="image/*" multiple />
  )
  const html = renderIn('nl', field)
  assert.equal(labelOf(html, 'files'), "Foto's")
  assert.equal(descriptionOf(html, 'files'), 'Ten hoogste 10. Fout: Dit is te groot.')
  assert.equal(attributeOf(html, 'files', 'accept'), 'image/*')
  assert.match(html, /<input[^>]* multiple/)
})
