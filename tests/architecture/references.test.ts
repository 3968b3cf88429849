import assert from 'node:assert/strict'
import { existsSync, globSync, readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, test } from 'node:test'

const exclude = (name: string): boolean => ['node_modules', 'dist', 'data'].includes(path.basename(name))
const documents = globSync('{*.md,docs/**/*.md,{src,packages,regions,tests}/**/*.md}', { exclude })
const sources = globSync('{content,migrations,packages,regions,scripts,src,tests}/**/*.{ts,tsx,mjs,css,sql}', {
  exclude,
}).filter(
  (file) => !file.includes('.generated.') && !file.includes('level-0026') && !file.endsWith('references.test.ts'),
)

/** Every path of the project. */
const paths = globSync('{.ci,content,docs,migrations,packages,regions,scripts,src,tests}/**', { exclude })

/**
 * Whether a reference leads somewhere: it is the end of a path of the project, as in `pages/text.ts`; `<module>` and `*`
 * stand for any name, and four digits for the file that begins with them.
 */
function leadsSomewhere(reference: string): boolean {
  const names = reference.replace(/\/$/, '').split('/')
  const pattern = names.map((name) => {
    if (/^\d{4}$/.test(name)) return `${name}-[^/]*`
    const alternatives = name.replaceAll(/[.+?^$()|[\]\\]/g, String.raw`\$&`).replaceAll(/<[^>]+>|\*+/g, '[^/]*')
    return alternatives.replaceAll(/\{([^}]*)\}/g, (_, list: string) => `(${list.replaceAll(',', '|')})`)
  })
  const end = new RegExp(`(^|/)${pattern.join('/')}$`)
  return existsSync(reference) || paths.some((known) => end.test(known))
}

/** Paths in backticks: with a folder in them, or with an ending of ours. */
function pathsIn(text: string): string[] {
  const quoted = Array.from(text.matchAll(/`([^`\s]+)`/g), ([, inside = '']) => inside)
  const folders = /^(content|docs|migrations|packages|regions|scripts|src|tests)\//
  const file = /^[\w.*{},<>/-]+\.(ts|tsx|mjs|md|css|sql)$/
  return quoted
    .filter((inside) => folders.test(inside) || file.test(inside))
    .map((inside) => inside.split('#')[0] ?? '')
}

/** The comments of a source file, line by line. */
function commentsOf(file: string): string {
  const comment = file.endsWith('.sql') ? /--.*$/ : /^\s*(\/?\*.*)$|(^|\s)\/\/.*$/
  return readFileSync(file, 'utf8')
    .split('\n')
    .flatMap((line) => comment.exec(line)?.[0] ?? [])
    .join('\n')
}

function deadPaths(file: string, text: string): string[] {
  return pathsIn(text).flatMap((reference) => (leadsSomewhere(reference) ? [] : [`${file}: ${reference}`]))
}

/** The anchors that the headings of a document make. */
function anchorsOf(document: string): string[] {
  const headings = readFileSync(document, 'utf8').matchAll(/^#+ (.+)$/gm)
  return Array.from(headings, ([, title = '']) =>
    title
      .toLowerCase()
      .replaceAll(/[^\p{L}\p{N}\s_-]/gu, '')
      .trim()
      .replaceAll(/\s/g, '-'),
  )
}

describe('a reference', () => {
  test('in a document leads to something that is there', () => {
    assert.deepEqual(
      documents.flatMap((file) => deadPaths(file, readFileSync(file, 'utf8'))),
      [],
    )
  })

  test('in a comment leads to something that is there', () => {
    assert.deepEqual(
      sources.flatMap((file) => deadPaths(file, commentsOf(file))),
      [],
    )
  })

  test('by a link leads to a file, and to a heading in it', () => {
    const dead = documents.flatMap((file) =>
      Array.from(readFileSync(file, 'utf8').matchAll(/\]\(([^)\s]+)\)/g), ([, target = '']) => target)
        .filter((target) => !/^[a-z]+:/.test(target))
        .flatMap((target) => {
          const [to = '', anchor] = target.split('#')
          const full = to === '' ? file : path.join(path.dirname(file), to)
          if (!existsSync(full)) return [`${file}: ${target}`]
          return anchor === undefined || anchorsOf(full).includes(anchor) ? [] : [`${file}: ${target}`]
        }),
    )
    assert.deepEqual(dead, [])
  })
})

describe('decisions', () => {
  const numbers = readdirSync('docs/decisions').flatMap((name) => /^(\d{4})-/.exec(name)?.[1] ?? [])

  test('are numbered one after another, and the list says of each number that is missing what became of it', () => {
    const explained = readFileSync('docs/decisions/README.md', 'utf8')
    const missing = Array.from({ length: Number(numbers.at(-1)) }, (_, place) => String(place + 1).padStart(4, '0'))
      .filter((number) => !numbers.includes(number))
      .filter((number) => !explained.includes(`**${number}**`))
    assert.deepEqual(missing, [])
    assert.equal(new Set(numbers).size, numbers.length)
  })

  test('that a text names by number are there', () => {
    const dead = [...documents, ...sources].flatMap((file) => {
      const text = file.endsWith('.md') ? readFileSync(file, 'utf8') : commentsOf(file)
      return Array.from(text.matchAll(/\bdecisions? (\d{1,2})\b/gi), ([, number = '']) => number.padStart(4, '0'))
        .filter((number) => !numbers.includes(number))
        .map((number) => `${file}: decision ${number}`)
    })
    assert.deepEqual(dead, [])
  })
})
