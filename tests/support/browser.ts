import { readFileSync } from 'node:fs'
import { chromium, type Browser } from 'playwright-core'
import { countWhatEnds } from './cpu.ts'

/** Nothing of its own goes over the network, and no picture is drawn by a graphics card. */
const flags = [
  '--headless',
  '--no-sandbox',
  '--disable-gpu',
  '--disable-background-networking',
  '--disable-quic',
  '--no-first-run',
  '--no-proxy-server',
]

/** The Chromium that `scripts/prepare.mjs` found, with these flags beside those that every test needs. */
export function openBrowser(more: readonly string[] = []): Promise<Browser> {
  const executablePath = readFileSync('node_modules/.lantaarn/chromium', 'utf8').trim()
  return chromium.launch({ executablePath, args: [...flags, ...more] })
}

/** Closes a browser, and counts what its processes used. */
export function closeBrowser(browser: Browser): Promise<void> {
  return countWhatEnds(() => browser.close())
}
