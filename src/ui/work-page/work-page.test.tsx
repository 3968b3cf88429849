import assert from 'node:assert/strict'
import test from 'node:test'
import type { Language } from '../../platform/i18n/texts.ts'
import { renderPage, WorkPage, type PageContext } from '../index.ts'
import { wordsOf } from '../testing/screen-reader.tsx'

const makeContext = (language: Language): PageContext => ({
  language,
  path: '/signalen',
  now: new Date(0),
  csrfToken: 'token',
  person: { name: 'Samira Voorbeeld', organisation: 'Gemeente Rotterdam' },
  areas: [
    { href: '/meldingen', label: 'Meldingen', count: 1, current: false },
    { href: '/signalen', label: 'Signalen', count: 0, current: true },
  ],
})

test('the areas are links; the current one and what waits are told', () => {
  const html = renderPage(<WorkPage context={makeContext('nl')} title="Signalen" />)
  assert.match(html, /<nav[^>]*aria-label="Onderdelen"/)
  assert.match(html, /<a[^>]*href="\/signalen" aria-current="page"/)
  assert.equal(html.match(/aria-current/g)?.length, 1)
  assert.match(wordsOf(html), /Meldingen1 \(1 wacht\)/)
})

test('who is signed in is told, and signing out is a form', () => {
  const html = renderPage(<WorkPage context={makeContext('en')} title="Signals" />)
  assert.match(wordsOf(html), /Signed in as Samira Voorbeeld Gemeente Rotterdam/)
  const form = /<form[^>]*action="\/uitloggen".*?<\/form>/.exec(html)?.[0] ?? ''
  assert.match(form, /name="_csrf" value="token"/)
  assert.match(wordsOf(form), /^Sign out$/)
})

test('no name stands in the title, and no search engine keeps the page', () => {
  const html = renderPage(<WorkPage context={makeContext('nl')} title="Signaal" error />)
  assert.match(html, /<title>Fout: Signaal – Lantaarn<\/title>/)
  assert.match(html, /<meta name="robots" content="noindex"\/>/)
})

test('the timeline stands in a named aside after the content', () => {
  const html = renderPage(<WorkPage context={makeContext('nl')} title="Signaal" aside="Eerst" children="Inhoud" />)
  assert.match(html, /<main[^>]*>Inhoud<\/main><aside[^>]*aria-label="Tijdlijn">Eerst<\/aside>/)
})
