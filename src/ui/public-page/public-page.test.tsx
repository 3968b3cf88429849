import assert from 'node:assert/strict'
import test from 'node:test'
import type { Language } from '../../platform/i18n/texts.ts'
import { neutralPage, PublicPage, renderPage } from '../index.ts'
import { wordsOf } from '../testing/screen-reader.tsx'

const makeContext = (language: Language) => ({
  language,
  path: '/melden/wie?x=1',
  now: new Date(0),
  csrfToken: 'token',
})
const render = (language: Language, error = false): string =>
  renderPage(
    <PublicPage context={makeContext(language)} title="Vraag" error={error} back="/melden" children="Inhoud" />,
  )

test('a public page is a whole document in the language of the reader', () => {
  const html = render('nl')
  assert.match(html, /^<!doctype html><html lang="nl"/)
  assert.match(html, /<meta name="viewport" content="width=device-width, initial-scale=1"\/>/)
  assert.match(html, /<main[^>]* id="main"/)
  assert.match(html, /<a class="nl-skip-link[^>]*href="#main"/)
  assert.match(render('en'), /^<!doctype html><html lang="en"/)
})

test('the title is neutral, and begins with the word for an error when there is one', () => {
  const title = (html: string): string | undefined => /<title>(.*?)<\/title>/.exec(html)?.[1]
  assert.equal(title(render('nl')), 'Vraag – Lantaarn')
  assert.equal(title(render('nl', true)), 'Fout: Vraag – Lantaarn')
  assert.equal(title(render('en', true)), 'Error: Vraag – Lantaarn')
})

test('leave-quickly comes first, and works as a form', () => {
  const html = render('nl')
  const form = /<form class="ln-leave".*?<\/form>/.exec(html)?.[0] ?? ''
  assert.match(form, /method="post" action="\/weg"/)
  assert.match(form, /name="_csrf" value="token"/)
  assert.ok(form.includes(neutralPage))
  assert.match(wordsOf(form), /^Snel weg van deze pagina/)
  assert.ok(html.indexOf('ln-leave') < html.indexOf('ln-wordmark'))
  assert.match(wordsOf(render('en')), /Leave this page quickly/)
})

test('the other language is a button that comes back here', () => {
  const form = /<form[^>]*action="\/taal".*?<\/form>/.exec(render('nl'))?.[0] ?? ''
  assert.match(form, /name="_csrf" value="token"/)
  assert.match(form, /name="return" value="\/melden\/wie\?x=1"/)
  assert.match(form, /<button[^>]*name="language" value="en" lang="en">English/)
})

test('the footer leads to privacy, accessibility and signing in; nothing is inline', () => {
  const html = render('nl')
  for (const href of ['/privacy', '/toegankelijkheid', '/inloggen', '/melden'])
    assert.ok(html.includes(`href="${href}"`))
  assert.doesNotMatch(html, /style=|onclick=|<style|<script(?![^>]*\ssrc=)/)
  assert.doesNotMatch(html, /(?:src|href)="https?:/)
})
