/**
 * Who a party is on the network: a self-signed certificate whose fingerprint the others hold. The certificate is only
 * the vessel of a key: nothing in it is trusted but the fingerprint of the whole (as in RFC 7250 and RFC 8705 section
 * 2.2), so it is written here in the few lines of DER that it needs (RFC 5280), and never parsed by this package.
 */
import { createHash, generateKeyPairSync, sign } from 'node:crypto'
import { join, utf8 } from './bytes.ts'
import type { Random } from './oprf.ts'

/** A certificate and its Ed25519 private key, both PEM. */
export type Identity = { certificate: string; privateKey: string }

const ed25519 = Uint8Array.of(0x30, 0x05, 0x06, 0x03, 0x2b, 0x65, 0x70)
const commonName = Uint8Array.of(0x06, 0x03, 0x55, 0x04, 0x03)

function tagged(tag: number, ...parts: readonly Uint8Array[]): Uint8Array {
  const body = join(...parts)
  const length = body.length
  const long = length < 0x100 ? Uint8Array.of(0x81, length) : Uint8Array.of(0x82, length >> 8, length & 0xff)
  return join(Uint8Array.of(tag), length < 0x80 ? Uint8Array.of(length) : long, body)
}

const sequence = (...parts: readonly Uint8Array[]) => tagged(0x30, ...parts)

function generalizedTime(time: Date): Uint8Array {
  return tagged(0x18, utf8(`${time.toISOString().replaceAll(/[-:T]/g, '').slice(0, 14)}Z`))
}

/**
 * A new Ed25519 key with a certificate in that name (1 to 64 characters). It says to be valid until the end of 9999
 * (RFC 5280 section 4.1.2.5: no good end date): trust ends when the others take its fingerprint from their settings.
 */
export function makeIdentity(name: string, now: Date, random: Random): Identity {
  const { publicKey, privateKey } = generateKeyPairSync('ed25519')
  const subject = sequence(tagged(0x31, sequence(commonName, tagged(0x0c, utf8(name.slice(0, 64))))))
  const serial = Uint8Array.from(random(16))
  serial[0] = ((serial[0] ?? 0) & 0x7f) | 0x40
  const body = sequence(
    tagged(0xa0, Uint8Array.of(0x02, 0x01, 0x02)),
    tagged(0x02, serial),
    ed25519,
    subject,
    sequence(generalizedTime(now), tagged(0x18, utf8('99991231235959Z'))),
    subject,
    publicKey.export({ type: 'spki', format: 'der' }),
  )
  const signature = new Uint8Array(sign(null, body, privateKey))
  const certificate = sequence(body, ed25519, tagged(0x03, Uint8Array.of(0), signature))
  const base64 = Buffer.from(certificate).toString('base64').replaceAll(/.{64}/g, '$&\n').trimEnd()
  return {
    certificate: `-----BEGIN CERTIFICATE-----\n${base64}\n-----END CERTIFICATE-----\n`,
    privateKey: privateKey.export({ type: 'pkcs8', format: 'pem' }).toString(),
  }
}

/** The pin that others hold of a party: SHA-256 of the certificate (DER), 64 lower-case hexadecimal characters. */
export function fingerprintOf(certificate: string | Uint8Array): string {
  const der =
    typeof certificate === 'string' ? Buffer.from(certificate.replaceAll(/-----.*-----/g, ''), 'base64') : certificate
  return createHash('sha256').update(der).digest('hex')
}
