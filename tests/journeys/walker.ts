import assert from 'node:assert/strict'
import type { AddressInfo } from 'node:net'
import type { Browser, BrowserContext, Locator, Page } from 'playwright-core'
import { testApp, type TestApp } from '../support/app.ts'
import { closeBrowser, openBrowser } from '../support/browser.ts'
import { findBarriers, tooWideFor } from './examine.ts'

/**
 * How long a journey may take before it is given up. Never reached, also not on a machine that is ten times slower than
 * usual: it only keeps a broken test from hanging.
 */
export const patience = { timeout: 600_000 }

/** The same for one thing that a walker does or waits for. */
const patienceForOne = 90_000

/** The application on a loopback port, and a browser that finds it under its own name. */
export type Stage = { app: TestApp; browser: Browser; close(): Promise<void> }

/** Opens both; the clock stands at this moment, because the database has its own. */
export async function openStage(): Promise<Stage> {
  const app = await testApp()
  app.setTime(new Date())
  await app.server.listen({ port: 0, host: '127.0.0.1' })
  const { port } = app.server.server.address() as AddressInfo
  const { hostname } = new URL(app.platform.origin)
  const browser = await openBrowser([
    `--host-resolver-rules=MAP ${hostname} 127.0.0.1:${port}, MAP * ~NOTFOUND`,
    `--unsafely-treat-insecure-origin-as-secure=${app.platform.origin}`,
  ])
  return {
    app,
    browser,
    async close() {
      await closeBrowser(browser)
      await app.close()
    },
  }
}

export type WalkerOptions = {
  /** Somebody who is signed in, by key. */
  as?: string
  script?: boolean
  width?: 360 | 1280
  locale?: 'nl-NL' | 'en-GB'
  /** Everything is done with the keyboard. */
  keyboard?: boolean
}

/** Somebody at a browser. Every page that they come to is looked at: by axe, for its width, and for what it asked for. */
export class Walker {
  readonly page: Page
  readonly context: BrowserContext
  readonly #app: TestApp
  readonly #keyboard: boolean
  readonly #strange: string[] = []
  readonly #examiner: Page | undefined
  /** Pages that were looked at. */
  seen = 0

  private constructor(page: Page, app: TestApp, options: { keyboard: boolean; examiner: Page | undefined }) {
    const { origin } = app.platform
    this.page = page
    this.#app = app
    this.context = page.context()
    this.#keyboard = options.keyboard
    this.#examiner = options.examiner
    page.on('request', (request) => {
      if (!request.url().startsWith(`${origin}/`)) this.#strange.push(`asked for ${request.url()}`)
    })
    page.on('console', (message) => {
      if (message.type() === 'error' && !/status of 4\d\d/.test(message.text())) this.#strange.push(message.text())
    })
    page.on('pageerror', (error) => this.#strange.push(String(error)))
  }

  /** Sits somebody down at a fresh browser. */
  static async begin({ app, browser }: Stage, options: WalkerOptions = {}): Promise<Walker> {
    const { script = true, width = 1280, locale = 'nl-NL', keyboard = false } = options
    const look = { baseURL: app.platform.origin, viewport: { width, height: 800 }, locale }
    const context = await browser.newContext({ ...look, javaScriptEnabled: script })
    if (options.as !== undefined) {
      const session = (await app.signedIn(options.as)).cookies.get('sessie') ?? ''
      await context.addCookies([{ name: 'sessie', value: session, url: app.platform.origin }])
    }
    const page = await context.newPage()
    page.setDefaultTimeout(patienceForOne)
    const examiner = script ? undefined : await (await browser.newContext(look)).newPage()
    examiner?.setDefaultTimeout(patienceForOne)
    return new Walker(page, app, { keyboard, examiner })
  }

  /** Types an address. */
  async open(path: string): Promise<void> {
    await this.page.goto(path)
    await this.look()
  }

  /** Looks at the page: no barrier that axe can find, nothing wider than the window, also on others, nothing asked of another host. */
  async look(): Promise<void> {
    const { page } = this
    const where = new URL(page.url()).pathname
    const examined = this.#examiner === undefined ? page : await this.#copyTo(this.#examiner)
    assert.deepEqual(await findBarriers(examined), [], `${where} (${await page.title()})`)
    assert.deepEqual(await tooWideFor(examined), [], `${where} scrolls sideways at these widths`)
    assert.deepEqual(this.#strange, [], where)
    this.seen += 1
  }

  /** Axe needs timers, which a page without script does not have: it looks at the same page in another window. */
  async #copyTo(examiner: Page): Promise<Page> {
    const html = (await this.page.content()).replaceAll(/<script.*?<\/script>/g, '')
    await examiner.unrouteAll()
    await examiner.route('**/*', async (route) => {
      const request = route.request()
      if (request.resourceType() === 'document') {
        return route.fulfill({ body: html, contentType: 'text/html; charset=utf-8' })
      }
      const { pathname } = new URL(request.url())
      const { statusCode, headers, rawPayload } = await this.#app.server.inject(pathname)
      return route.fulfill({ status: statusCode, body: rawPayload, contentType: String(headers['content-type']) })
    })
    await examiner.goto(this.page.url())
    return examiner
  }

  /** Follows a link. */
  async follow(name: string | RegExp): Promise<void> {
    await this.#activate(this.page.getByRole('link', { name }).first())
  }

  /** Presses a button, and looks at the page that follows. */
  async press(name: string | RegExp): Promise<void> {
    await this.#activate(this.page.getByRole('button', { name }).first())
  }

  async #activate(target: Locator): Promise<void> {
    await this.#visit(async () => {
      if (!this.#keyboard) return target.click()
      await this.#tabTo(target)
      await this.page.keyboard.press('Enter')
    })
  }

  async #visit(act: () => Promise<void>): Promise<void> {
    const arrived = this.page.waitForNavigation({ waitUntil: 'load' })
    await act()
    await arrived
    await this.look()
  }

  /** Writes in a field, over what stood there. */
  async fill(label: string | RegExp, text: string): Promise<void> {
    const field = this.page.getByLabel(label).first()
    if (!this.#keyboard) return field.fill(text)
    await this.#tabTo(field)
    await this.page.keyboard.press('Control+A')
    await this.page.keyboard.insertText(text)
  }

  /** Chooses an answer, or ticks a box. */
  async choose(label: string | RegExp): Promise<void> {
    const box = this.page.getByLabel(label).first()
    if (!this.#keyboard) {
      await this.page.locator(`label[for="${await box.getAttribute('id')}"]`).click()
      return assert.ok(await box.isChecked(), `${String(label)} is chosen`)
    }
    const isRadio = (await box.getAttribute('type')) === 'radio'
    if (isRadio) {
      await this.#tabTo(this.page.locator(`input[type=radio][name="${await box.getAttribute('name')}"]`))
      for (let steps = 0; steps < 20 && !(await isFocused(box)); steps += 1) await this.page.keyboard.press('ArrowDown')
      await this.page.keyboard.press('Space')
    } else {
      await this.#tabTo(box)
      await this.page.keyboard.press('Space')
    }
    assert.ok(await box.isChecked(), `${String(label)} is chosen`)
  }

  /** Chooses an answer of a question by its name, where its words do not matter. */
  async answer(name: string, value: string): Promise<void> {
    const list = this.page.locator(`select[name="${name}"]`)
    if ((await list.count()) > 0) {
      await list.selectOption(value)
      return
    }
    const box = this.page.locator(`input[name="${name}"][value="${value}"]`)
    if (!(await box.isChecked())) await this.page.locator(`label[for="${await box.getAttribute('id')}"]`).click()
  }

  /** Opens the first record of a list. */
  async openFirst(list: string): Promise<void> {
    await this.open(list)
    await this.#visit(() => this.page.locator(`a[href^="${list}/0"]`).first().click())
  }

  /** Chooses a line of a list. */
  async select(label: string | RegExp, option: string): Promise<void> {
    const list = this.page.getByLabel(label).first()
    if (!this.#keyboard) {
      await list.selectOption({ label: option })
      return
    }
    await this.#tabTo(list)
    await this.page.keyboard.type(option)
  }

  /** The words of the page, as they can be read. */
  async words(): Promise<string> {
    return (await this.page.locator('body').innerText()).replaceAll(/\s+/g, ' ')
  }

  /** Sees these words on the page. */
  async sees(...expected: readonly (string | RegExp)[]): Promise<void> {
    const words = await this.words()
    for (const one of expected) {
      const there = typeof one === 'string' ? words.includes(one) : one.test(words)
      assert.ok(there, `${this.page.url()} does not say ${String(one)} but: ${words.slice(0, 1500)}`)
    }
  }

  /** Sees none of these words, anywhere in the page. */
  async seesNothingOf(...unexpected: readonly string[]): Promise<void> {
    const html = await this.page.content()
    for (const one of unexpected) assert.ok(!html.includes(one), `${this.page.url()} says ${one}`)
  }

  async #tabTo(target: Locator): Promise<void> {
    for (let steps = 0; steps < 150; steps += 1) {
      if (await isFocused(target)) return
      await this.page.keyboard.press('Tab')
    }
    assert.fail(`${String(target)} cannot be reached with the keyboard`)
  }

  async leave(): Promise<void> {
    await this.context.close()
    await this.#examiner?.context().close()
  }
}

/** Whether one of these elements has the focus. */
async function isFocused(target: Locator): Promise<boolean> {
  return target.evaluateAll((elements) => elements.some((element) => element === document.activeElement))
}
