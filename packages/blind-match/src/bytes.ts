const text = new TextEncoder()

/** The UTF-8 bytes of a text. */
export function utf8(words: string): Uint8Array {
  return text.encode(words)
}

/** The byte strings after each other. */
export function join(...parts: readonly Uint8Array[]): Uint8Array {
  return new Uint8Array(Buffer.concat(parts))
}

/** Each byte string after its length in two bytes, big endian: no two different lists give the same bytes. */
export function joinPrefixed(...parts: readonly Uint8Array[]): Uint8Array {
  return join(...parts.flatMap((part) => [unsigned(part.length, 2), part]))
}

/** A whole number from 0 in that many bytes (at most 6), big endian. */
export function unsigned(value: number, width: number): Uint8Array {
  const bytes = Buffer.alloc(width)
  bytes.writeUIntBE(value, 0, width)
  return new Uint8Array(bytes)
}

/** The whole number that `unsigned` wrote. */
export function readUnsigned(bytes: Uint8Array): number {
  return Buffer.from(bytes).readUIntBE(0, bytes.length)
}

/** Lower-case hexadecimal. */
export function hex(bytes: Uint8Array): string {
  return Buffer.from(bytes).toString('hex')
}

/** The bytes of a hexadecimal text; an odd or foreign character ends it, so compare the length where it matters. */
export function fromHex(words: string): Uint8Array {
  return new Uint8Array(Buffer.from(words, 'hex'))
}
