/** `npm run match-region -- <verb> --dir <folder>`: a region's side. Results are JSON lines, progress on standard error. */
import path from 'node:path'
import { connect } from './channel.ts'
import { initVerb, print, runCommand, systemRandom, type Words } from './commands.ts'
import { InputError } from './errors.ts'
import { readIdentity, settingsIn } from './folder.ts'
import { openDatabase } from './ledger.ts'
import { createRegion, type Outcome, type Region } from './region.ts'
import { openRegionStore, type RegionStore } from './region-store.ts'
import { readRecords } from './records.ts'
import { readRegionSettings } from './settings.ts'

const usage =
  'Use: match-region init --dir D --name N | enrol FILE … | ask FILE --reason R --by WHO … | notices … | withdraw ID... … | hits … | questions … | forget …, each with --dir D --purpose P'

const settings = {
  epoch: '',
  suite: 'ristretto255-SHA512',
  hub: { host: '127.0.0.1', port: 7602, fingerprint: '' },
  keyServices: [{ host: '127.0.0.1', port: 7601, fingerprint: '', publicKey: '' }],
  slotsPerEntity: 12,
  batch: 64,
  cap: 20,
  retentionDays: 365,
}

function openStore({ option }: Words) {
  const folder = option('dir')
  const read = readRegionSettings(settingsIn(folder))
  const scope = { epoch: read.epoch, purpose: option('purpose') }
  const identity = readIdentity(folder)
  const store = openRegionStore(openDatabase(path.join(folder, 'store.sqlite')), scope, identity.storeSecret)
  store.pruneHits(Date.now() - read.retentionDays * 86_400_000)
  return { read, scope, identity, store }
}

async function withRegion(words: Words, work: (region: Region, store: RegionStore) => Promise<void>): Promise<void> {
  const { read, scope, identity, store } = openStore(words)
  const { suite, padding, cap } = read
  const hub = await connect(identity, read.hub)
  const services = await Promise.all(read.keyServices.map(({ address }) => connect(identity, address)))
  const operators = read.keyServices.map(({ publicKey }, index) => ({
    publicKey,
    exchange: services[index]?.exchange ?? hub.exchange,
  }))
  const parts = { scope, suite, operators, hub: hub.exchange, store, padding, cap, random: systemRandom, now: Date.now }
  try {
    await work(createRegion(parts), store)
  } finally {
    for (const { close } of [hub, ...services]) close()
  }
}

function report({ hits, ...counts }: Outcome): void {
  for (const hit of hits) print(hit)
  print({ ...counts, hits: hits.length })
}

function progress(done: number, of: number): void {
  process.stderr.write(`\r${done} of ${of} slots${done === of ? '\n' : ''}`)
}

function recordsOf({ rest }: Words) {
  const [file, ...more] = rest
  if (file === undefined || more.length > 0) throw new InputError(`Give one file of records. ${usage}`)
  return readRecords(file)
}

await runCommand(usage, {
  init: initVerb(settings),
  enrol: (words) => {
    const records = recordsOf(words)
    return withRegion(words, async (region) => report(await region.enrol(records, progress)))
  },
  ask: (words) => {
    const records = recordsOf(words)
    const ground = { reason: words.option('reason'), by: words.option('by') }
    return withRegion(words, async (region) => report(await region.ask(records, ground, progress)))
  },
  notices: (words) =>
    withRegion(words, async (region) => {
      for (const hit of await region.notices()) print(hit)
    }),
  withdraw: (words) => {
    if (words.rest.length === 0) throw new InputError(`Give the ids to withdraw. ${usage}`)
    return withRegion(words, (region) => region.withdraw(words.rest))
  },
  hits: (words) => {
    for (const hit of openStore(words).store.hits()) print(hit)
  },
  questions: (words) => {
    for (const question of openStore(words).store.questions()) print(question)
  },
  forget: (words) => openStore(words).store.forget(),
})
