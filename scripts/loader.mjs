// Lets Node run .tsx from source (everything else it strips by itself), and keeps what it made of each file for the
// next start: the JavaScript of a .tsx beside what Node keeps of what it compiled.
import { createHash } from 'node:crypto'
import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { createRequire, enableCompileCache, registerHooks, setSourceMapsSupport } from 'node:module'
import path from 'node:path'
import { fileURLToPath } from 'node:url'

const require = createRequire(import.meta.url)
const root = path.join(import.meta.dirname, '..')
const state = path.join(root, 'node_modules/.lantaarn')
const kept = path.join(state, 'made-of-tsx')
const { version } = JSON.parse(readFileSync(path.join(root, 'node_modules/oxc-transform/package.json'), 'utf8'))

enableCompileCache(path.join(state, 'compile-cache'))
// Errors name lines of our own sources; the maps that packages bring cost more at every start than they tell.
setSourceMapsSupport(true, { nodeModules: false, generatedCode: false })

function digestOf(text) {
  return createHash('sha256').update(text).digest('base64url')
}

/** What was made of this file, when it was this text and made by this version. */
function findKept(place, mark) {
  try {
    const made = readFileSync(place, 'utf8')
    return made.startsWith(mark) ? made : undefined
  } catch {
    return undefined
  }
}

/** Puts it in place at once, for processes that start at the same moment; where nothing can be written it is made anew. */
function keep(place, made) {
  try {
    mkdirSync(kept, { recursive: true })
    writeFileSync(`${place}.${process.pid}`, made)
    renameSync(`${place}.${process.pid}`, place)
  } catch {
    // A folder that belongs to somebody else: the next start makes it again.
  }
}

function transform(file, text) {
  const { transformSync } = require('oxc-transform')
  const { code, map, errors } = transformSync(file, text, {
    jsx: { runtime: 'automatic', importSource: 'preact' },
    sourcemap: true,
  })
  if (errors.length > 0) throw new SyntaxError(`${file}: ${errors[0].message}`)
  // Node finds the lines themselves in the file.
  const inline = Buffer.from(JSON.stringify({ ...map, sourcesContent: undefined })).toString('base64')
  return `${code}\n//# sourceMappingURL=data:application/json;base64,${inline}`
}

registerHooks({
  load(url, context, next) {
    if (!url.endsWith('.tsx')) return next(url, context)
    const file = fileURLToPath(url)
    const text = readFileSync(file, 'utf8')
    const place = path.join(kept, `${digestOf(file)}.js`)
    // On the first line of what was made, so that lines stay where the map says.
    const mark = `/* ${digestOf(`${version}\n${text}`)} */`
    let source = findKept(place, mark)
    if (source === undefined) {
      source = mark + transform(file, text)
      keep(place, source)
    }
    return { format: 'module', shortCircuit: true, source }
  },
})
