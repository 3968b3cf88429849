import { createHash } from 'node:crypto'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { chooseEncoding } from './compress.ts'

/** A file that never changes under its path, with its compressed forms. */
export type StaticAsset = { path: string; contentType: string; body: Buffer; gzip: Buffer; brotli: Buffer }

/** Serves the assets: compressed beforehand, cached for ever by browsers, each encoding with an ETag of its own. */
export function serveAssets(server: FastifyInstance, assets: readonly StaticAsset[]): void {
  for (const asset of assets) {
    const digest = createHash('sha256').update(asset.body).digest('base64url').slice(0, 22)
    server.get(asset.path, (request, reply) => sendAsset({ ...asset, digest }, request, reply))
  }
}

function sendAsset(
  asset: StaticAsset & { digest: string },
  request: FastifyRequest,
  reply: FastifyReply,
): FastifyReply {
  const encoding = chooseEncoding(request.headers['accept-encoding'])
  const etag = `"${asset.digest}${encoding === undefined ? '' : `-${encoding}`}"`
  void reply.headers({ 'cache-control': 'public, max-age=31536000, immutable', vary: 'accept-encoding', etag })
  if (isKnown(etag, request.headers['if-none-match'])) return reply.status(304).send()
  void reply.type(asset.contentType)
  if (encoding === undefined) return reply.send(asset.body)
  return reply.header('content-encoding', encoding).send(encoding === 'br' ? asset.brotli : asset.gzip)
}

/** Whether the browser has this encoding already; a tag that a proxy weakened counts as well (RFC 9110, 13.1.2). */
function isKnown(etag: string, known: string | undefined): boolean {
  return (known ?? '').split(',').some((tag) => tag.trim() === '*' || tag.trim().replace(/^W\//, '') === etag)
}
