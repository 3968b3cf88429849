import assert from 'node:assert/strict'
import test from 'node:test'
import { renderIn, wordsOf } from '../testing/screen-reader.tsx'
import { Tag, type TagKind } from './tag.tsx'

const kinds: readonly TagKind[] = ['new', 'busy', 'waiting', 'done', 'danger', 'neutral']

test('every state has a shape of its own beside its colour, and only its word is read', () => {
  const tags = kinds.map((kind) => renderIn('nl', <Tag kind={kind} children="Nieuw" />))
  assert.equal(new Set(tags.map((html) => /<path d="([^"]*)"/.exec(html)?.[1])).size, kinds.length)
  for (const html of tags) {
    assert.equal(wordsOf(html), 'Nieuw')
    assert.match(html, /<svg[^>]*aria-hidden="true"/)
  }
})
