import { readConfig } from './config.ts'
import { explainFailure } from './start/explain.ts'
import { run } from './start/run.ts'

const say = (line: string) => void process.stderr.write(`${line}\n`)

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
  say(explainFailure(error))
  process.exit(1)
}
