import assert from 'node:assert/strict'
import test from 'node:test'
import { renderPage, type PageContext } from '../ui/index.ts'
import { wordsOf } from '../ui/testing/screen-reader.tsx'
import { RecordPage } from './page.tsx'

const context: PageContext = {
  language: 'nl',
  path: '/zaken/1',
  now: new Date('2026-03-03T10:00:00Z'),
  csrfToken: 'token',
  person: { name: 'Samira Voorbeeld', organisation: 'Gemeente Rotterdam' },
}
const shown = {
  context,
  id: '1',
  back: { href: '/zaken', label: 'Terug' },
  head: { number: '2026-00001', title: 'keukenverhaal', owner: 'Van Rotterdam.', next: 'Eerst lezen.' },
  primary: { href: '/zaken/1/lezen', label: 'Lezen' },
  sections: [
    { id: 'feiten', title: 'Feiten', content: 'Slaapt in de keuken.', actions: [{ href: '/w', label: 'Wijzigen' }] },
    { id: 'gedeeld', title: 'Gedeeld', count: 0, empty: 'Er is niets gedeeld.' },
  ],
  actions: [{ href: '/zaken/1/sluiten', label: 'Sluiten' }],
  timeline: {
    entries: [{ at: new Date('2026-03-02T10:00:00Z'), action: 'case.read', name: null }],
    doneLabel: (action: string) => `deed ${action}`,
  },
}

test('a record begins with what it is, whose it is, what comes next and the one thing to do', () => {
  const words = wordsOf(renderPage(<RecordPage {...shown} />))
  assert.match(words, /2026-00001 keukenverhaal Van Rotterdam\.Eerst lezen\.Lezen/)
  assert.match(words, /Feiten ?Slaapt in de keuken\.Wijzigen ?Gedeeld ?Er is niets gedeeld\./)
  assert.match(words, /Wat u nog meer kunt doenSluitenTijdlijndeed case\.readIemand.*Hele geschiedenis/)
})

test('the title of the record stands on the page and not in the title that the browser keeps', () => {
  const html = renderPage(<RecordPage {...shown} />)
  assert.match(html, /<title>2026-00001 – Lantaarn<\/title>/)
  assert.match(html, /href="\/geschiedenis\/1"/)
})

test('without anything else to do there is no list of it', () => {
  const html = renderPage(<RecordPage {...shown} primary={undefined} actions={[]} />)
  assert.doesNotMatch(wordsOf(html), /Wat u nog meer kunt doen/)
  assert.match(html, /<aside[^>]*aria-label="Tijdlijn"/)
})

test('what is wrong in a form on the page stands on top, and in the title', () => {
  const errors = [{ field: 'reason', message: 'Vul dit in.' }]
  const html = renderPage(<RecordPage {...shown} errors={errors} />)
  assert.match(html, /<title>Fout: 2026-00001/)
  assert.match(html, /href="#reason"/)
})
