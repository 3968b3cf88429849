type Rule = { prelude: string; body: string }

/** Splits a minified stylesheet into its outermost rules; `@charset` and the like have an empty body. */
function splitRules(css: string): Rule[] {
  const rules: Rule[] = []
  let depth = 0
  let start = 0
  let open = 0
  for (let at = 0; at < css.length; at += 1) {
    const character = css[at]
    if (character === '{') {
      if (depth === 0) open = at
      depth += 1
    } else if (character === '}') {
      depth -= 1
      if (depth === 0) {
        rules.push({ prelude: css.slice(start, open), body: css.slice(open + 1, at) })
        start = at + 1
      }
    }
  }
  return rules
}

/** Splits a list of selectors at its own commas, not at those within brackets. */
function splitSelectors(prelude: string): string[] {
  const selectors: string[] = []
  let depth = 0
  let start = 0
  for (let at = 0; at < prelude.length; at += 1) {
    const character = prelude[at]
    if (character === '(') depth += 1
    if (character === ')') depth -= 1
    if (character === ',' && depth === 0) {
      selectors.push(prelude.slice(start, at))
      start = at + 1
    }
  }
  return [...selectors, prelude.slice(start)]
}

function isUsed(selector: string, classes: ReadonlySet<string>): boolean {
  const positive = selector.replaceAll(/:not\((?:[^()]|\([^()]*\))*\)/g, '')
  const names = positive.match(/\.-?[a-z_][\w-]*/gi) ?? []
  return names.every((name) => classes.has(name.slice(1)))
}

/**
 * Leaves out the rules of a minified stylesheet whose selectors name a class that is not in `classes`:
 * component packages carry every variant, we send the ones that our pages show.
 */
export function pruneStyles(css: string, classes: ReadonlySet<string>): string {
  return splitRules(css)
    .map(({ prelude, body }) => {
      if (prelude.startsWith('@')) {
        const inner = pruneStyles(body, classes)
        return inner === '' ? '' : `${prelude}{${inner}}`
      }
      const selectors = splitSelectors(prelude).filter((selector) => isUsed(selector, classes))
      return selectors.length === 0 || body === '' ? '' : `${selectors.join(',')}{${body}}`
    })
    .join('')
}
