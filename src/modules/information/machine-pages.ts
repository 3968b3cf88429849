import { json, type Reply, type RequestContext } from '../../platform/http/route.ts'
import { isDatabaseReady } from './queries.ts'

const year = 365 * 24 * 60 * 60 * 1000

/** Where to report a weakness (RFC 9116); holds for a year from when it is asked. */
export async function securityText({ platform, now }: RequestContext): Promise<Reply> {
  const expires = new Date(now.getTime() + year).toISOString().slice(0, 10)
  const lines = [
    `Contact: ${platform.origin}/vraag`,
    `Expires: ${expires}T00:00:00Z`,
    'Preferred-Languages: nl, en',
    `Canonical: ${platform.origin}/.well-known/security.txt`,
  ]
  return { kind: 'text', body: `${lines.join('\n')}\n`, contentType: 'text/plain; charset=utf-8' }
}

/** Whether the process lives, or, with a context, can serve: 200 or 503. */
export async function health(kind: 'live' | 'ready', context?: RequestContext): Promise<Reply> {
  const ok = context === undefined || (await isDatabaseReady(context.platform.database))
  return json({ [kind]: ok }, ok ? 200 : 503)
}
