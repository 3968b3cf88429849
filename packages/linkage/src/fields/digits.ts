const digit = /\p{Nd}/u

/** Writes the digits of every script and full width as 0 to 9; other text stays as it is. */
export function toPlainDigits(text: string): string {
  if (!/[^\x20-\x7e]/u.test(text)) return text
  return Array.from(text.normalize('NFKC'), (character) =>
    digit.test(character) ? valueOf(character) : character,
  ).join('')
}

/** In every script the ten digits follow each other, from zero. */
function valueOf(character: string): string {
  const code = character.codePointAt(0) ?? 0
  let value = 0
  while (value < 9 && digit.test(String.fromCodePoint(code - value - 1))) value++
  return String(value)
}
