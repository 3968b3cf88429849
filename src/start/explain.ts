import { ConfigError } from '../config.ts'
import { RegionConfigError } from '../modules/network/index.ts'
import { CheckpointFileError } from '../platform/audit/checkpoint-file.ts'
import { KeyFileError } from '../platform/crypto/key-ring.ts'
import { isConnectionLost, isOutOfSpace } from '../platform/db/database.ts'
import { MigrationError } from '../platform/db/migrate.ts'
import { describeError } from '../platform/log/logger.ts'
import { StartError } from '../platform/postgres/embedded.ts'

const foreseen = [ConfigError, RegionConfigError, KeyFileError, MigrationError, StartError, CheckpointFileError]

/** A failure of a command for who ran it: one sentence when it was foreseen, else where in the code it came from. */
export function explainFailure(error: unknown): string {
  if (error instanceof Error && foreseen.some((kind) => error instanceof kind)) return error.message
  if (isOutOfSpace(error)) return 'The disk of the database is full: make room on it, and start again.'
  if (isConnectionLost(error)) {
    return 'The connection with the database was lost: see whether it runs and has room on its disk, and start again.'
  }
  return `This failed for a reason that was not foreseen: ${JSON.stringify(describeError(error))}`
}
