/** Stands before every test file: adds what its process used to the file that LANTAARN_TEST_CPU names. */
import { appendFileSync } from 'node:fs'
import { isMainThread } from 'node:worker_threads'
import { cpuOfThisProcess } from '../../tests/support/cpu.ts'

/** One line of that file. */
export type Used = { file: string; seconds: number }

const place = process.env['LANTAARN_TEST_CPU']
// What a test starts is counted with it, and counts nothing itself.
delete process.env['LANTAARN_TEST_CPU']
if (place !== undefined && isMainThread) {
  process.on('exit', () => {
    const used: Used = { file: process.argv[1] ?? '', seconds: cpuOfThisProcess() }
    appendFileSync(place, `${JSON.stringify(used)}\n`)
  })
}
