import assert from 'node:assert/strict'
import test from 'node:test'
import { renderGallery } from '../gallery/gallery.tsx'
import { minifyScript, minifyStyles } from './minify.ts'
import { pruneStyles } from './prune-styles.ts'
import { resolveTokens } from './resolve-tokens.ts'
import { makeStylesheet } from './stylesheet.ts'

test('white space and comments go, what they separate stays', () => {
  assert.equal(minifyStyles('/* a */\n.a > .b {\n  margin: calc(1px + 2px);\n}\n'), '.a > .b{margin:calc(1px + 2px)}')
  assert.equal(minifyStyles('@media (min-width: 1px) { a { b: c; } }'), '@media (min-width:1px){a{b:c}}')
  assert.equal(minifyScript("// why\n  const a = 'x // y'\n\n"), "const a = 'x // y'")
})

test('rules for classes that are not used go, also within a list and a media query', () => {
  const used = new Set(['a'])
  assert.equal(
    pruneStyles('.a,.b{c:d}.b{e:f}@media x{.b{g:h}}@media y{.a:not(.b){i:j}}', used),
    '.a{c:d}@media y{.a:not(.b){i:j}}',
  )
  assert.equal(pruneStyles('.a:is(.b,.c){d:e}p{f:g}', used), 'p{f:g}')
})

test('a token without value gives way to its fallback, and a declaration without either goes', () => {
  const given = { tokens: ':root{--known:1}', ours: '' }
  assert.equal(
    resolveTokens('.a{b:var(--x,var(--known,2));c:var(--x);d:var(--y,3px)}', given),
    '.a{b:var(--known);d:3px}',
  )
  assert.equal(resolveTokens('.a{b:var(--x)}.c{d:e}', given), '.c{d:e}')
})

test('a token that an element may set keeps its fallback', () => {
  const given = { tokens: '', ours: '.on{--around:1}' }
  assert.equal(resolveTokens('.a{b:var(--around,0)}', given), '.a{b:var(--around,0)}')
})

test('every class in a page of the gallery that names a component has its style', () => {
  const css = makeStylesheet()
  const hooks = new Set(['ln-receipt__actions'])
  const names = [...renderGallery('nl').values()].flatMap((html) =>
    Array.from(html.matchAll(/class="([^"]*)"/g), ([, names = '']) => names.split(' ')).flat(),
  )
  const unknown = [...new Set(names)].filter((name) => !css.includes(`.${name}`) && !hooks.has(name))
  assert.deepEqual(unknown, [])
})
