import type { AuthenticationResponseJSON, RegistrationResponseJSON, WebAuthnCredential } from '@simplewebauthn/server'
import { z } from 'zod'
import type { Platform } from '../../../platform/platform.ts'

type Site = Pick<Platform, 'origin' | 'random'>
const rpIdOf = ({ origin }: Pick<Platform, 'origin'>) => new URL(origin).hostname
/** Loaded when somebody uses a passkey: it is heavier than all of our own accounts. */
const webAuthn = () => import('@simplewebauthn/server')
const answerSchema = z.looseObject({ id: z.string().max(1400), rawId: z.string(), response: z.looseObject({}) })

/** What the browser gave back, or undefined when it is not the answer of an authenticator. */
export function readAnswer(text: string): { id: string } | undefined {
  try {
    return answerSchema.parse(JSON.parse(text))
  } catch {
    return undefined
  }
}

/** What the browser needs to sign in with any passkey of this site; user verification makes it two factors. */
export async function askForPasskey(site: Site): Promise<{ challenge: string; options: string }> {
  const challenge = site.random(32).toString('base64url')
  const { generateAuthenticationOptions } = await webAuthn()
  const options = await generateAuthenticationOptions({
    rpID: rpIdOf(site),
    challenge: Uint8Array.from(Buffer.from(challenge, 'base64url')),
    userVerification: 'required',
  })
  return { challenge, options: JSON.stringify(options) }
}

/** What the browser needs to make a passkey for a person. */
export async function askForNewPasskey(
  site: Site,
  person: { id: string; name: string; email: string; passkeys: readonly string[] },
): Promise<{ challenge: string; options: string }> {
  const challenge = site.random(32).toString('base64url')
  const { generateRegistrationOptions } = await webAuthn()
  const options = await generateRegistrationOptions({
    rpName: 'Lantaarn',
    rpID: rpIdOf(site),
    userID: Uint8Array.from(Buffer.from(person.id)),
    userName: person.email,
    userDisplayName: person.name,
    challenge: Uint8Array.from(Buffer.from(challenge, 'base64url')),
    attestationType: 'none',
    authenticatorSelection: { residentKey: 'required', userVerification: 'required' },
    excludeCredentials: person.passkeys.map((id) => ({ id })),
  })
  return { challenge, options: JSON.stringify(options) }
}

/** The count of the authenticator when its answer to this challenge is right (WebAuthn, 7.2); undefined when it is not. */
export async function checkPasskey(
  { origin }: Pick<Platform, 'origin'>,
  given: { answer: { id: string }; challenge: string; credential: WebAuthnCredential },
): Promise<{ counter: number } | undefined> {
  const { verifyAuthenticationResponse } = await webAuthn()
  try {
    const { verified, authenticationInfo } = await verifyAuthenticationResponse({
      response: given.answer as AuthenticationResponseJSON,
      expectedChallenge: given.challenge,
      expectedOrigin: origin,
      expectedRPID: rpIdOf({ origin }),
      credential: given.credential,
      requireUserVerification: true,
    })
    return verified ? { counter: authenticationInfo.newCounter } : undefined
  } catch {
    return undefined
  }
}

/** The new passkey when the answer to this challenge is right (WebAuthn, 7.1); undefined when it is not. */
export async function checkNewPasskey(
  { origin }: Pick<Platform, 'origin'>,
  given: { answer: { id: string }; challenge: string },
): Promise<WebAuthnCredential | undefined> {
  const { verifyRegistrationResponse } = await webAuthn()
  try {
    const { verified, registrationInfo } = await verifyRegistrationResponse({
      response: given.answer as RegistrationResponseJSON,
      expectedChallenge: given.challenge,
      expectedOrigin: origin,
      expectedRPID: rpIdOf({ origin }),
      requireUserVerification: true,
    })
    return verified ? registrationInfo?.credential : undefined
  } catch {
    return undefined
  }
}
