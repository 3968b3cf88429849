import { readFileSync } from 'node:fs'
import { chromium } from 'playwright-core'
import { loadAssets } from './assets.ts'
import { renderGallery } from './gallery/gallery.tsx'
const assets = await loadAssets()
let g = 0,
  b = 0
for (const a of assets) {
  console.log(a.path, a.body.length, a.gzip.length, a.brotli.length)
  g += a.gzip.length
  b += a.brotli.length
}
console.log('total', g, b)
const browser = await chromium.launch({
  executablePath: readFileSync('node_modules/.lantaarn/chromium', 'utf8').trim(),
  args: ['--headless', '--no-sandbox', '--disable-gpu', '--disable-background-networking'],
})
const only = process.argv.slice(2)
for (const [name, html] of renderGallery('nl')) {
  if (only.length && !only.includes(name)) continue
  for (const width of [360, 1280])
    for (const colorScheme of ['light', 'dark'] as const) {
      const page = await browser.newPage({ viewport: { width, height: width === 360 ? 740 : 900 }, colorScheme })
      await page.route('**/*', (route) => {
        const path = new URL(route.request().url()).pathname
        const asset = assets.find((a) => a.path === path)
        if (asset) return route.fulfill({ contentType: asset.contentType, body: asset.body })
        return route.fulfill({
          contentType: 'text/html; charset=utf-8',
          body: html,
          headers: { 'content-security-policy': "default-src 'self'" },
        })
      })
      page.on('console', (m) => console.log(name, m.text()))
      await page.goto('http://lantaarn.test/')
      const over = await page.evaluate('document.documentElement.scrollWidth')
      if ((over as number) > width) console.log(name, width, 'overflows', over)
      await page.screenshot({ path: `/tmp/ui-${name}-${width}-${colorScheme}.png`, fullPage: true })
      await page.close()
    }
}
await browser.close()
