import { randomInt } from 'node:crypto'
import type { Config } from '../config.ts'
import { loadDemonstration, type SignIn } from '../demonstration/load.ts'
import { createFirstAdministratorLink } from '../modules/accounts/index.ts'
import { findRegion, loadRegion } from '../modules/network/index.ts'
import { KeyFileError } from '../platform/crypto/key-ring.ts'
import { openForFilling, withSystem } from '../platform/db/database.ts'
import { ConfigError } from '../config.ts'
import type { Platform } from '../platform/platform.ts'
import { findInstallation, insertDemonstrationLoad, insertInstallation } from './queries.ts'

/** What the first load works with. `url`: the database for the application; `stopping` ends it. */
type FirstLoad = {
  config: Config
  embedded: boolean
  url: string
  say(line: string): void
  stopping: AbortSignal
}

/**
 * Checks that the key file is the one that these data need; for a new installation, writes that down, loads the regions
 * and either the demonstration or a one-time link for the first administrator. What the person who starts must know is said.
 * @throws KeyFileError when another key file made these data; ConfigError for a region that is not shipped.
 */
export async function firstLoad(platform: Platform, { config, embedded, say, ...load }: FirstLoad): Promise<void> {
  for (const code of platform.regions) {
    if (findRegion(code) === undefined)
      throw new ConfigError(`LANTAARN_REGIONS names ${code}, which is not a region here.`)
  }
  const known = await withSystem(platform.database, 'start', (tx) => findInstallation(tx))
  if (known !== undefined && known.keyFingerprint !== platform.keys.fingerprint) {
    throw new KeyFileError(`The key file ${config.keyFile} is not the one that these data were made with.`)
  }
  await loadRegions(platform)
  const demonstration = known?.demonstration ?? (embedded && config.demonstration)
  if (known === undefined) {
    await withSystem(platform.database, 'start', (tx) =>
      insertInstallation(tx, { keyFingerprint: platform.keys.fingerprint, demonstration, at: platform.clock() }),
    )
    if (demonstration) await fill(platform, { say, ...load })
  }
  const link = demonstration ? undefined : await createFirstAdministratorLink(platform)
  if (link !== undefined) say(`First administrator, once and within three days: ${link}`)
}

async function fill(
  platform: Platform,
  { url, say, stopping }: Pick<FirstLoad, 'url' | 'say' | 'stopping'>,
): Promise<void> {
  say('Making a region with fictional people, reports and signals: once, about a quarter of a minute.')
  const database = openForFilling(url, { connections: 4, say })
  try {
    const progress = { say, stopping }
    const signIns = await loadDemonstration({ ...platform, database }, { seed: 1, password: randomPassword, progress })
    saySignIns(signIns, say)
  } finally {
    await database.destroy()
  }
  await withSystem(platform.database, 'start', (tx) => insertDemonstrationLoad(tx, platform.clock()))
}

function saySignIns(signIns: readonly SignIn[], say: (line: string) => void): void {
  say('Demonstration with fictional people. Sign in with:')
  for (const { email, password, role } of signIns) say(`  ${email.padEnd(42)} ${password}   ${role}`)
}

async function loadRegions(platform: Platform): Promise<void> {
  for (const code of platform.regions) {
    const region = findRegion(code)
    if (region !== undefined) await withSystem(platform.database, 'start', (tx) => loadRegion(tx, platform, region))
  }
}

const letters = 'abcdefghjkmnpqrstuvwxyz23456789'

/** Four groups of four: 79 bits, easy to read aloud. */
function randomPassword(): string {
  const group = () => Array.from({ length: 4 }, () => letters[randomInt(letters.length)]).join('')
  return [group(), group(), group(), group()].join('-')
}
