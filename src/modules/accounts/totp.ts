import { Secret, TOTP } from 'otpauth'
import type { RandomBytes } from '../../platform/clock/clock.ts'

const period = 30

function totpOf(secret: string, label?: string): TOTP {
  return new TOTP({
    issuer: 'Lantaarn',
    label: label ?? '',
    secret: Secret.fromBase32(secret),
    algorithm: 'SHA1',
    digits: 6,
    period,
  })
}

/** A fresh secret for an authenticator: 160 bits, base32 (RFC 4226 asks for at least 128). */
export function newTotpSecret(random: RandomBytes): string {
  return new Secret({ buffer: Uint8Array.from(random(20)).buffer }).base32
}

/** The address that an authenticator app reads from the QR code. */
export function totpAddress(secret: string, label: string): string {
  return totpOf(secret, label).toString()
}

/** The code at a moment, as an authenticator shows it: for tests and the demonstration. */
export function totpCode(secret: string, at: Date): string {
  return totpOf(secret).generate({ timestamp: at.getTime() })
}

/**
 * The time step (of 30 seconds since 1970) for which this code is right, or undefined: the current one, the one before or
 * after it (RFC 6238, 5.2), and never one that is not later than `lastStep`, so that a code works once.
 */
export function findTotpStep(
  { secret, lastStep }: { secret: string; lastStep: number | null },
  code: string,
  at: Date,
): number | undefined {
  const token = code.replaceAll(/\s/g, '')
  if (!/^\d{6}$/.test(token)) return undefined
  const delta = totpOf(secret).validate({ token, timestamp: at.getTime(), window: 1 })
  if (delta === null) return undefined
  const step = Math.floor(at.getTime() / 1000 / period) + delta
  return lastStep !== null && step <= lastStep ? undefined : step
}
