import assert from 'node:assert/strict'
import type { VNode } from 'preact'
import { renderToString } from 'preact-render-to-string'
import type { Language } from '../../platform/i18n/texts.ts'
import { LanguageProvider } from '../language/language.tsx'

/** A component as html, for a reader of this language. */
export function renderIn(language: Language, component: VNode): string {
  return renderToString(<LanguageProvider value={language}>{component}</LanguageProvider>)
}

/** The text of a piece of HTML. */
export function wordsOf(html: string): string {
  return html
    .replaceAll(/<[^>]*>/g, '')
    .replaceAll(/\s+/g, ' ')
    .trim()
}

function openingTag(html: string, id: string): string {
  const found = new RegExp(`<[a-z0-9]+[^>]*\\sid="${id}"[^>]*>`).exec(html)
  assert.ok(found, `nothing has the id ${id}`)
  return found[0]
}

/** An attribute of the element with this id; undefined when it is not set. */
export function attributeOf(html: string, id: string, name: string): string | undefined {
  return new RegExp(`\\s${name}="([^"]*)"`).exec(openingTag(html, id))?.[1]
}

function wordsWithin(html: string, id: string): string {
  const tag = openingTag(html, id)
  const rest = html.slice(html.indexOf(tag) + tag.length)
  const element = /^<([a-z0-9]+)/.exec(tag)?.[1] ?? ''
  return wordsOf(rest.slice(0, rest.indexOf(`</${element}>`)))
}

/** What is read out after the name of an element: the words that its aria-describedby leads to, in order. */
export function descriptionOf(html: string, id: string): string {
  const ids = attributeOf(html, id, 'aria-describedby')?.split(' ') ?? []
  return ids.map((part) => wordsWithin(html, part)).join(' ')
}

/** The words of the label of an input. */
export function labelOf(html: string, id: string): string {
  const found = new RegExp(`<label[^>]*\\sfor="${id}"[^>]*>(.*?)</label>`).exec(html)
  assert.ok(found, `no label is for ${id}`)
  return wordsOf(found[1] ?? '')
}
