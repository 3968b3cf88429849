import type { Configuration } from 'openid-client'
import { z } from 'zod'
import type { RandomBytes } from '../../../platform/clock/clock.ts'
import { isLoopback } from '../../../config.ts'
import { newSecret } from '../secrets.ts'
import type { Provider } from './queries.ts'

/** The address, on our site, to which every provider sends people back. */
export const callbackPath = '/inloggen/organisatie/terug'

/** Loaded when somebody signs in through their organisation. */
const openId = () => import('openid-client')

const patienceSeconds = 10

const pendingSchema = z.object({
  organisationId: z.string(),
  state: z.string(),
  nonce: z.string(),
  verifier: z.string(),
  to: z.string().optional(),
  /** The one-time link that was opened: then this identity is linked to its person. */
  link: z.string().optional(),
})
/** What must be known when the person comes back from their provider. Kept enciphered, for their visit only. */
export type Pending = z.infer<typeof pendingSchema>

/** Reads what `beginAt` gave, from the challenge that kept it. */
export function readPending(content: string): Pending {
  return pendingSchema.parse(JSON.parse(content))
}

/** Whether an address can be that of a provider: https, or http on this machine. */
export function isIssuerAddress(address: string): boolean {
  if (!URL.canParse(address)) return false
  const { protocol, hostname, username, search, hash } = new URL(address)
  if (username !== '' || search !== '' || hash !== '') return false
  return protocol === 'https:' || (protocol === 'http:' && isLoopback(hostname))
}

async function open({ issuer, clientId, clientSecret }: Provider): Promise<Configuration> {
  const { allowInsecureRequests, discovery } = await openId()
  const execute = issuer.startsWith('http:') ? [allowInsecureRequests] : []
  return discovery(new URL(issuer), clientId, clientSecret, undefined, { execute, timeout: patienceSeconds })
}

/**
 * Begins a sign-in at a provider: the address to send the browser to, and what to keep until it comes back.
 * Authorization code flow with PKCE (RFC 7636), state and nonce (OpenID Connect Core, 3.1.2.1). Throws when the provider
 * does not answer.
 */
export async function beginAt(
  provider: Provider,
  { origin, random }: { origin: string; random: RandomBytes },
  extra: Pick<Pending, 'to' | 'link'>,
): Promise<{ address: string; pending: Pending }> {
  const { buildAuthorizationUrl, calculatePKCECodeChallenge } = await openId()
  const configuration = await open(provider)
  const [state, nonce, verifier] = [newSecret(random), newSecret(random), newSecret(random)]
  const address = buildAuthorizationUrl(configuration, {
    redirect_uri: `${origin}${callbackPath}`,
    scope: 'openid',
    state,
    nonce,
    code_challenge: await calculatePKCECodeChallenge(verifier),
    code_challenge_method: 'S256',
  })
  return {
    address: address.href,
    pending: { organisationId: provider.organisationId, state, nonce, verifier, ...extra },
  }
}

/** Finishes it: who they are at the provider. Throws when anything does not fit: state, nonce, code, issuer, signature. */
export async function finishAt(
  provider: Provider,
  pending: Pending,
  { origin, query }: { origin: string; query: Readonly<Record<string, string | undefined>> },
): Promise<{ issuer: string; subject: string }> {
  const configuration = await open(provider)
  const address = new URL(callbackPath, origin)
  for (const [name, value] of Object.entries(query)) if (value !== undefined) address.searchParams.set(name, value)
  const { authorizationCodeGrant } = await openId()
  const tokens = await authorizationCodeGrant(configuration, address, {
    expectedState: pending.state,
    expectedNonce: pending.nonce,
    pkceCodeVerifier: pending.verifier,
    idTokenExpected: true,
  })
  const claims = tokens.claims()
  if (claims === undefined) throw new Error('The provider gave no identity.')
  return { issuer: claims.iss, subject: claims.sub }
}
