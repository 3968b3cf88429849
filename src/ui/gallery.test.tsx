import assert from 'node:assert/strict'
import test, { after, before, describe } from 'node:test'
import axe from 'axe-core'
import type { Browser, BrowserContextOptions, Page } from 'playwright-core'
import { closeBrowser, openBrowser } from '../../tests/support/browser.ts'
import { securityHeaders } from '../platform/http/security-headers.ts'
import { languages, type Language } from '../platform/i18n/texts.ts'
import { renderGallery } from './gallery/gallery.tsx'
import { loadAssets, neutralPage } from './index.ts'

const assets = new Map((await loadAssets()).map((asset) => [asset.path, asset]))
const origin = 'https://lantaarn.test'

let browser: Browser
before(async () => {
  browser = await openBrowser()
})
after(() => closeBrowser(browser))

type Opened = { page: Page; complaints: string[]; posts: string[] }

/** Opens a page of the gallery under the platform's own headers; nothing reaches the network. */
async function open(name: string, language: Language, options: BrowserContextOptions = {}): Promise<Opened> {
  const html = renderGallery(language).get(name)
  assert.ok(html, `the gallery has no page ${name}`)
  const context = await browser.newContext({ viewport: { width: 360, height: 740 }, ...options })
  const page = await context.newPage()
  const complaints: string[] = []
  const posts: string[] = []
  page.on('console', (message) => complaints.push(message.text()))
  page.on('pageerror', (error) => complaints.push(error.message))
  await page.route('**/*', async (route) => {
    const request = route.request()
    const url = new URL(request.url())
    const asset = assets.get(url.pathname)
    if (request.method() === 'POST') posts.push(`${url.pathname}?${request.postData() ?? ''}`)
    if (url.origin !== origin) return route.fulfill({ contentType: 'text/html', body: '<title>Elsewhere</title>' })
    if (asset) return route.fulfill({ contentType: asset.contentType, body: asset.body })
    return route.fulfill({ contentType: 'text/html; charset=utf-8', body: html, headers: securityHeaders(origin) })
  })
  await page.goto(`${origin}/${name}`)
  return { page, complaints, posts }
}

async function findViolations(page: Page): Promise<unknown> {
  await page.evaluate(axe.source)
  return page.evaluate(`axe.run(document, { resultTypes: ['violations'] }).then(({ violations }) =>
    violations.map(({ id, nodes }) => ({ id, nodes: nodes.map(({ html, failureSummary }) => html + failureSummary) })))`)
}

/** Links and controls smaller than a fingertip, except links within a sentence or a heading. */
const smallTargets = `[...document.querySelectorAll('button, input:not([type=hidden]), select, textarea, summary, nav a, .nl-button, .ln-back, .ln-phone__link, .ln-sort')]
  .filter((element) => element.checkVisibility())
  .map((element) => element.matches('[type=radio], [type=checkbox]') ? element.closest('.ln-choice') : element)
  .filter((element) => element.getBoundingClientRect().height < 43.9)
  .map((element) => element.outerHTML)`

const circumstances = {
  nl: [
    { width: 360, colorScheme: 'light' },
    { width: 1280, colorScheme: 'dark' },
  ],
  en: [
    { width: 360, colorScheme: 'dark' },
    { width: 1280, colorScheme: 'light' },
  ],
} as const

for (const language of languages) {
  describe(`in ${language}`, () => {
    for (const name of renderGallery(language).keys()) {
      test(`${name} is accessible, fits a small phone and a desk, by day and by night`, async () => {
        for (const { width, colorScheme } of circumstances[language]) {
          const { page, complaints } = await open(name, language, { colorScheme, viewport: { width, height: 740 } })
          const where = `${colorScheme}, ${width} px`
          assert.deepEqual(await findViolations(page), [], where)
          assert.deepEqual(await page.evaluate(smallTargets), [], where)
          assert.equal(await page.evaluate('document.documentElement.scrollWidth'), width, `${where}: too wide`)
          assert.deepEqual(complaints, [], where)
          await page.context().close()
        }
      })
    }
  })
}

test('without script everything is there, and leave-quickly is a form', async () => {
  const { page, posts } = await open('start', 'en', { javaScriptEnabled: false })
  const button = page.getByRole('button', { name: 'Leave this page quickly' })
  const box = await button.boundingBox()
  assert.ok(box && box.y > 600 && box.y + box.height <= 740, 'within reach of the thumb')
  await button.click()
  assert.deepEqual(posts, ['/weg?_csrf=token-of-this-session'])
  await page.context().close()
})

test('with script leave-quickly clears the draft, goes to a neutral page and leaves no way back', async () => {
  const { page, posts } = await open('question', 'nl')
  const left = page.waitForURL(`${neutralPage}/**`)
  await page.getByRole('button', { name: 'Snel weg van deze pagina' }).click()
  await left
  assert.equal(await page.title(), 'Elsewhere')
  assert.equal(await page.evaluate('history.length'), 2, 'the page took the place of ours')
  assert.deepEqual(posts, ['/weg?_csrf=token-of-this-session'])
  await page.context().close()
})

test('pressing Escape three times leaves as well, twice does not', async () => {
  const { page } = await open('question', 'nl')
  await page.keyboard.press('Escape')
  await page.keyboard.press('Escape')
  await page.keyboard.press('Tab')
  await page.keyboard.press('Escape')
  assert.equal(page.url(), `${origin}/question`)
  const left = page.waitForURL(`${neutralPage}/**`)
  await page.keyboard.press('Escape')
  await page.keyboard.press('Escape')
  await left
  await page.context().close()
})

test('errors take the focus and lead to their fields', async () => {
  const { page } = await open('errors', 'en')
  await page.waitForFunction(`document.activeElement?.id === 'error-summary'`)
  await page.getByRole('link', { name: 'Choose what suits you best.' }).click()
  assert.equal(await page.evaluate('document.activeElement?.id'), 'who')
  await page.context().close()
})

test('a second press of the button sends nothing while the first is on its way', async () => {
  const { page, posts } = await open('question', 'nl')
  await page.evaluate(`{
    const form = document.querySelector('form[action="/melden/wie"]')
    form.requestSubmit(); form.requestSubmit()
  }`)
  await page.waitForURL(`${origin}/melden/wie`)
  assert.equal(posts.filter((post) => post.startsWith('/melden/wie')).length, 1)
  await page.context().close()
})

test('the receipt code can be copied where script runs', async () => {
  const { page } = await open('answers', 'en', { permissions: ['clipboard-read', 'clipboard-write'] })
  await page.getByRole('button', { name: 'Copy the code' }).click()
  await page.getByText('The code is copied.').waitFor()
  assert.equal(await page.evaluate('navigator.clipboard.readText()'), 'K7QM-4XTD-9RVW-2HNP')
  await page.context().close()
})

test('where the browser lets nothing be copied the receipt code says so', async () => {
  const { page } = await open('answers', 'en')
  await page.evaluate("Object.defineProperty(navigator, 'clipboard', { value: undefined })")
  await page.getByRole('button', { name: 'Copy the code' }).click()
  await page.getByText('Copying does not work here. Write the code down.').waitFor()
  await page.context().close()
})

test('the work header folds into a menu on a phone and lies open at a desk', async () => {
  const phone = (await open('worklist', 'nl')).page
  assert.equal(await phone.getByRole('link', { name: /Signalen/ }).isVisible(), false)
  await phone.getByText('Menu').click()
  assert.equal(await phone.getByRole('link', { name: /Signalen/ }).isVisible(), true)
  assert.deepEqual(await findViolations(phone), [])
  await phone.context().close()
  const desk = (await open('worklist', 'nl', { viewport: { width: 1280, height: 740 } })).page
  assert.equal(await desk.getByRole('link', { name: /Signalen/ }).isVisible(), true)
  assert.equal(await desk.getByText('Menu').isVisible(), false)
  await desk.context().close()
})

test('the index of a long page folds on a phone and lies open at a desk; a folded section is whole on paper', async () => {
  const phone = (await open('record', 'nl')).page
  assert.equal(await phone.getByRole('link', { name: 'Feiten (2)' }).isVisible(), false)
  await phone.getByText('Op deze pagina').click()
  await phone.getByRole('link', { name: 'Feiten (2)' }).click()
  assert.equal(new URL(phone.url()).hash, '#feiten')
  await phone.context().close()
  const desk = (await open('record', 'nl', { viewport: { width: 1280, height: 740 } })).page
  assert.equal(await desk.getByRole('link', { name: 'Feiten (2)' }).isVisible(), true)
  await desk.locator('h2#feiten').click()
  assert.equal(await desk.getByText('Rotterdam', { exact: true }).isVisible(), false)
  await desk.emulateMedia({ media: 'print' })
  assert.equal(await desk.getByText('Rotterdam', { exact: true }).isVisible(), true)
  assert.equal(await desk.getByText('Op deze pagina').isVisible(), false)
  await desk.context().close()
})

test('colours that the reader forces, and paper, keep every page readable', async () => {
  const { page } = await open('worklist', 'nl', { forcedColors: 'active', viewport: { width: 1280, height: 740 } })
  assert.deepEqual(await findViolations(page), [])
  await page.emulateMedia({ media: 'print', forcedColors: 'none' })
  assert.equal(await page.getByRole('button', { name: 'Uitloggen' }).isVisible(), false)
  assert.equal(await page.getByRole('table').isVisible(), true)
  await page.context().close()
})
