/**
 * `npm run verify-history [-- --checkpoint] [--export file] [--against file]`: reads the whole history and all
 * checkpoints and names the first thing that is broken. Exit code 0: all is whole; 1: something is broken; 2: it could
 * not be verified. `--checkpoint` signs where the chains stand now, `--export` writes the checkpoints to a file to be
 * kept elsewhere, `--against` compares the database with such a file.
 */
import { parseArgs } from 'node:util'
import { ConfigError, readConfig } from '../config.ts'
import { systemClock } from '../platform/clock/system.ts'
import { exportCheckpoints, verifyAgainst } from '../platform/audit/checkpoint-file.ts'
import { makeCheckpoints } from '../platform/audit/checkpoint.ts'
import { verifyChains, type BrokenLink } from '../platform/audit/verify-chains.ts'
import { verifyCheckpoints, type CheckpointFault } from '../platform/audit/verify-checkpoints.ts'
import { withMaintenance, type Tx } from '../platform/db/database.ts'
import { explainFailure } from '../start/explain.ts'
import { openMaintenance, type Maintenance } from '../start/maintenance.ts'
import { showProgress } from './progress.ts'

type Wishes = { checkpoint: boolean; export: string | undefined; against: string | undefined }

const usage = 'Usage: npm run verify-history [-- [--checkpoint] [--export file] [--against file]].'
const activity = 'verify-history'

function readWishes(): Wishes {
  const text = { type: 'string' } as const
  try {
    const { values } = parseArgs({ options: { checkpoint: { type: 'boolean' }, export: text, against: text } })
    return { checkpoint: values.checkpoint ?? false, export: values.export, against: values.against }
  } catch {
    throw new ConfigError(usage)
  }
}

function describe(fault: BrokenLink | CheckpointFault): string {
  if ('checkpoint' in fault) return `Broken: the checkpoint of ${fault.checkpoint}: ${fault.wrong}.`
  return `Broken: ${fault.kind} ${fault.id}, link ${fault.seq}: ${fault.wrong}.`
}

/** Verifies everything as it is at one moment; says what it found, and whether all is whole. */
async function verifyAll(tx: Tx, { keys }: Maintenance, wishes: Wishes): Promise<boolean> {
  const progress = showProgress(process.stderr, systemClock)
  const { links, chains, broken } = await verifyChains(tx, keys, (read) => progress.tell(`${read} links read`))
  const tellHeads = (read: number): void => progress.tell(`${links} links read, ${read} heads in checkpoints`)
  const { checkpoints, fault } = await verifyCheckpoints(tx, keys, tellHeads)
  const first =
    broken ?? fault ?? (wishes.against === undefined ? undefined : await verifyAgainst(tx, keys, wishes.against))
  progress.end()
  if (first !== undefined) {
    console.log(describe(first))
    return false
  }
  console.log(`The history is whole. Links: ${links}, chains: ${chains}, checkpoints: ${checkpoints.length}.`)
  return true
}

async function exportTo(maintenance: Maintenance, file: string): Promise<void> {
  await withMaintenance(maintenance.database, { activity, steady: true }, async (tx) => {
    const { checkpoints } = await verifyCheckpoints(tx, maintenance.keys)
    await exportCheckpoints(tx, file, checkpoints)
    console.log(`The checkpoints are in ${file}: keep it where nobody who manages the database can change it.`)
  })
}

async function run(wishes: Wishes): Promise<boolean> {
  const maintenance = await openMaintenance(readConfig(process.env, []), (line) => console.error(line))
  try {
    const { database } = maintenance
    const isWhole = await withMaintenance(database, { activity, steady: true }, (tx) =>
      verifyAll(tx, maintenance, wishes),
    )
    if (!isWhole) return false
    if (wishes.checkpoint) {
      const moved = await makeCheckpoints(maintenance, (work) =>
        withMaintenance(database, { activity, steady: false }, work),
      )
      console.log(`Signed where ${moved} chains stand that had moved.`)
    }
    if (wishes.export !== undefined) await exportTo(maintenance, wishes.export)
    return true
  } finally {
    await maintenance.close()
  }
}

try {
  process.exitCode = (await run(readWishes())) ? 0 : 1
} catch (error) {
  console.error(explainFailure(error))
  process.exitCode = 2
}
