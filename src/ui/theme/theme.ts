import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import path from 'node:path'
import { contrastBetween, hexColour } from './contrast.ts'

/** A theme cannot be used; the message says why and what to do, in one sentence. */
export class ThemeError extends Error {
  override name = 'ThemeError'
}

/** The values of a municipality in the place of ours: `css` to send, under a path that changes with it. */
export type Theme = { path: string; css: string }

type Values = ReadonlyMap<string, string>
type Palette = { light: Values; dark: Values }

const maxBytes = 16 * 1024
const readable = 4.5
const visible = 3

/** Ink and ground of text that is read everywhere (WCAG 2.2, 1.4.3), by name without prefix. */
const textPairs = [
  ['ink', 'paper'],
  ['ink', 'ground'],
  ['ink-soft', 'paper'],
  ['ink-soft', 'ground'],
  ['structure', 'paper'],
  ['link', 'paper'],
  ['link', 'ground'],
  ['amber-ink', 'amber'],
  ['amber-ink', 'amber-hover'],
  ['band-ink', 'band'],
  ['band-soft', 'band'],
  ['info', 'info-ground'],
  ['success', 'success-ground'],
  ['warning', 'warning-ground'],
  ['danger', 'danger-ground'],
  ['danger', 'paper'],
  ['danger-ink', 'danger'],
  ['waiting', 'waiting-ground'],
] as const

/** Lines by which a field or the focus is seen (WCAG 2.2, 1.4.11). */
const linePairs = [
  ['line-strong', 'paper'],
  ['focus', 'paper'],
  ['focus', 'ground'],
] as const

const own = readPalette(readFileSync(path.join(import.meta.dirname, '../tokens.css'), 'utf8'))

/** The names that a theme may give a value, without prefix: colours, corners and letters. */
export const themeNames: readonly string[] = [...own.light]
  .filter(([name, value]) => hexColour(value) !== undefined || /^(radius|font)/.test(name))
  .map(([name]) => name)

/** Our own values, from tokens.css: what stands in `:root`, and what the dark one puts in its place. */
function readPalette(text: string): Palette {
  const block = (start: string): string => {
    const from = text.indexOf(start)
    return text.slice(from, text.indexOf('}', from))
  }
  const values = (css: string) =>
    new Map([...css.matchAll(/--ln-([\w-]+):\s*([^;]+);/g)].map(([, name = '', value = '']) => [name, value] as const))
  return { light: values(block(':root')), dark: values(block('@media (prefers-color-scheme: dark)')) }
}

/**
 * Reads the theme of a municipality: custom properties `--lantaarn-…` in `:root`, and in a second `:root` for the dark
 * look. Throws ThemeError for anything else, for a name or value that is not known, and for pairs that cannot be read.
 */
export function readTheme(text: string): Theme {
  if (Buffer.byteLength(text) > maxBytes) throw new ThemeError(`It is larger than ${maxBytes / 1024} kB.`)
  const given = parse(text)
  const light = new Map([...own.light, ...given.light])
  const dark = new Map([...light, ...own.dark, ...given.dark])
  checkContrast(light, 'light')
  checkContrast(dark, 'dark')
  const css = write(given)
  const hash = createHash('sha256').update(css).digest('base64url').slice(0, 12)
  return { path: `/assets/${hash}/theme.css`, css }
}

const darkBlock = /^@media\s*\(\s*prefers-color-scheme\s*:\s*dark\s*\)\s*\{\s*:root\s*\{([^{}]*)\}\s*\}/
const lightBlock = /^:root\s*\{([^{}]*)\}/

function parse(text: string): Palette {
  const found = { light: new Map<string, string>(), dark: new Map<string, string>() }
  let rest = text.replaceAll(/\/\*[^]*?\*\//g, '').trim()
  while (rest !== '') {
    const look = darkBlock.test(rest) ? 'dark' : 'light'
    const match = (look === 'dark' ? darkBlock : lightBlock).exec(rest)
    if (match === null) {
      throw new ThemeError(
        `It may hold only :root { … } and the same for the dark look; this is neither: "${start(rest)}".`,
      )
    }
    for (const [name, value] of declarations(match[1] ?? '')) found[look].set(name, value)
    rest = rest.slice(match[0].length).trim()
  }
  return found
}

const start = (text: string) => text.slice(0, 30).replaceAll(/\s+/g, ' ')

function declarations(block: string): (readonly [string, string])[] {
  const lines = block.split(';').map((line) => line.trim())
  return lines.filter((line) => line !== '').map(readDeclaration)
}

function readDeclaration(line: string): readonly [string, string] {
  const [, name = '', value = ''] = /^--lantaarn-([\w-]+)\s*:\s*(.+)$/s.exec(line) ?? []
  if (name === '') throw new ThemeError(`It may hold only properties --lantaarn-…; this is none: "${start(line)}".`)
  if (!themeNames.includes(name)) {
    throw new ThemeError(`It names --lantaarn-${name}, which is not known: see docs/how-to/theme.md for the names.`)
  }
  const kind = kinds.find(({ names }) => names.test(name)) ?? colour
  const plain = kind === letters ? value.trim() : value.trim().toLowerCase()
  if (!kind.values.test(plain)) throw new ThemeError(`The value of --lantaarn-${name} must be ${kind.wanted}.`)
  return [name, plain]
}

const letters = { names: /^font/, values: /^[\w\s,'"-]{1,300}$/, wanted: 'names of fonts' }
const corners = { names: /^radius/, values: /^(0|\d?\.?\d+(rem|px))$/, wanted: 'a length such as 0.5rem' }
const colour = { names: /./, values: /^#([\da-f]{3}|[\da-f]{6})$/, wanted: 'a colour such as #1d3d6b' }
const kinds = [letters, corners, colour]

function checkContrast(values: Values, look: 'light' | 'dark'): void {
  const check = (pairs: readonly (readonly [string, string])[], least: number) => {
    for (const [ink, ground] of pairs) {
      const contrast = contrastBetween(values.get(ink) ?? '', values.get(ground) ?? '')
      if (contrast >= least) continue
      throw new ThemeError(
        `In the ${look} look --lantaarn-${ink} on --lantaarn-${ground} has a contrast of ${contrast.toFixed(1)}: at least ${least} is needed.`,
      )
    }
  }
  check(textPairs, readable)
  check(linePairs, visible)
}

/** On a screen only: print stays black on white. In the dark, ours come before theirs for the light. */
function write({ light, dark }: Palette): string {
  const ours = [...own.dark].filter(([name]) => light.has(name))
  const block = (values: Iterable<readonly [string, string]>) =>
    `:root{${[...values].map(([name, value]) => `--ln-${name}:${value}`).join(';')}}`
  const night = block(new Map([...ours, ...dark]))
  return `@media screen{${block(light)}}@media screen and (prefers-color-scheme:dark){${night}}`
}
