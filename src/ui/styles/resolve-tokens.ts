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

/** `everywhere`: names that the root gives a value; `somewhere`: names that an element may give a value as well. */
type Known = { everywhere: ReadonlySet<string>; somewhere: ReadonlySet<string> }

/** A value with every var() of an unknown name replaced by its fallback; undefined when it has none. */
function resolveValue(value: string, known: Known): string | undefined {
  const start = value.indexOf('var(')
  if (start === -1) return value
  const end = closingBracket(value, start + 3)
  const [name = '', ...rest] = value.slice(start + 4, end).split(',')
  const fallback = rest.length > 0 ? resolveValue(rest.join(','), known) : undefined
  const after = resolveValue(value.slice(end + 1), known)
  const here = resolveName(name, fallback, known)
  return here === undefined || after === undefined ? undefined : value.slice(0, start) + here + after
}

function resolveName(name: string, fallback: string | undefined, known: Known): string | undefined {
  if (known.everywhere.has(name)) return `var(${name})`
  if (!known.somewhere.has(name)) return fallback
  return fallback === undefined ? `var(${name})` : `var(${name},${fallback})`
}

/** The declarations of one rule, without those that would have no value. */
function resolveBody(body: string, known: Known): string {
  const kept = body.split(';').flatMap((declaration) => {
    const colon = declaration.indexOf(':')
    const value = resolveValue(declaration.slice(colon + 1), known)
    return value === undefined ? [] : [declaration.slice(0, colon + 1) + value]
  })
  return kept.join(';')
}

/**
 * Makes component styles smaller without changing what they show: a token that has no value gives way to its fallback,
 * a declaration that has neither goes, and so does a rule that is left empty. `tokens` gives values at the root, `ours`
 * may give some on elements; all are minified stylesheets.
 */
export function resolveTokens(css: string, given: { tokens: string; ours: string }): string {
  const known = { everywhere: definedTokens(given.tokens), somewhere: definedTokens(given.ours + css) }
  const resolved = css
    .replaceAll(/\{([^{}]*)\}/g, (_, body: string) => `{${resolveBody(body, known)}}`)
    .replaceAll(/[^{}]+\{\}/g, '')
  return resolved === css ? css : resolveTokens(resolved, given)
}
