import { once } from 'node:events'
import { readConfig } from './config.ts'
import { explainFailure } from './start/explain.ts'
import { run } from './start/run.ts'

const say = (line: string) => void process.stderr.write(`${line}\n`)
const stopping = new AbortController()
for (const name of ['SIGTERM', 'SIGINT'] as const) process.once(name, () => stopping.abort())

try {
  const { signal } = stopping
  const running = await run(readConfig(process.env, process.argv.slice(2)), { say, stopping: signal })
  say(`Lantaarn is ready at ${running.address}`)
  if (!signal.aborted) await once(signal, 'abort')
  await running.stop()
  process.exit(0)
} catch (error) {
  const wasAsked = error === stopping.signal.reason
  if (!wasAsked) say(explainFailure(error))
  process.exit(wasAsked ? 0 : 1)
}
