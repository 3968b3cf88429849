/**
 * What the blind path costs and finds: the time of an element, and FEBRL 4 in full with a key service and a hub as
 * processes of their own and this process as the regions. BLIND_MATCH_PEOPLE takes fewer than 5,000 people.
 */
import { readFileSync } from 'node:fs'
import path from 'node:path'
import { connect, createRegion, openDatabase, openRegionStore, suites, type SuiteName } from '../src/index.ts'
import { readIdentity, settingsIn } from '../src/folder.ts'
import { blindBatch, evaluateBatch, finaliseBatch, makeKeyPair } from '../src/oprf.ts'
import { readRegionSettings } from '../src/settings.ts'
import { febrlEntities, joinHits, joinKeys, nameAndBirthKinds, score, sevenFieldKinds } from './febrl.ts'
import { makeNetwork, type Network, type Started } from './processes.ts'
import { referenceAbsent } from './reference.ts'
import { scope, seededRandom } from './trial.ts'

type Print = (line: Record<string, unknown>) => void

const people = Number(process.env['BLIND_MATCH_PEOPLE'] ?? 5000)
const random = seededRandom('bench')
const round = (value: number, digits = 2) => Number(value.toFixed(digits))

function measureElements(print: Print, suite: SuiteName): void {
  const key = makeKeyPair(suite, random)
  const setting = { suite, info: new Uint8Array(8), publicKey: key.publicKey }
  const inputs = Array.from({ length: 64 }, () => random(32))
  const once = () => {
    const marks = [process.cpuUsage().user]
    const items = blindBatch(setting, inputs, random)
    marks.push(process.cpuUsage().user)
    const answer = evaluateBatch(key, { info: setting.info, blinded: items.map(({ blinded }) => blinded) }, random)
    marks.push(process.cpuUsage().user)
    finaliseBatch(setting, items, answer)
    marks.push(process.cpuUsage().user)
    return marks.slice(1).map((mark, index) => (mark - (marks[index] ?? 0)) / 1000 / inputs.length)
  }
  const rounds = Array.from({ length: 6 }, once).slice(1)
  const best = (part: number) => round(Math.min(...rounds.map((each) => each[part] ?? 0)))
  print({ measure: 'element, CPU ms', suite, blind: best(0), evaluate: best(1), finalise: best(2) })
}

/** CPU seconds of a process so far, from /proc; undefined elsewhere than on Linux. */
function cpuOf({ child }: Started): number | undefined {
  try {
    const fields =
      readFileSync(`/proc/${child.pid ?? 0}/stat`, 'utf8')
        .split(') ')[1]
        ?.split(' ') ?? []
    return (Number(fields[11]) + Number(fields[12])) / 100
  } catch {
    return undefined
  }
}

async function openRegion(network: Network, name: string) {
  await network.region(name, ['hits']).finished
  const folder = network.folder(name)
  const settings = readRegionSettings(settingsIn(folder))
  const identity = readIdentity(folder)
  const hub = await connect(identity, settings.hub)
  const [service] = settings.keyServices
  if (service === undefined) throw new Error('no key service')
  const keys = await connect(identity, service.address)
  const store = openRegionStore(openDatabase(path.join(folder, 'store.sqlite')), scope, identity.storeSecret)
  const { suite, padding, cap } = settings
  const operators = [{ publicKey: service.publicKey, exchange: keys.exchange }]
  const parts = { scope, suite, operators, hub: hub.exchange, store, padding, cap, random, now: Date.now }
  const close = () => [hub, keys].forEach((channel) => channel.close())
  return { region: createRegion(parts), close }
}

async function measureFebrl(print: Print): Promise<void> {
  const network = await makeNetwork(['north', 'south'], { slotsPerEntity: 11, batch: 64, perDay: 1_000_000 })
  const servers = { keyService: await network.serve('keys'), hub: await network.serve('hub') }
  const timed = async <T extends object>(measure: string, work: () => Promise<T>): Promise<T> => {
    const cpu = () => [process.cpuUsage().user / 1e6, cpuOf(servers.keyService) ?? NaN, cpuOf(servers.hub) ?? NaN]
    const [before, start] = [cpu(), performance.now()]
    const result = await work()
    const [region, keyService, hub] = cpu().map((value, index) => round(value - (before[index] ?? 0), 1))
    const minutes = round((performance.now() - start) / 60_000)
    print({ measure, ...result, hits: undefined, minutes, cpuSeconds: { region, keyService, hub } })
    return result
  }
  const { left, right } = febrlEntities('all', people)
  const north = await openRegion(network, 'north')
  await timed('new entities of one region', () => north.region.enrol(left))
  north.close()
  const south = await openRegion(network, 'south')
  const asked = await timed('asked by another region', () => south.region.ask(right, { reason: 'bench', by: 'bench' }))
  south.close()
  const again = await openRegion(network, 'north')
  const held = await again.region.notices()
  again.close()
  for (const [fields, kinds] of [
    ['name and birth date', nameAndBirthKinds],
    ['seven fields', sevenFieldKinds],
  ] as const) {
    const pairs = joinHits(held, asked.hits, kinds)
    const { precision, recall, f1 } = score(pairs, people)
    const sameAsKeys = joinKeys(left, right, kinds).symmetricDifference(pairs).size === 0
    print({
      measure: 'FEBRL 4 over the blind path',
      fields,
      precision: round(precision, 4),
      recall: round(recall, 4),
      f1: round(f1, 4),
      sameAsKeys,
    })
  }
  for (const { child } of Object.values(servers)) child.kill('SIGTERM')
  network.remove()
}

async function measureBlindMatch(print: Print): Promise<void> {
  for (const suite of Object.keys(suites) as SuiteName[]) measureElements(print, suite)
  if (referenceAbsent !== false) print({ measure: 'FEBRL 4 over the blind path', skipped: referenceAbsent })
  else await measureFebrl(print)
}

export default measureBlindMatch
