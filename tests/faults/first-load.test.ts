import assert from 'node:assert/strict'
import { existsSync } from 'node:fs'
import path from 'node:path'
import { after, before, describe, it } from 'node:test'
import { Client } from 'pg'
import { RunningPlatform } from './running-platform.ts'

describe('a first start with fictional people', () => {
  let platform: RunningPlatform
  before(async () => {
    platform = await RunningPlatform.prepare()
  })
  after(() => platform.remove())

  const sentences = () => platform.said.split('\n').filter((line) => line.startsWith('The first start was interrupted'))

  it('that is stopped while it loads ends at once, without its database and without a complaint', async () => {
    await platform.startUntil('reports and questions')
    await platform.stop()
    assert.doesNotMatch(platform.said, /foreseen|Error|ready/)
    assert.equal(existsSync(path.join(platform.dataDirectory, 'postgres/cluster/postmaster.pid')), false)
  })

  it('that was stopped or killed begins again, once for each time, and never serves half of its people', async () => {
    await platform.startUntil('reports and questions')
    assert.equal(sentences().length, 1)
    await platform.kill()
    await platform.startUntil('Lantaarn is ready')
    assert.equal(sentences().length, 2)
    const printed = platform.said.match(/^ {2}\S+@lantaarn\.example +\S+ {3}\S+$/gm) ?? []
    const client = new Client({ connectionString: await platform.superuserUrl() })
    await client.connect()
    const { rows } = await client.query<Record<'people' | 'reports' | 'signals' | 'states', number>>(
      `select (select count(*)::int from person) as people, (select count(*)::int from report) as reports,
         (select count(*)::int from signal) as signals, (select count(distinct status)::int from signal) as states`,
    )
    await client.end()
    const [{ people = 0, reports = 0, signals = 0, states = 0 } = {}] = rows
    assert.equal(people, printed.length)
    assert.equal(reports, 240)
    assert.ok(signals > 100 && states > 5, `${signals} signals in ${states} states`)
  })

  it('that came to its end is not begun again', async () => {
    await platform.stop()
    await platform.startUntil('Lantaarn is ready')
    assert.equal(sentences().length, 2)
    const { code, out } = await platform.command('verify-history')
    assert.equal(code, 0, out)
  })
})
