import { ConfigError, readConfig } from './config.ts'
import { KeyFileError } from './platform/crypto/key-ring.ts'
import { MigrationError } from './platform/db/migrate.ts'
import { describeError } from './platform/log/logger.ts'
import { StartError } from './platform/postgres/embedded.ts'
import { run } from './start/run.ts'

const say = (line: string) => void process.stderr.write(`${line}\n`)

/** Failures that are told in one sentence; anything else also says where in the code it came from. */
function explain(error: unknown): string {
  const told = [ConfigError, KeyFileError, MigrationError, StartError].some((kind) => error instanceof kind)
  if (told && error instanceof Error) return error.message
  return `The start failed for a reason that was not foreseen: ${JSON.stringify(describeError(error))}`
}

try {
  const running = await run(readConfig(process.env, process.argv.slice(2)), say)
  say(`Lantaarn is ready at ${running.address}`)
  const stop = () => {
    running.stop().then(
      () => process.exit(0),
      () => process.exit(1),
    )
  }
  process.once('SIGTERM', stop)
  process.once('SIGINT', stop)
} catch (error) {
  say(explain(error))
  process.exit(1)
}
