import { isIPv6 } from 'node:net'

/**
 * The caller as far as an address identifies one, for counting in memory: an IPv4 address as it is, and of IPv6 the network of 64
 * bits, because one household or server chooses freely among its addresses (RFC 6177, RFC 7421). IPv4 that is written as
 * IPv6 counts as IPv4.
 */
export function callerOf(address: string): string {
  const [bare = ''] = address.split('%')
  if (!isIPv6(bare)) return address
  const groups = groupsOf(bare)
  return findIPv4(groups) ?? `${groups.slice(0, 4).join(':')}::/64`
}

/** The eight groups of an IPv6 address, in lower case without leading zeros (RFC 5952). */
function groupsOf(address: string): string[] {
  const [head = '', tail = ''] = new URL(`http://[${address}]`).hostname.slice(1, -1).split('::')
  const [first, last] = [groupsIn(head), groupsIn(tail)]
  return [...first, ...Array<string>(8 - first.length - last.length).fill('0'), ...last]
}

const groupsIn = (part: string): string[] => part.split(':').filter((group) => group !== '')

/** The IPv4 address in a mapped (RFC 4291, 2.5.5.2) or translated one (RFC 6052, 2.1). */
function findIPv4(groups: readonly string[]): string | undefined {
  if (!['0:0:0:0:0:ffff', '64:ff9b:0:0:0:0'].includes(groups.slice(0, 6).join(':'))) return undefined
  const bytes = groups.slice(6).flatMap((group) => {
    const number = Number.parseInt(group, 16)
    return [number >> 8, number & 255]
  })
  return bytes.join('.')
}
