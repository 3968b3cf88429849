import { generateKeyPairSync } from 'node:crypto'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { Provider } from 'oidc-provider'

/** A real OpenID Connect provider of an organisation, at which one person is signed in. */
export type IdentityProvider = {
  issuer: string
  clientId: string
  clientSecret: string
  /** Who signs in there from now on. */
  setSubject(subject: string): void
  /** Does what a browser does there: from the address to which we send it to the one to which it sends us back. */
  visit(address: string): Promise<string>
  close(): Promise<void>
}

/** Starts a provider on this machine that knows one client, which must use PKCE and come back to `redirectUri`. */
export async function startIdentityProvider(redirectUri: string): Promise<IdentityProvider> {
  let subject = 'somebody'
  let handle: (request: IncomingMessage, response: ServerResponse) => unknown = () => undefined
  const server = createServer((request, response) => void handle(request, response))
  await new Promise<void>((resolve) => void server.listen(0, '127.0.0.1', resolve))
  const issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  const client = { client_id: 'lantaarn', client_secret: 'a secret that only this test knows' }
  const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 })
  const provider = new Provider(issuer, {
    clients: [
      { ...client, redirect_uris: [redirectUri], grant_types: ['authorization_code'], response_types: ['code'] },
    ],
    cookies: { keys: ['test'] },
    jwks: { keys: [{ ...privateKey.export({ format: 'jwk' }), use: 'sig', alg: 'RS256', kid: 'test' }] },
    pkce: { required: () => true },
    features: { devInteractions: { enabled: false } },
    interactions: { url: (_context: unknown, { uid }: { uid: string }) => `/interaction/${uid}` },
    findAccount: (_context: unknown, id: string) => ({ accountId: id, claims: () => ({ sub: id }) }),
  })
  const callback = provider.callback()
  handle = (request, response) =>
    request.url?.startsWith('/interaction/') === true
      ? interact(provider, { request, response, subject })
      : callback(request, response)
  return {
    issuer,
    clientId: client.client_id,
    clientSecret: client.client_secret,
    setSubject: (next) => {
      subject = next
    },
    visit: (address) => visit(address, issuer),
    close: () => new Promise((resolve) => server.close(() => resolve())),
  }
}

/** Signs in and agrees, as somebody who presses the buttons would. */
async function interact(
  provider: Provider,
  { request, response, subject }: { request: IncomingMessage; response: ServerResponse; subject: string },
): Promise<void> {
  const { prompt, params, session } = await provider.interactionDetails(request, response)
  if (prompt.name === 'login') {
    return provider.interactionFinished(request, response, { login: { accountId: subject } })
  }
  const grant = new provider.Grant({ accountId: session?.accountId ?? subject, clientId: params.client_id })
  grant.addOIDCScope('openid')
  const consent = { grantId: await grant.save() }
  return provider.interactionFinished(request, response, { consent }, { mergeWithLastSubmission: true })
}

async function visit(address: string, issuer: string): Promise<string> {
  const cookies = new Map<string, string>()
  let next = address
  for (let hops = 0; hops < 10; hops += 1) {
    const cookie = [...cookies].map(([name, value]) => `${name}=${value}`).join('; ')
    const response = await fetch(next, { redirect: 'manual', headers: { cookie } })
    for (const line of response.headers.getSetCookie()) {
      const [pair = ''] = line.split(';')
      const place = pair.indexOf('=')
      cookies.set(pair.slice(0, place), pair.slice(place + 1))
    }
    next = new URL(response.headers.get('location') ?? `${issuer}/nowhere`, next).href
    if (!next.startsWith(issuer)) return next
  }
  throw new Error('The provider sends the browser round in circles.')
}
