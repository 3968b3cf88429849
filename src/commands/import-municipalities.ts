/**
 * `npm run import-municipalities -- file.csv [--from YYYY-MM-DD] [--many]`: brings a complete national list of
 * municipalities into the database (that of DATABASE_URL, or the embedded one). `--from` is the first day on which the
 * list holds, today unless given. Those that changed or vanished get that day as their end.
 */
import { readFileSync } from 'node:fs'
import { parseArgs } from 'node:util'

import { ConfigError, readConfig } from '../config.ts'
import { importMunicipalities, MunicipalityListError } from '../modules/network/index.ts'
import { idMaker, systemClock, systemRandom } from '../platform/clock/system.ts'
import { MigrationError } from '../platform/db/migrate.ts'
import { openDatabase } from '../platform/db/database.ts'
import { asStartError, StartError } from '../platform/postgres/start-error.ts'
import { readyDatabase } from '../start/database.ts'
import { dayOf, isPlausibleDay } from '../platform/clock/days.ts'

const usage = 'Usage: npm run import-municipalities -- <file.csv> [--from YYYY-MM-DD] [--many]'
const say = (line: string) => void process.stderr.write(`${line}\n`)

class UsageError extends Error {}

function readArguments(): { file: string; from: string; many: boolean } {
  const options = { from: { type: 'string' }, many: { type: 'boolean' } } as const
  const { values, positionals } = parse(() => parseArgs({ allowPositionals: true, options }))
  const [file, ...rest] = positionals
  if (file === undefined || rest.length > 0) throw new UsageError(usage)
  const from = values.from ?? dayOf(systemClock())
  if (!isPlausibleDay(from)) {
    throw new UsageError(`--from ${from} is not a day of the years 1900 to 2199: write it as YYYY-MM-DD.`)
  }
  return { file, from, many: values.many ?? false }
}

function parse<T>(read: () => T): T {
  try {
    return read()
  } catch (error) {
    throw new UsageError(usage, { cause: error })
  }
}

function readText(file: string): string {
  try {
    return readFileSync(file, 'utf8')
  } catch (error) {
    throw new UsageError(`The file ${file} cannot be read.`, { cause: error })
  }
}

async function importFile({ file, from, many }: ReturnType<typeof readArguments>): Promise<void> {
  const text = readText(file)
  const ready = await readyDatabase(readConfig(process.env, []), say)
  const database = openDatabase(ready.app, { connections: 1, say })
  try {
    const tools = { newId: idMaker(systemClock, systemRandom), random: systemRandom, clock: systemClock }
    const plan = await importMunicipalities(database, tools, { text, from, many })
    const renewed = plan.close.length - plan.vanished.length
    const added = plan.add.length - renewed
    say(
      `From ${from}: ${added} added, ${renewed + plan.correct.length} changed, ${plan.vanished.length} ended, ${plan.same} as they were.`,
    )
    const ended = plan.vanished.map(({ code, name }) => `${name} (${code})`).join(', ')
    if (plan.vanished.length > 0) say(`Ended: ${ended}. Check which organisations served them.`)
  } finally {
    await database.destroy()
    await ready.stop()
  }
}

try {
  await importFile(readArguments())
} catch (error) {
  const told = [UsageError, MunicipalityListError, ConfigError, MigrationError, StartError]
  const known = error instanceof Error && told.some((kind) => error instanceof kind)
  say(known ? error.message : asStartError(error, 'The import').message)
  process.exitCode = 2
}
