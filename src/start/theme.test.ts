import assert from 'node:assert/strict'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import test, { after, before } from 'node:test'
import { testApp, type TestApp } from '../../tests/support/app.ts'
import { buildApp } from '../app.ts'
import { ConfigError } from '../config.ts'
import { loadTheme } from './theme.ts'

let app: TestApp
let folder: string
before(async () => {
  folder = mkdtempSync(path.join(tmpdir(), 'lantaarn-theme-'))
  app = await testApp()
})
after(async () => {
  rmSync(folder, { recursive: true })
  await app.close()
})

test('with a theme every page asks for its style after ours, also a page that tells of a problem', async () => {
  const theme = loadTheme('docs/how-to/theme-example.css')
  assert.ok(theme !== undefined)
  const themed = await buildApp({ ...app.platform, theme })
  for (const url of ['/', '/melden/gevaar', '/inloggen', '/bestaat-niet']) {
    const { body } = await themed.inject({ url })
    const styles = [...body.matchAll(/rel="stylesheet" href="([^"]+)"/g)].map(([, href]) => href)
    assert.equal(styles.length, 2, url)
    assert.equal(styles[1], theme.path, url)
  }
  const style = await themed.inject({ url: theme.path })
  assert.equal(style.statusCode, 200)
  assert.match(String(style.headers['content-type']), /^text\/css/)
  assert.match(style.body, /--ln-amber:#ffd500/)
  await themed.close()
})

test('without a theme no page asks for one', async () => {
  assert.equal(loadTheme(undefined), undefined)
  const { body } = await app.server.inject({ url: '/' })
  assert.equal(body.match(/rel="stylesheet"/g)?.length, 1)
})

test('a theme that is not there or not good stops the start with one sentence', () => {
  const file = path.join(folder, 'theme.css')
  const wrong = (reason: RegExp) =>
    assert.throws(
      () => loadTheme(file),
      (error) => error instanceof ConfigError && reason.test(error.message),
    )
  wrong(/^LANTAARN_THEME: the file .* cannot be read\.$/)
  writeFileSync(file, ':root { --lantaarn-ink: #ccc }')
  wrong(/^LANTAARN_THEME: .* has a contrast of 1\.6: at least 4\.5 is needed\.$/)
})
