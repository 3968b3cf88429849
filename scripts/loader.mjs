// Lets Node run .tsx from source (everything else it strips by itself), and keeps what it compiled for the next start.
import { readFileSync } from 'node:fs'
import { createRequire, enableCompileCache, registerHooks } from 'node:module'
import path from 'node:path'
import { fileURLToPath } from 'node:url'

const require = createRequire(import.meta.url)
enableCompileCache(path.join(import.meta.dirname, '../node_modules/.lantaarn/compile-cache'))

registerHooks({
  load(url, context, next) {
    if (!url.endsWith('.tsx')) return next(url, context)
    const file = fileURLToPath(url)
    const { transformSync } = require('oxc-transform')
    const { code, map, errors } = transformSync(file, readFileSync(file, 'utf8'), {
      jsx: { runtime: 'automatic', importSource: 'preact' },
      sourcemap: true,
    })
    if (errors.length > 0) throw new SyntaxError(`${file}: ${errors[0].message}`)
    const inline = Buffer.from(JSON.stringify(map)).toString('base64')
    return {
      format: 'module',
      shortCircuit: true,
      source: `${code}\n//# sourceMappingURL=data:application/json;base64,${inline}`,
    }
  },
})
