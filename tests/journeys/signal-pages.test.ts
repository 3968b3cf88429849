import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import { modules } from '../../src/app.ts'
import { fictionalPeople } from '../../src/demonstration/people.ts'
import { getRegion, rolesHave } from '../../src/modules/network/index.ts'
import { partyKinds } from '../../src/modules/signals/index.ts'
import { makeEmpty, makeFull, type SignalRecords } from './signal-records.ts'
import { openStage, patience, Walker, type Stage, type WalkerOptions } from './walker.ts'

/** Every page of the module: its addresses, with each value that a part of them may have. */
const signals = modules.filter(({ name }) => name === 'signals')
const pages = signals.flatMap(({ routes = [] }) => routes).filter(({ method }) => method === 'GET')
const codes: Readonly<Record<string, readonly string[]>> = {
  kind: partyKinds,
  route: getRegion('rotterdam').routes.map(({ code }) => code),
  origin: ['inspection'],
  urgency: ['acuut'],
  place: ['GM0599'],
}

let stage: Stage
let full: SignalRecords
before(async () => {
  stage = await openStage()
  full = await makeFull(stage.app)
})
after(() => stage.close())

/** The addresses of a page for these records; none when they have nothing for it. */
function addressesOf(path: string, records: SignalRecords): readonly string[] {
  const part = /:(\w+)/.exec(path)?.[1]
  if (part === undefined) return [path]
  const name = part === 'id' ? (path.split('/')[1] ?? '') : part
  const values = records[name] ?? codes[name]
  assert.ok(values, `${path}: say in this test what :${part} can be`)
  return values.flatMap((value) => addressesOf(path.replace(`:${part}`, value), records))
}

function addressesFor(permission: string, records: SignalRecords): readonly string[] {
  return pages.filter((page) => page.permission === permission).flatMap(({ path }) => addressesOf(path, records))
}

/** One of each code, where pages differ by their records only. */
const oneOfEach = Object.fromEntries(Object.entries(codes).map(([name, values]) => [name, values.slice(0, 1)]))

/** Goes to each address, which the walker looks at; the title tells nothing of what the page holds. */
async function walk(addresses: readonly string[], options: WalkerOptions): Promise<void> {
  const walker = await Walker.begin(stage, options)
  const language = options.locale === 'en-GB' ? 'en' : 'nl'
  for (const address of addresses) {
    await walker.open(address)
    const { page } = walker
    assert.equal(await page.locator('h1').count(), 1, `${address} has one first heading`)
    assert.equal(await page.locator('html').getAttribute('lang'), language, address)
    assert.match(await page.title(), /^[^@]+ – Lantaarn$/, address)
    for (const word of full['private'] ?? []) assert.ok(!(await page.title()).includes(word), `${address}: ${word}`)
  }
  await walker.leave()
}

/** Two at a time. */
async function walkTogether(addresses: readonly string[], options: WalkerOptions): Promise<void> {
  const some = addresses.filter((_, at) => at % 2 === 0)
  const others = addresses.filter((_, at) => at % 2 === 1)
  await Promise.all([walk(some, options), walk(others, options)])
}

async function readsIn(key: string, language: 'nl' | 'en'): Promise<void> {
  const visitor = await stage.app.signedIn(key)
  await visitor.get('/werk')
  await visitor.post('/taal', { language, return: '/werk' })
}

const circumstances = [
  { title: 'in Dutch at a desk, with script', locale: 'nl-NL', width: 1280, script: true, of: codes },
  {
    title: 'in English on a small telephone, without script',
    locale: 'en-GB',
    width: 360,
    script: false,
    of: oneOfEach,
  },
] as const

describe('every page about signals can be read by everybody', () => {
  for (const { title, of, ...options } of circumstances) {
    test(`when there is much to show, ${title}`, patience, async () => {
      await readsIn('contact', options.locale === 'en-GB' ? 'en' : 'nl')
      await walkTogether(addressesFor('signal.handle', { ...of, ...full }), { ...options, as: 'contact' })
    })
  }

  test('when there is nothing to show yet, for the officer of the report and advice point', patience, async () => {
    const empty = { ...oneOfEach, ...(await makeEmpty(stage.app, 'intake')) }
    await walkTogether(addressesFor('signal.handle', empty), { as: 'intake', width: 360, locale: 'nl-NL' })
  })

  test('by each role that receives, with and without something to read', patience, async () => {
    const receivers = fictionalPeople.filter(({ role }) => rolesHave([role], 'signal.receive'))
    assert.ok(receivers.length > 5)
    for (const { key } of receivers) {
      const records = { ontvangen: full[`ontvangen by ${key}`] ?? [], advies: full[`advies by ${key}`] ?? [] }
      const english = key === 'care' || key === 'partner'
      await readsIn(key, english ? 'en' : 'nl')
      const look = { locale: english ? 'en-GB' : 'nl-NL', width: english ? 360 : 1280, script: !english } as const
      await walk(addressesFor('signal.receive', records), { ...look, as: key })
    }
  })
})

test('a print shows the record and who made it, and nothing that can be done', patience, async () => {
  await readsIn('contact', 'nl')
  const noor = await Walker.begin(stage, { as: 'contact' })
  await noor.open(`/signalen/${full['signalen']?.[0] ?? ''}`)
  await noor.page.emulateMedia({ media: 'print' })
  await noor.sees('Afdruk voor Noor Voorbeeld')
  const controls = noor.page.locator('body a, body button, body input, body select, body summary:not(:has(h2))')
  const shown = await controls.evaluateAll((all) =>
    all.filter((one) => one.checkVisibility()).map((one) => one.getAttribute('href') ?? one.outerHTML),
  )
  const records = /^\/(signalen|meldingen)\/[\da-f-]{36}$|^\/werk$/
  assert.deepEqual(
    shown.filter((href) => !records.test(href)),
    [],
  )
  await noor.leave()
})
