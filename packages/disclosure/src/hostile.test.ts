import assert from 'node:assert/strict'
import { test } from 'node:test'
import { auditPublications, getRule, protect, type CountTable, type HierarchyLink, type Publication } from './index.ts'
import { makeDraw } from './cases.test-support.ts'
import { readBetweenTheLines } from './reader.test-support.ts'

type People = { categories: Record<string, string>; count: number }[]

function drawPeople(draw: () => number, sizes: Record<string, number>): People {
  let people: People = [{ categories: {}, count: 0 }]
  for (const [name, size] of Object.entries(sizes)) {
    people = people.flatMap(({ categories }) =>
      Array.from({ length: size }, (_, at) => ({ categories: { ...categories, [name]: `${name}${at}` }, count: 0 })),
    )
  }
  const scale = draw() < 0.5 ? 6 : 25
  return people.map(({ categories }) => ({ categories, count: draw() < 0.2 ? 0 : Math.floor(draw() * draw() * scale) }))
}

function tabulate(
  people: People,
  dimensions: string[],
  keep: (categories: Record<string, string>) => boolean = () => true,
) {
  const sums = new Map<string, number>()
  for (const { categories, count } of people) {
    if (!keep(categories)) continue
    const key = JSON.stringify(dimensions.map((name) => categories[name]))
    sums.set(key, (sums.get(key) ?? 0) + count)
  }
  const records = [...sums].map(([key, count]) => ({ categories: JSON.parse(key) as string[], count }))
  return { name: dimensions.join(' by '), dimensions, records } satisfies CountTable
}

type Scenario = (draw: () => number) => { steps: CountTable[][]; hierarchy?: HierarchyLink[] }

const scenarios: Record<string, Scenario> = {
  'one table of two dimensions': (draw) => ({
    steps: [[tabulate(drawPeople(draw, { a: 3, b: 3 }), ['a', 'b'])]],
  }),
  'one table of three dimensions': (draw) => ({
    steps: [[tabulate(drawPeople(draw, { a: 2, b: 2, c: 2 }), ['a', 'b', 'c'])]],
  }),
  'a hierarchy': (draw) => ({
    steps: [[tabulate(drawPeople(draw, { a: 4, b: 2 }), ['a', 'b'])]],
    hierarchy: ['a0', 'a1'].map((child) => ({ dimension: 'a', child, parent: 'north' })),
  }),
  'two tables that share a dimension': (draw) => {
    const people = drawPeople(draw, { a: 3, b: 2, c: 2 })
    return { steps: [[tabulate(people, ['a', 'b']), tabulate(people, ['a', 'c'])]] }
  },
  'a table beside the same table without one category': (draw) => {
    const people = drawPeople(draw, { a: 3, b: 2 })
    return { steps: [[tabulate(people, ['a', 'b']), tabulate(people, ['a', 'b'], ({ a }) => a !== 'a0')]] }
  },
  'three tables in a ring': (draw) => {
    const people = drawPeople(draw, { a: 2, b: 2, c: 2 })
    return { steps: [[tabulate(people, ['a', 'b']), tabulate(people, ['b', 'c']), tabulate(people, ['a', 'c'])]] }
  },
  'an earlier release by another dimension': (draw) => {
    const people = drawPeople(draw, { a: 3, b: 2, c: 2 })
    return { steps: [[tabulate(people, ['a', 'c'])], [tabulate(people, ['a', 'b'])]] }
  },
  'an earlier release without one category': (draw) => {
    const people = drawPeople(draw, { a: 3, b: 3 })
    return { steps: [[tabulate(people, ['a', 'b'], ({ a }) => a !== 'a0')], [tabulate(people, ['a', 'b'])]] }
  },
}

async function publish(steps: CountTable[][], rule: string, hierarchy: HierarchyLink[]): Promise<Publication[]> {
  const publications: Publication[] = []
  for (const tables of steps) {
    publications.push(await protect(tables, { rule: getRule(rule), hierarchy, released: publications, key: 'test' }))
  }
  return publications
}

async function attack(publications: Publication[], draw: () => number): Promise<number> {
  const last = publications.at(-1)
  assert.ok(last)
  const derived = await auditPublications(publications)
  assert.ok(derived, 'what was published fits together')
  const asked = derived
    .filter(() => draw() < 6 / derived.length)
    .flatMap((range) => {
      const [place] = range.places
      const publication = publications[place?.publication ?? 0]
      const cell = publication?.cells[place?.cell ?? 0]
      return publication && cell ? [{ range, publication, cell }] : []
    })
  const answers = await readBetweenTheLines(publications, asked)
  for (const [at, { range, cell }] of asked.entries()) {
    const [least, greatest] = answers[at] ?? [Number.NaN, Number.NaN]
    const upper = Number.isFinite(range.greatest) ? range.greatest : greatest
    assert.deepEqual(
      [range.least, upper],
      [least, greatest],
      `${JSON.stringify(cell)} in ${JSON.stringify(publications)}`,
    )
    if (last.audit.released) assert.ok(greatest - least >= last.ruleSet.minimumRange)
  }
  return asked.length
}

const tablesPerScenario = 20

for (const rule of ['cbs-care', 'suppress-4']) {
  for (const [title, scenario] of Object.entries(scenarios)) {
    test(`${rule}: nobody narrows a secret cell further than the auditor says, with ${title}`, async () => {
      let asked = 0
      for (let seed = 1; seed <= tablesPerScenario; seed++) {
        const draw = makeDraw(seed * 7919)
        const { steps, hierarchy = [] } = scenario(draw)
        asked += await attack(await publish(steps, rule, hierarchy), draw)
      }
      assert.ok(asked > tablesPerScenario, `${asked} secret cells attacked`)
    })
  }
}
