import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import path from 'node:path'
import test from 'node:test'

const tokens = readFileSync(path.join(import.meta.dirname, '..', 'tokens.css'), 'utf8')

/** The colours that a part of the token file gives, by name. */
function coloursIn(css: string): Record<string, string> {
  const found = css.matchAll(/--ln-([\w-]+): (#[\da-f]{3,6});/g)
  return Object.fromEntries(Array.from(found, ([, name = '', colour = '']) => [name, colour]))
}

const night = tokens.slice(tokens.indexOf('prefers-color-scheme'), tokens.indexOf('@media screen'))
const byDay = coloursIn(tokens.slice(0, tokens.indexOf('@media')))
const themes = { 'by day': byDay, 'by night': { ...byDay, ...coloursIn(night) } }

/** Relative luminance of an sRGB colour (WCAG 2.2, definition "relative luminance"). */
function luminance(colour: string): number {
  const long = colour.length === 4 ? colour.replaceAll(/[\da-f]/g, '$&$&') : colour
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const part = Number.parseInt(long.slice(at, at + 2), 16) / 255
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4
  })
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}

/** Contrast ratio of two colours, from 1 to 21 (WCAG 2.2, definition "contrast ratio"). */
function contrast(one: string, other: string): number {
  const [dark = 0, light = 0] = [luminance(one), luminance(other)].toSorted((a, b) => a - b)
  return (light + 0.05) / (dark + 0.05)
}

const grounds = ['paper', 'ground', 'sunken']
const states = ['info', 'success', 'warning', 'danger', 'waiting']
const pairs: readonly (readonly [least: number, ink: string, on: string])[] = [
  ...[...grounds, ...states.map((state) => `${state}-ground`)].map((on) => [7, 'ink', on] as const),
  ...grounds.flatMap((on) => [[4.5, 'ink-soft', on] as const, [4.5, 'link', on] as const]),
  ...states.map((state) => [4.5, state, `${state}-ground`] as const),
  [4.5, 'danger', 'paper'],
  [4.5, 'danger-ink', 'danger'],
  [4.5, 'link', 'info-ground'],
  [4.5, 'ink-soft', 'info-ground'],
  [4.5, 'paper', 'structure'],
  [7, 'amber-ink', 'amber'],
  [4.5, 'amber-ink', 'amber-hover'],
  [7, 'band-ink', 'band'],
  [4.5, 'band-soft', 'band'],
  [4.5, 'band-ink', 'band-line'],
  [3, 'line-strong', 'paper'],
  [3, 'focus', 'paper'],
  [3, 'focus', 'ground'],
  [3, 'amber', 'band'],
  [3, 'amber-edge', 'paper'],
]

for (const [name, theme] of Object.entries(themes)) {
  test(`${name} every ink can be read on its ground: body text 7 to 1, other text 4.5, edges 3`, () => {
    const weak = pairs.flatMap(([least, ink, on]) => {
      const [one, other] = [theme[ink], theme[on]]
      assert.ok(one && other, `${ink} on ${on} is a pair of colours`)
      const ratio = contrast(one, other)
      return ratio >= least ? [] : [`${ink} on ${on}: ${ratio.toFixed(2)}, at least ${least}`]
    })
    assert.deepEqual(weak, [])
  })
}
