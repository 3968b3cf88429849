import { promisify } from 'node:util'
import { brotliCompress, constants, gzip } from 'node:zlib'
import type { FastifyReply } from 'fastify'

const toBrotli = promisify(brotliCompress)
const toGzip = promisify(gzip)

/** Below this many bytes an answer fits in one packet anyway. */
const worthwhile = 1024
const brotliQuality = 5

/** Ways of compressing that browsers know, the best first. */
const encodings = ['br', 'gzip'] as const
export type Encoding = (typeof encodings)[number]

/** The best way of compressing that a request accepts (RFC 9110, section 12.5.3); undefined when it accepts none. */
export function chooseEncoding(accepted: string | undefined): Encoding | undefined {
  const weights = new Map(
    (accepted ?? '').split(',').map((part) => {
      const [name = '', ...parameters] = part.split(';').map((text) => text.trim().toLowerCase())
      const weight = parameters.find((text) => text.startsWith('q='))?.slice(2) ?? '1'
      return [name, Number(weight) || 0] as const
    }),
  )
  return encodings.find((name) => (weights.get(name) ?? weights.get('*') ?? 0) > 0)
}

/**
 * Sends a text, compressed when the visitor did not sign in and their browser takes it. What somebody who signed in sees
 * goes uncompressed: its length must say nothing about what stands in it (docs/decisions/0004).
 */
export async function sendText(reply: FastifyReply, { type, text }: { type: string; text: string }): Promise<void> {
  const body = Buffer.from(text)
  const { headers, person } = reply.request
  void reply.type(type)
  if (person !== undefined || body.length < worthwhile) return void reply.send(body)
  void reply.header('vary', 'accept-encoding')
  const encoding = chooseEncoding(headers['accept-encoding'])
  if (encoding === undefined) return void reply.send(body)
  void reply.header('content-encoding', encoding).send(await compress(body, encoding))
}

function compress(body: Buffer, encoding: Encoding): Promise<Buffer> {
  if (encoding === 'gzip') return toGzip(body)
  return toBrotli(body, {
    params: {
      [constants.BROTLI_PARAM_QUALITY]: brotliQuality,
      [constants.BROTLI_PARAM_MODE]: constants.BROTLI_MODE_TEXT,
      [constants.BROTLI_PARAM_SIZE_HINT]: body.length,
    },
  })
}
