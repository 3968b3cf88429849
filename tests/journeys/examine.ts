import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { Page } from 'playwright-core'

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

type AxeResult = { violations: { id: string; nodes: { html: string }[] }[] }
type AxeRunner = { run(part: Document, options: { resultTypes: readonly string[] }): Promise<AxeResult> }

/** A small telephone: every page is tried on it. */
const narrow = 360
/** A tablet, and a desk screen on which everything is made larger: each kind of page is tried on them once. */
const between = [768, 1024]

const triedBetween = new Set<string>()
const examined = new Set<string>()

/**
 * The barriers that axe finds on a page. It looks once at pages that are built the same and differ in words only, which
 * is all that it can tell apart: the same elements with the same attributes, as wide.
 */
export async function findBarriers(page: Page): Promise<string[]> {
  const build = await page.evaluate(describeBuild)
  const mark = createHash('sha256').update(`${page.viewportSize()?.width} ${build}`).digest('base64')
  if (examined.has(mark)) return []
  await page.evaluate(axe)
  const found = await page.evaluate(async () => {
    const { axe: runner } = globalThis as unknown as { axe: AxeRunner }
    const { violations } = await runner.run(document, { resultTypes: ['violations'] })
    return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`)
  })
  if (found.length === 0) examined.add(mark)
  return found
}

/** Runs in the page: its elements and attributes, without what differs from one record to the next. */
function describeBuild(): string {
  const differing = new Set(['href', 'action', 'value', 'content', 'datetime', 'src'])
  const describe = (node: Node): string => {
    if (node instanceof Text) return node.data.trim() === '' ? '' : 'text'
    if (!(node instanceof Element)) return ''
    const attributes = Array.from(node.attributes, ({ name, value }) =>
      differing.has(name) ? `${name}${value === ''}` : `${name}=${value.replaceAll(/[\da-f-]{36}/g, 'id')}`,
    )
    return `<${node.tagName} ${attributes.join(' ')}>${Array.from(node.childNodes, describe).join('')}</>`
  }
  return describe(document.documentElement)
}

/** The widths at which a page is wider than its window: its own, and others that people read with. */
export async function tooWideFor(page: Page): Promise<number[]> {
  const own = page.viewportSize() ?? { width: narrow, height: 800 }
  const wrong: number[] = []
  const kind = new URL(page.url()).pathname.replaceAll(/[\da-f-]{36}/g, ':id')
  const others = triedBetween.has(kind) ? [] : between
  triedBetween.add(kind)
  for (const width of new Set([own.width, narrow, ...others])) {
    await page.setViewportSize({ ...own, width })
    const isTooWide = await page.evaluate(() => {
      const { scrollWidth, clientWidth } = document.documentElement
      return scrollWidth > clientWidth
    })
    if (isTooWide) wrong.push(width)
  }
  await page.setViewportSize(own)
  return wrong
}
