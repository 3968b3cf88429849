import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import path from 'node:path'
import { promisify } from 'node:util'
import { brotliCompress, constants, gzip } from 'node:zlib'
import { minifyScript } from './styles/minify.ts'
import { makeStylesheet } from './styles/stylesheet.ts'
import type { Theme } from './theme/theme.ts'

/** A file that pages ask for, ready to be sent; its path changes with its content, so it may be kept for ever. */
export type Asset = { path: string; contentType: string; body: Buffer; gzip: Buffer; brotli: Buffer }

const modules = ['leave-quickly.js', 'submit-once.js', 'error-focus.js', 'receipt-code.js'] as const
export type AssetName = 'lantaarn.css' | 'favicon.svg' | 'passkey.js' | (typeof modules)[number]

const cssType = 'text/css; charset=utf-8'

type Source = { path: string; contentType: string; body: Buffer }

function makeSource(name: AssetName, contentType: string, text: string): readonly [AssetName, Source] {
  const hash = createHash('sha256').update(text).digest('base64url').slice(0, 12)
  return [name, { path: `/assets/${hash}/${name}`, contentType, body: Buffer.from(text) }]
}

function readOwn(...file: string[]): string {
  return readFileSync(path.join(import.meta.dirname, ...file), 'utf8')
}

function makeScript(name: AssetName, ...file: string[]): readonly [AssetName, Source] {
  return makeSource(name, 'text/javascript; charset=utf-8', minifyScript(readOwn(...file)))
}

const sources: ReadonlyMap<AssetName, Source> = new Map([
  makeSource('lantaarn.css', cssType, makeStylesheet()),
  makeSource('favicon.svg', 'image/svg+xml', readOwn('favicon.svg').trim()),
  ...modules.map((name) => makeScript(name, 'enhance', name)),
  makeScript('passkey.js', '../modules/accounts/enhance/passkey.js'),
])

/** An asset was asked for that is not there. */
class AssetMissing extends Error {
  override name = 'AssetMissing'
}

/** The address of an asset, for the pages that use it. Throws AssetMissing for a name that is not there. */
export function assetPath(name: AssetName): string {
  const source = sources.get(name)
  if (!source) throw new AssetMissing(`There is no asset called ${name}`)
  return source.path
}

const compressBrotli = promisify(brotliCompress)
const compressGzip = promisify(gzip)

async function compress(source: Source): Promise<Asset> {
  const [zipped, brotli] = await Promise.all([
    compressGzip(source.body, { level: 9 }),
    compressBrotli(source.body, { params: { [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY } }),
  ])
  return { ...source, gzip: zipped, brotli }
}

/** Every asset with its compressed forms, and the theme when there is one: for the server to send as they are. */
export function loadAssets(theme?: Theme): Promise<readonly Asset[]> {
  const themes = theme === undefined ? [] : [{ path: theme.path, contentType: cssType, body: Buffer.from(theme.css) }]
  return Promise.all([...sources.values(), ...themes].map(compress))
}
