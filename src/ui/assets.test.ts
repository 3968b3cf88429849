import assert from 'node:assert/strict'
import test from 'node:test'
import { brotliCompressSync, brotliDecompressSync, gunzipSync } from 'node:zlib'
import { renderGallery } from './gallery/gallery.tsx'
import { assetPath, loadAssets } from './index.ts'

const assets = await loadAssets()
const sum = (numbers: readonly number[]): number => numbers.reduce((total, number) => total + number, 0)

test('every asset has its content in its path, and the compressed forms hold the same', () => {
  for (const { path, body, gzip, brotli } of assets) {
    assert.match(path, /^\/assets\/[\w-]{12}\/[a-z-]+\.(css|js|svg)$/)
    assert.deepEqual(gunzipSync(gzip), body)
    assert.deepEqual(brotliDecompressSync(brotli), body)
  }
})

test('every asset that a page asks for is there', () => {
  const known = new Set(assets.map(({ path }) => path))
  const asked = [...renderGallery('nl').values()].flatMap((html) => html.match(/\/assets\/[^"]+/g) ?? [])
  assert.ok(asked.length > 0)
  for (const path of asked) assert.ok(known.has(path), path)
})

test('the start page and the first step together weigh at most 30 kB on the wire', () => {
  const pages = ['start', 'question'].map((name) => Buffer.from(renderGallery('nl').get(name) ?? ''))
  const asked = new Set(pages.flatMap((html) => html.toString().match(/\/assets\/[^"]+/g) ?? []))
  const parts = assets.filter(({ path }) => asked.has(path)).map(({ gzip }) => gzip.length)
  const total = sum(parts) + sum(pages.map((html) => brotliCompressSync(html).length))
  assert.ok(total <= 20_000, `${total} bytes: leaves a third for longer texts`)
})

test('style and scripts stay small', () => {
  const weigh = (suffix: string): number =>
    sum(assets.filter(({ path }) => path.endsWith(suffix)).map(({ gzip }) => gzip.length))
  assert.ok(weigh('.css') <= 10_000, `${weigh('.css')} bytes of style`)
  assert.ok(weigh('.js') <= 3_000, `${weigh('.js')} bytes of script`)
})

test('the stylesheet asks nothing of anybody else', () => {
  const style = assets.find(({ path }) => path === assetPath('lantaarn.css'))?.body.toString() ?? ''
  assert.doesNotMatch(style, /@import|url\(|@font-face/)
})
