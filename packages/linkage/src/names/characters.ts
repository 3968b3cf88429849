type Repertoires = { readonly simplified: ReadonlySet<string>; readonly traditional: ReadonlySet<string> }

let repertoires: Repertoires | undefined

/** All characters of a two-byte encoding, from its lead and trail bytes. */
function decodeAll(encoding: string, [first, last]: readonly [number, number], trails: readonly number[]): Set<string> {
  const decoder = new TextDecoder(encoding)
  const found = new Set<string>()
  for (let lead = first; lead <= last; lead++) {
    const bytes = Uint8Array.from(trails.flatMap((trail) => [lead, trail]))
    for (const character of decoder.decode(bytes)) found.add(character)
  }
  return found
}

const span = (from: number, to: number): number[] => Array.from({ length: to - from + 1 }, (_, index) => from + index)

/** GB 2312 has the simplified characters and Big5 the traditional ones; made when first needed, in some 50 ms. */
function getRepertoires(): Repertoires {
  repertoires ??= {
    simplified: decodeAll('gbk', [0xb0, 0xf7], span(0xa1, 0xfe)),
    traditional: decodeAll('big5', [0xa4, 0xf9], [...span(0x40, 0x7e), ...span(0xa1, 0xfe)]),
  }
  return repertoires
}

function areOne(first: string, second: string): boolean {
  if (first === second) return true
  const { simplified, traditional } = getRepertoires()
  const isSimplified = (character: string): boolean => simplified.has(character) && !traditional.has(character)
  const isTraditional = (character: string): boolean => traditional.has(character) && !simplified.has(character)
  return (isSimplified(first) && isTraditional(second)) || (isTraditional(first) && isSimplified(second))
}

/**
 * Whether two words of Chinese characters with the same sound may be one word in simplified and in traditional
 * characters (张, 張): wherever they differ, one has a character that only GB 2312 knows and the other one that only Big5
 * knows.
 */
export function areWritingsOfOne(first: string, second: string): boolean {
  const [left, right] = [Array.from(first), Array.from(second)]
  return left.length === right.length && left.every((character, index) => areOne(character, right[index] ?? ''))
}
