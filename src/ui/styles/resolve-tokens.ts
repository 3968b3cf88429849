/** The names of all custom properties that a stylesheet gives a value. */
function definedTokens(css: string): ReadonlySet<string> {
  return new Set(Array.from(css.matchAll(/[{;](--[\w-]+):/g), ([, name]) => name ?? ''))
}

/** Where the bracket that opens at `open` closes; the end of the text when it does not. */
function closingBracket(text: string, open: number): number {
  let depth = 0
  for (let at = open; at < text.length; at += 1) {
    if (text[at] === '(') depth += 1
    if (text[at] === ')') depth -= 1
    if (depth === 0) return at
  }
  return text.length
}

/** A value with every var() of an unknown name replaced by its fallback; undefined when it has none. */
function resolveValue(value: string, defined: ReadonlySet<string>): string | undefined {
  const start = value.indexOf('var(')
  if (start === -1) return value
  const end = closingBracket(value, start + 3)
  const [name = '', ...rest] = value.slice(start + 4, end).split(',')
  const fallback = rest.length > 0 ? resolveValue(rest.join(','), defined) : undefined
  const after = resolveValue(value.slice(end + 1), defined)
  const known = defined.has(name)
  const own = known && name.startsWith('--_') && fallback !== undefined ? `var(${name},${fallback})` : `var(${name})`
  const here = known ? own : fallback
  return here === undefined || after === undefined ? undefined : value.slice(0, start) + here + after
}

/** The declarations of one rule, without those that would have no value. */
function resolveBody(body: string, defined: ReadonlySet<string>): string {
  const kept = body.split(';').flatMap((declaration) => {
    const colon = declaration.indexOf(':')
    const value = resolveValue(declaration.slice(colon + 1), defined)
    return value === undefined ? [] : [declaration.slice(0, colon + 1) + value]
  })
  return kept.join(';')
}

/**
 * Makes component styles smaller without changing what they show: a token that has no value in `tokens` gives way to its
 * fallback, a declaration that has neither goes, and so does a rule that is left empty. Both are minified stylesheets.
 * Names that begin with `--_` belong to a component and may be unset, so these keep their fallback.
 */
export function resolveTokens(css: string, tokens: string): string {
  const defined = definedTokens(tokens + css)
  const resolved = css
    .replaceAll(/\{([^{}]*)\}/g, (_, body: string) => `{${resolveBody(body, defined)}}`)
    .replaceAll(/[^{}]+\{\}/g, '')
  return resolved === css ? css : resolveTokens(resolved, tokens)
}
