import { createHash, createHmac, pbkdf2Sync } from 'node:crypto'

const iterations = 4096
const bytes = 32

/**
 * What PostgreSQL keeps of an ASCII password, so that the password itself never appears in a statement.
 * Source: RFC 5802 (section 3), RFC 7677, and the PostgreSQL manual on `pg_authid.rolpassword`. `salt`: 16 random bytes.
 */
export function scramVerifier(password: string, salt: Buffer): string {
  const salted = pbkdf2Sync(password, salt, iterations, bytes, 'sha256')
  const key = (name: string): Buffer => createHmac('sha256', salted).update(name).digest()
  const storedKey = createHash('sha256').update(key('Client Key')).digest('base64')
  const serverKey = key('Server Key').toString('base64')
  return `SCRAM-SHA-256$${iterations}:${salt.toString('base64')}$${storedKey}:${serverKey}`
}
