import assert from 'node:assert/strict'
import test from 'node:test'
import { renderIn, wordsOf } from '../testing/screen-reader.tsx'
import { SectionIndex } from './section-index.tsx'
import { Section } from './section.tsx'

test('a section is open, and its heading says how many things stand in it', () => {
  const html = renderIn('nl', <Section id="advies" title="Advies" count={2} children="Twee adviezen" />)
  assert.match(html, /^<details[^>]* open[^>]*><summary[^>]*><h2[^>]*id="advies"/)
  assert.equal(wordsOf(html), 'Advies (2)Twee adviezen')
})

test('a section without anything in it is one sentence, and what can be done is still there', () => {
  const actions = <a href="/vraag">Advies vragen</a>
  const html = renderIn(
    'nl',
    <Section id="advies" title="Advies" count={0} empty="Geen." actions={actions} children={<table />} />,
  )
  assert.doesNotMatch(html, /<details|<table/)
  assert.equal(wordsOf(html), 'AdviesGeen.Advies vragen')
})

test('the index leads to every section', () => {
  const sections = [
    { id: 'feiten', title: 'Feiten' },
    { id: 'advies', title: 'Advies', count: 0 },
    { id: 'gedeeld', title: 'Gedeeld', count: 3 },
  ]
  const html = renderIn('nl', <SectionIndex label="Op deze pagina" sections={sections} />)
  assert.match(html, /^<nav[^>]*aria-label="Op deze pagina"/)
  const links = Array.from(html.matchAll(/href="#(\w+)">([^<]*)</g), ([, id, words]) => [id, words])
  assert.deepEqual(links, [
    ['feiten', 'Feiten'],
    ['advies', 'Advies'],
    ['gedeeld', 'Gedeeld (3)'],
  ])
})
