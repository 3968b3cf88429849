import { createReadStream, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { createInterface } from 'node:readline'
import { measureSpeed } from '../src/generate/speed.ts'
import { febrlColumns, hasFebrl, isSameFebrl, readFebrl, toFebrlEntity } from '../src/generate/febrl.ts'
import { writePeople } from '../src/generate/files.ts'
import { measureLink, type Quality } from '../src/generate/measure.ts'
import { createPeople } from '../src/generate/person.ts'
import { createRandom } from '../src/random.ts'
import { pairLists, type PairList } from '../src/compare/lists.fixture.ts'
import {
  compareEntities,
  estimateFromData,
  estimateFromLabels,
  linkFiles,
  normaliseEntity,
  type Rule,
} from '../src/index.ts'

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
  const isHitIn =
    (field: PairList['field']) =>
    ([left, right]: readonly [string, string]): boolean => {
      const { band } = compareEntities(normaliseEntity({ [field]: left }), normaliseEntity({ [field]: right }))
      return band === 'same' || band === 'likely'
    }
  for (const { what, field, same, different } of pairLists) {
    const right = same.filter(isHitIn(field)).length
    const wrong = different.filter(isHitIn(field)).length
    const f1 = round((2 * right) / (right + wrong + same.length))
    print({ part: 'hard names', list: what, pairs: same.length + different.length, f1 })
  }
}

const strangers = 100_000

/** Each of four listed people is written otherwise in the file, the others as they are listed. */
async function benchStrangers(print: Print): Promise<void> {
  const quoted = (name: string): string => `"${name.replaceAll('"', '""')}"`
  const next = createPeople(createRandom(5))
  const listed = pairLists.filter(({ field }) => field === 'name').flatMap(({ same }) => same)
  const written = listed.map(([name, other], index) => (index % 4 === 0 ? other : name))
  const rows = Array.from({ length: strangers }, (_, index) => {
    const { givenName, surname } = next()
    return `x-${index},${givenName} ${surname}`
  })
  const files = [path.join(folder, 'listed.csv'), path.join(folder, 'strangers.csv')] as const
  writeFileSync(files[0], ['id,name', ...listed.map(([name], index) => `l-${index},${quoted(name)}`)].join('\n'))
  writeFileSync(
    files[1],
    ['id,name', ...written.map((name, index) => `s-${index},${quoted(name)}`), ...rows].join('\n'),
  )
  const found = { likely: new Set<string>(), shown: new Set<string>() }
  let wrong = 0
  const summary = await linkFiles(files, async (file) => {
    for await (const line of createInterface({ input: createReadStream(file) })) {
      const { a, b, band } = JSON.parse(line) as { a: string; b: string; band: string }
      const isLikely = band === 'same' || band === 'likely'
      if (b === a.replace('l', 's')) {
        found.shown.add(a)
        if (isLikely) found.likely.add(a)
      } else if (isLikely && b.startsWith('x-')) wrong++
    }
  })
  print({
    part: `listed names among ${strangers} strangers`,
    listed: listed.length,
    likely: found.likely.size,
    shown: found.shown.size,
    strangersLikely: wrong,
    candidates: summary.candidates,
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
