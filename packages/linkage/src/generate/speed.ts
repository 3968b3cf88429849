import { Comparer } from '../compare/compare.ts'
import { countFrequencies, findCandidates, toComparables } from '../estimate/candidates.ts'
import { normaliseEntity } from '../normalise.ts'
import { sketchRecords } from '../sketch/rows.ts'
import { Terms } from '../sketch/terms.ts'
import { addNoise } from './noise.ts'
import { createPeople } from './person.ts'
import type { Random } from '../random.ts'

const people = 20_000
const rounds = 8

/**
 * Pairs compared in a second on the calling thread, by the clock and by processor time: the candidates of 20,000 people
 * against their noisy copies, as linking files compares them (leaving out early what cannot reach a band), best of
 * eight rounds.
 */
export function measureSpeed(random: Random): { pairs: number; pairsPerSecond: number; pairsPerCpuSecond: number } {
  const next = createPeople(random)
  const originals = Array.from({ length: people }, () => next())
  const left = originals.map((person) => normaliseEntity(person))
  const right = originals.map((person) => normaliseEntity(addNoise(person, random)))
  const [lefts, rights] = [toComparables(left), toComparables(right)]
  const pairs = findCandidates(left, right)
  const frequencies = countFrequencies([...lefts, ...rights])
  const comparer = new Comparer({ frequencies, population: people })
  const terms = new Terms(frequencies)
  const screen = comparer.createScreen(terms)
  screen.use(sketchRecords(lefts, terms), sketchRecords(rights, terms))
  let best = Infinity
  let leastCpu = Infinity
  for (let round = 0; round < rounds; round++) {
    const cpu = process.cpuUsage()
    const started = performance.now()
    for (const [a, b] of pairs) {
      if (!screen.mayShow(a, b)) continue
      const first = lefts[a]
      const second = rights[b]
      if (first !== undefined && second !== undefined) comparer.isWorthShowing(first, second)
    }
    best = Math.min(best, performance.now() - started)
    const { user, system } = process.cpuUsage(cpu)
    leastCpu = Math.min(leastCpu, (user + system) / 1000)
  }
  const perSecond = (milliseconds: number): number => Math.round((pairs.length / milliseconds) * 1000)
  return { pairs: pairs.length, pairsPerSecond: perSecond(best), pairsPerCpuSecond: perSecond(leastCpu) }
}
