import assert from 'node:assert/strict'
import test from 'node:test'
import { attributeOf, descriptionOf, labelOf, renderIn } from '../testing/screen-reader.tsx'
import { TextArea } from './text-area.tsx'

test('a text area keeps what was written and is read with its hint and error', () => {
  const area = (
    <TextArea
      name="story"
      label="Uw verhaal"
      hint="Kort mag."
      error="Vertel iets."
      value={'a < b\nc'}
      maxLength={500}
    />
  )
  const html = renderIn('nl', area)
  assert.equal(labelOf(html, 'story'), 'Uw verhaal')
  assert.equal(descriptionOf(html, 'story'), 'Kort mag. Fout: Vertel iets.')
  assert.equal(attributeOf(html, 'story', 'maxlength'), '500')
  assert.match(html, />a &lt; b\nc<\/textarea>/)
})
