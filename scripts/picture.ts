/** `npm run picture`: makes the picture of the README with the test browser, from a running platform at LANTAARN_URL. */
import { readFileSync } from 'node:fs'
import { chromium } from 'playwright-core'

const origin = process.env['LANTAARN_URL'] ?? 'http://localhost:3000'
const browser = await chromium.launch({
  executablePath: readFileSync('node_modules/.lantaarn/chromium', 'utf8'),
  args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking', '--no-first-run'],
})
const page = await browser.newPage({ viewport: { width: 390, height: 780 }, locale: 'nl-NL' })
await page.goto(origin)
await page.screenshot({ path: 'docs/pictures/start.png' })
await browser.close()
