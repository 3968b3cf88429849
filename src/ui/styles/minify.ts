/** A stylesheet without comments and without white space that means nothing. */
export function minifyStyles(css: string): string {
  return css
    .replaceAll(/\/\*[\s\S]*?\*\//g, '')
    .replaceAll(/\s+/g, ' ')
    .replaceAll(/ ?([{};,]) ?/g, '$1')
    .replaceAll(/([:(]) /g, '$1')
    .replaceAll(/ \)/g, ')')
    .replaceAll(';}', '}')
    .trim()
}

/** A script without whole-line comments and indentation; everything else stays as written. */
export function minifyScript(script: string): string {
  return script
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '' && !line.startsWith('//'))
    .join('\n')
}
