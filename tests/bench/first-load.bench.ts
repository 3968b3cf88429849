/**
 * What a visitor must fetch before the public start page and the first step of the form can be used: both pages with
 * every asset that they ask for, in the bytes that the platform sends to a browser, and whether anything comes from
 * elsewhere. Bodies count towards the target; the headers, as HTTP/1.1 would spell them, are shown beside it.
 */
import type { FastifyInstance } from 'fastify'
import { testApp } from '../support/app.ts'

type Print = (line: Record<string, unknown>) => void
type Fetched = { address: string; wire: number; headers: number; encoding: string; plain: number; body: string }

const target = 30_000
const asking = [
  /<link\b[^>]*\brel="(?:stylesheet|icon|preload|modulepreload|manifest|shortcut icon)"[^>]*>/g,
  /<(?:script|img|source|iframe|video|audio|embed)\b[^>]*>/g,
] as const
const within = [/url\(["']?([^"')]+)["']?\)/g, /@import\s+["']([^"']+)["']/g, /\b(?:from|import)\s*["']([^"']+)["']/g]

/** Addresses of everything that a page makes the browser fetch. */
function assetsOf(html: string): string[] {
  const tags = asking.flatMap((tag) => html.match(tag) ?? [])
  return tags.flatMap((tag) => /\b(?:href|src)="([^"]+)"/.exec(tag)?.[1] ?? [])
}

/** Addresses that a stylesheet or script asks for in turn. */
function assetsIn(text: string): string[] {
  return within.flatMap((pattern) => [...text.matchAll(pattern)].flatMap(([, address]) => address ?? []))
}

async function fetchOne(server: FastifyInstance, address: string): Promise<Fetched> {
  const answer = await server.inject({
    url: address,
    headers: { 'accept-encoding': 'gzip, br', 'accept-language': 'nl' },
  })
  if (answer.statusCode !== 200) throw new Error(`${address} answered ${answer.statusCode}.`)
  const plain = await server.inject({ url: address, headers: { 'accept-language': 'nl' } })
  const lines = Object.entries(answer.headers).flatMap(([name, value]) =>
    [value].flat().map((one) => `${name}: ${one}`),
  )
  return {
    address,
    wire: answer.rawPayload.length,
    headers: lines.reduce((sum, line) => sum + Buffer.byteLength(line) + 2, 0),
    encoding: String(answer.headers['content-encoding'] ?? 'none'),
    plain: plain.rawPayload.length,
    body: plain.rawPayload.toString('utf8'),
  }
}

/** The pages with everything that they ask for, each once, and the addresses that are not ours. */
async function fetchAll(server: FastifyInstance, pages: readonly string[]) {
  const fetched = new Map<string, Fetched>()
  const elsewhere: string[] = []
  const waiting = [...pages]
  for (const address of waiting) {
    if (fetched.has(address) || address.startsWith('data:')) continue
    if (/^(?:[a-z]+:)?\/\//i.test(address)) {
      elsewhere.push(address)
      continue
    }
    const one = await fetchOne(server, address)
    fetched.set(address, one)
    const asked = pages.includes(address) ? assetsOf(one.body) : assetsIn(one.body)
    waiting.push(
      ...asked.map((next) => (/^[a-z]+:|^\/\//i.test(next) ? next : new URL(next, `http://x${address}`).pathname)),
    )
  }
  return { fetched: [...fetched.values()], elsewhere }
}

export default async function (print: Print): Promise<void> {
  const app = await testApp()
  try {
    const { fetched, elsewhere } = await fetchAll(app.server, ['/', '/melden/gevaar'])
    for (const { body: _body, ...one } of fetched) print({ measure: 'one request', ...one })
    const sum = (of: (one: Fetched) => number) => fetched.reduce((total, one) => total + of(one), 0)
    print({
      measure: 'start page and first step of the form, with all that they ask for',
      requests: fetched.length,
      wireBytes: sum(({ wire }) => wire),
      headerBytes: sum(({ headers }) => headers),
      plainBytes: sum(({ plain }) => plain),
      targetBytes: target,
      otherHosts: elsewhere.length,
    })
  } finally {
    await app.close()
  }
}
