import assert from 'node:assert/strict'
import test from 'node:test'
import { renderIn } from '../testing/screen-reader.tsx'
import { Form } from './form.tsx'

test('a form posts with its token, and leaves checking to the server', () => {
  const html = renderIn('nl', <Form action="/melden" csrfToken={'t"oken'} />)
  assert.match(html, /<form[^>]* method="post" action="\/melden"[^>]* novalidate/)
  assert.match(html, /<input type="hidden" name="_csrf" value="t&quot;oken"\/>/)
  assert.doesNotMatch(html, /enctype/)
})

test('a form with files says so', () => {
  const html = renderIn('nl', <Form action="/melden" csrfToken="t" multipart />)
  assert.match(html, /enctype="multipart\/form-data"/)
})
