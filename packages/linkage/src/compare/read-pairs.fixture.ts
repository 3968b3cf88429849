/** Pairs of names, one pair a line, with " | " between the two. */
export function readPairs(lines: string): ReadonlyArray<readonly [string, string]> {
  return lines
    .trim()
    .split('\n')
    .map((line) => {
      const [left = '', right = ''] = line.split(' | ')
      return [left, right]
    })
}
