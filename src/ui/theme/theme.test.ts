import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import test from 'node:test'
import fc from 'fast-check'
import { contrastBetween } from './contrast.ts'
import { readTheme, ThemeError, themeNames } from './theme.ts'

const refused = (text: string, reason: RegExp) =>
  assert.throws(
    () => readTheme(text),
    (error) => error instanceof ThemeError && reason.test(error.message),
    text,
  )

test('contrast is that of WCAG: 21 between black and white, 1 between equals, 4.54 for #767676 on white', () => {
  assert.equal(contrastBetween('#000', '#ffffff'), 21)
  assert.equal(contrastBetween('#1d3d6b', '#1d3d6b'), 1)
  assert.equal(contrastBetween('#767676', '#fff').toFixed(2), '4.54')
})

test('our own values can be read, so an empty theme is good', () => {
  assert.match(readTheme('').path, /^\/assets\/[\w-]{12}\/theme\.css$/)
})

test('the example that is shipped is a good theme, by day and by night', () => {
  const { css } = readTheme(readFileSync('docs/how-to/theme-example.css', 'utf8'))
  assert.match(css, /^@media screen\{:root\{--ln-structure:#00643c/)
  assert.match(css, /prefers-color-scheme:dark/)
})

test('the guide names every value that can be set', () => {
  const guide = readFileSync('docs/how-to/theme.md', 'utf8')
  assert.deepEqual(
    themeNames.filter((name) => !guide.includes(`\`${name}\``)),
    [],
  )
})

test('anything but known names with plain values is refused with its reason', () => {
  refused('@import url("https://elders.example/x.css");', /neither: "@import/)
  refused('body { display: none }', /neither: "body/)
  refused(':root { color: red }', /this is none: "color: red"/)
  refused(':root { --lantaarn-kleur: #fff }', /--lantaarn-kleur, which is not known/)
  refused(':root { --lantaarn-paper: url(https://elders.example/x) }', /must be a colour/)
  refused(':root { --lantaarn-paper: red }', /must be a colour/)
  refused(':root { --lantaarn-font: x} body{color:red }', /neither: "body/)
  refused(':root { --lantaarn-font: url(x) }', /must be names of fonts/)
  refused(':root { --lantaarn-radius: calc(1px) }', /must be a length/)
  refused(`/* ${'x'.repeat(17_000)} */`, /larger than 16 kB/)
})

test('a theme that cannot be read is refused, and says which pair and how much', () => {
  refused(
    ':root { --lantaarn-ink: #999 }',
    /In the light look --lantaarn-ink on --lantaarn-paper has a contrast of 2\.8/,
  )
  refused(
    '@media (prefers-color-scheme: dark) { :root { --lantaarn-link: #1a4a8f } }',
    /In the dark look --lantaarn-link on --lantaarn-paper/,
  )
})

test('whatever stands in a file, what is sent holds nothing but our properties with plain values', () => {
  const piece = fc.constantFrom(
    ':root',
    '{',
    '}',
    ';',
    '--lantaarn-amber',
    '--lantaarn-font',
    ':',
    '#fff',
    '#0a0',
    'url(x)',
    '@import "x"',
    '</style>',
    '\\',
    "'",
    'Arial',
    '/*',
    '*/',
  )
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 20 }), (pieces) => {
      try {
        const { css } = readTheme(pieces.join(' '))
        assert.doesNotMatch(css.replaceAll(/--ln-font[\w-]*:[\w\s,'"-]+/g, ''), /url|import|<|\\|\/\*/)
      } catch (error) {
        assert.ok(error instanceof ThemeError)
      }
    }),
  )
})
