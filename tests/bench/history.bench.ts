/**
 * Verifying 1,000,000 links of history in 250,000 chains, with their checkpoints, against only reading the same rows;
 * at a quarter, a half and the whole, to show that it grows no faster than the history. Then wrapping the 250,000 data
 * keys anew. Memory is the highest resident memory of this process meanwhile, above that at rest.
 * BENCH_LINKS takes fewer links.
 */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { readBatches } from '../../src/platform/audit/cursor.ts'
import { makeCheckpoints } from '../../src/platform/audit/checkpoint.ts'
import { allLinks, verifyChains } from '../../src/platform/audit/verify-chains.ts'
import { verifyCheckpoints } from '../../src/platform/audit/verify-checkpoints.ts'
import { systemRandom } from '../../src/platform/clock/system.ts'
import { addMasterKey, loadKeyRing } from '../../src/platform/crypto/key-ring.ts'
import { rewrapAll } from '../../src/platform/crypto/rotate-keys.ts'
import { openDatabase, withMaintenance, type Database, type Tx } from '../../src/platform/db/database.ts'
import { migrate } from '../../src/platform/db/migrate.ts'
import type { Platform } from '../../src/platform/platform.ts'
import { createRoles } from '../../src/platform/postgres/roles.ts'
import { platformOn, startBenchServer } from './durable-app.ts'
import { linksPerChain, makeChains } from './million-links.ts'
import { round } from './statistics.ts'

type Print = (line: Record<string, unknown>) => void
type Measured<T> = { found: T; seconds: number; cpuSeconds: number; memoryMb: number }

const links = Number(process.env['BENCH_LINKS'] ?? 1_000_000)
const activity = 'bench'
const sampleEvery = 20

/** Runs something, with the time that it takes, that of the processor in this process, and the memory beyond now. */
async function measure<T>(work: () => Promise<T>): Promise<Measured<T>> {
  const resident = () => process.memoryUsage.rss() / 2 ** 20
  const [atRest, cpu, begin] = [resident(), process.cpuUsage(), performance.now()]
  let highest = atRest
  const sampling = setInterval(() => (highest = Math.max(highest, resident())), sampleEvery)
  try {
    const found = await work()
    const seconds = (performance.now() - begin) / 1000
    const { user, system } = process.cpuUsage(cpu)
    return { found, seconds, cpuSeconds: (user + system) / 1e6, memoryMb: Math.max(highest, resident()) - atRest }
  } finally {
    clearInterval(sampling)
  }
}

const summarise = ({ seconds, cpuSeconds, memoryMb }: Measured<unknown>) => ({
  seconds: round(seconds),
  cpuSeconds: round(cpuSeconds),
  memoryMb: round(memoryMb, 0),
})

async function readOnly(tx: Tx): Promise<number> {
  let read = 0
  for await (const rows of readBatches(tx, 'links', allLinks)) read += rows.length
  return read
}

async function measureHistory(maintenance: Database, platform: Platform, print: Print): Promise<void> {
  const steady = <T>(work: (tx: Tx) => Promise<T>) => withMaintenance(maintenance, { activity, steady: true }, work)
  const changing = <T>(work: (tx: Tx) => Promise<T>) => withMaintenance(maintenance, { activity, steady: false }, work)
  const signing = await measure(() => makeCheckpoints(platform, changing))
  const reading = await measure(() => steady(readOnly))
  const verifying = await measure(() => steady((tx) => verifyChains(tx, platform.keys)))
  const checking = await measure(() => steady((tx) => verifyCheckpoints(tx, platform.keys)))
  if (verifying.found.broken !== undefined || checking.found.fault !== undefined) throw new Error('It is not whole.')
  const count = verifying.found.links
  print({ measure: 'reading the links only', links: reading.found, ...summarise(reading) })
  print({
    measure: 'verifying the links',
    links: count,
    chains: verifying.found.chains,
    ...summarise(verifying),
    microsecondsPerLink: round((verifying.seconds * 1e6) / count),
    againstReading: round(verifying.seconds / reading.seconds),
  })
  print({
    measure: 'verifying the checkpoints',
    checkpoints: checking.found.checkpoints.length,
    ...summarise(checking),
  })
  print({ measure: 'signing checkpoints of what moved', chains: signing.found, ...summarise(signing) })
}

async function measureRotation(maintenance: Database, platform: Platform, keyFile: string): Promise<Measured<number>> {
  addMasterKey(keyFile, systemRandom)
  const transact = <T>(work: (tx: Tx) => Promise<T>) => withMaintenance(maintenance, { activity, steady: false }, work)
  return measure(() => rewrapAll(transact, platform))
}

export default async function (print: Print): Promise<void> {
  const folder = mkdtempSync(path.join(tmpdir(), 'lantaarn-bench-keys-'))
  const server = await startBenchServer({ max_wal_size: '8GB' })
  try {
    const file = path.join(folder, 'keys.json')
    const keys = loadKeyRing({ file, dataDirectory: '/nowhere', mayCreate: true, random: systemRandom })
    const urls = await createRoles(server.server.superuserUrl, { database: 'history', passwordSeed: 'bench' })
    await migrate(urls.owner)
    const platform = { ...platformOn(urls.app, 2), keys }
    const maintenance = openDatabase(urls.maintenance, { connections: 2, say: () => undefined })
    let chains = 0
    for (const part of [1 / 4, 1 / 2, 1]) {
      const wanted = Math.round((links * part) / linksPerChain)
      await makeChains(platform, wanted - chains)
      chains = wanted
      await measureHistory(maintenance, platform, print)
    }
    const rotating = await measureRotation(maintenance, platform, file)
    print({ measure: 'wrapping the keys anew', keys: rotating.found, ...summarise(rotating) })
    await maintenance.destroy()
    await platform.database.destroy()
  } finally {
    await server.stop()
    rmSync(folder, { recursive: true })
  }
}
