import { isSameHash, keyedHash } from '../../../platform/crypto/keyed-hash.ts'
import type { RequestContext } from '../../../platform/http/route.ts'
import type { Platform } from '../../../platform/platform.ts'

/**
 * Where a try to sign in comes from, for counting what goes wrong: the browser, when this account was signed in to with it
 * before, else the address. So whoever fails at the same address does not keep out who works there.
 */
export function originOfTry(context: RequestContext, account: string): string {
  const [id = '', seal = ''] = (context.device ?? '').split('.')
  const isKnown = isSameHash(Buffer.from(seal, 'base64url'), sealOf(context.platform, id, account))
  return isKnown ? `device ${id}` : context.address
}

/** Gives this browser a random id, sealed for this account: no other account and no other page can use it. */
export function rememberDevice(context: RequestContext, account: string): void {
  const { platform } = context
  const id = platform.random(16).toString('base64url')
  context.setDevice(`${id}.${sealOf(platform, id, account).toString('base64url')}`)
}

function sealOf({ keys }: Platform, id: string, account: string): Buffer {
  return keyedHash(keys, 'device', `${id} ${account.trim().toLowerCase()}`)
}
