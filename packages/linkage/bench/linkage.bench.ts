import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { measureSpeed } from '../src/generate/speed.ts'
import { febrlColumns, hasFebrl, isSameFebrl, readFebrl, toFebrlEntity } from '../src/generate/febrl.ts'
import { writePeople } from '../src/generate/files.ts'
import { measureLink, type Quality } from '../src/generate/measure.ts'
import { createPeople } from '../src/generate/person.ts'
import { createRandom } from '../src/random.ts'
import { freshDifferentCompanies, freshDifferentPeople } from '../src/compare/fresh-different.fixture.ts'
import { freshSameCompanies, freshSamePeople } from '../src/compare/fresh-same.fixture.ts'
import { differentNames, sameNames } from '../src/compare/hard-pairs.fixture.ts'
import * as unseen from '../src/compare/unseen.fixture.ts'
import { wideDifferentCompanies, wideDifferentPeople } from '../src/compare/wide-different.fixture.ts'
import { wideSameCompanies, wideSamePeople } from '../src/compare/wide-same.fixture.ts'
import { compareEntities, estimateFromData, estimateFromLabels, normaliseEntity, type Rule } from '../src/index.ts'

type Print = (line: Record<string, unknown>) => void

const folder = mkdtempSync(path.join(tmpdir(), 'linkage-bench-'))
const round = (value: number): number => Math.round(value * 1e5) / 1e5
const show = ({ precision, recall, f1, summary }: Quality): Record<string, unknown> => ({
  f1: round(f1),
  precision: round(precision),
  recall: round(recall),
  candidates: summary.candidates,
})

async function benchFebrl(print: Print): Promise<void> {
  if (!hasFebrl()) return print({ part: 'febrl4', skipped: 'the folder ../shared/reference/linkage is absent' })
  const files = (['a', 'b'] as const).map((which) => {
    const file = path.join(folder, `febrl-${which}.csv`)
    writeFileSync(file, [[...febrlColumns], ...readFebrl(which)].map((row) => row.join(',')).join('\n'))
    return file
  }) as [string, string]
  const [left, right] = (['a', 'b'] as const).map((which) =>
    readFebrl(which).map((cells) => normaliseEntity(toFebrlEntity(cells))),
  )
  const pairs = (left ?? []).flatMap((entity) => {
    const copy = (right ?? []).find(({ id }) => isSameFebrl(id ?? '', entity.id ?? ''))
    return copy === undefined ? [] : [{ left: entity, right: copy, match: true }]
  })
  const rules: [string, Rule | undefined][] = [
    ['hand-set', undefined],
    [
      'estimated from the data',
      estimateFromData(left ?? [], right ?? [], { random: createRandom(3), version: 'from-data' }),
    ],
    [
      'estimated from half of the labels',
      estimateFromLabels(pairs.slice(0, 2500), { random: createRandom(3), version: 'from-labels' }),
    ],
  ]
  for (const [weights, rule] of rules) {
    const quality = await measureLink(
      files,
      { isMatch: isSameFebrl, matches: 5000 },
      rule === undefined ? {} : { rule },
    )
    print({ part: 'febrl4', weights, ...show(quality) })
  }
}

function benchNames(print: Print): void {
  const isHit = ([left, right]: readonly [string, string]): boolean => {
    const { band } = compareEntities(normaliseEntity({ name: left }), normaliseEntity({ name: right }))
    return band === 'same' || band === 'likely'
  }
  const show = (part: string, same: typeof sameNames, different: typeof sameNames): void => {
    const right = same.filter(isHit).length
    const wrong = different.filter(isHit).length
    print({ part, pairs: same.length + different.length, f1: round((2 * right) / (right + wrong + same.length)) })
  }
  show('hard name pairs, own list', sameNames, differentNames)
  show('names of people, fresh list', freshSamePeople, freshDifferentPeople)
  show('names of companies, fresh list', freshSameCompanies, freshDifferentCompanies)
  show('names of people, wide list', wideSamePeople, wideDifferentPeople)
  show('names of companies, wide list', wideSameCompanies, wideDifferentCompanies)
  show('names of people, list that came after', unseen.unseenSamePeople, unseen.unseenDifferentPeople)
  show('names of companies, list that came after', unseen.unseenSameCompanies, unseen.unseenDifferentCompanies)
}

async function benchStrangers(print: Print): Promise<void> {
  const quoted = (name: string): string => `"${name.replaceAll('"', '""')}"`
  const next = createPeople(createRandom(5))
  const strangers = Array.from({ length: 100_000 }, (_, index) => {
    const { givenName, surname } = next()
    return `x-${index},${givenName} ${surname}`
  })
  const files = [path.join(folder, 'listed.csv'), path.join(folder, 'strangers.csv')] as const
  writeFileSync(files[0], ['id,name', ...sameNames.map(([name], index) => `l-${index},${quoted(name)}`)].join('\n'))
  writeFileSync(
    files[1],
    ['id,name', ...sameNames.map(([, name], index) => `s-${index},${quoted(name)}`), ...strangers].join('\n'),
  )
  let hits = 0
  const quality = await measureLink(files, {
    isMatch: (_, b) => {
      if (!b.startsWith('s-')) hits++
      return b.startsWith('s-')
    },
    matches: sameNames.length,
  })
  print({
    part: 'listed names among 100,000 strangers',
    listed: sameNames.length,
    strangersTakenForListed: hits,
    candidates: quality.summary.candidates,
  })
}

async function benchFiles(rows: number, print: Print): Promise<void> {
  const files = [path.join(folder, 'a.csv'), path.join(folder, 'b.csv')] as const
  writePeople({ left: files[0], right: files[1], rows, shared: 0.7 }, createRandom(7))
  const matches = readFileSync(files[1], 'utf8')
    .split('\n')
    .filter((row) => Number(/^b-(\d+)/.exec(row)?.[1] ?? Infinity) <= rows).length
  const cpu = process.cpuUsage()
  const started = performance.now()
  const quality = await measureLink(files, { isMatch: (a, b) => a.slice(2) === b.slice(2), matches })
  const seconds = (performance.now() - started) / 1000
  const { user, system } = process.cpuUsage(cpu)
  const peakMB = Math.round(process.resourceUsage().maxRSS / 1024)
  print({
    part: 'link files',
    rows,
    seconds: round(seconds),
    cpuSeconds: round((user + system) / 1e6),
    peakMB,
    ...show(quality),
  })
}

/** Quality and speed of linking: FEBRL 4, hard names, strangers, pairs a second, and files of 100,000 and 1,000,000 rows. */
export default async function bench(print: Print): Promise<void> {
  try {
    await benchFebrl(print)
    benchNames(print)
    await benchStrangers(print)
    print({ part: 'compared pairs on one core', ...measureSpeed(createRandom(9)) })
    for (const rows of [100_000, 1_000_000]) await benchFiles(rows, print)
  } finally {
    rmSync(folder, { recursive: true })
  }
}
