import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { Client } from 'pg'
import { eachOf, pathThrough, Reporter } from './reporter.ts'
import { RunningPlatform } from './running-platform.ts'
import { storedReports } from './stored-reports.ts'

const reports = 200
const atATime = 8
const channel = '/volgen/melding'

describe('a platform that is interrupted', () => {
  let platform: RunningPlatform
  before(async () => {
    platform = await RunningPlatform.begin()
  })
  after(() => platform.remove())

  const isWhole = async () => {
    const { code, out } = await platform.command('verify-history')
    assert.equal(code, 0, out)
  }

  it('loses no report whose code was shown, and none is there half or twice, when it is killed while 200 are sent', async () => {
    const reporters = Array.from(
      { length: reports },
      (_, number) => new Reporter(platform.origin, `Verhaal ${number}.`),
    )
    let shown = 0
    let killed: Promise<void> | undefined
    await eachOf(reporters, atATime, async (reporter) => {
      try {
        await reporter.fillIn()
        await reporter.send()
      } catch (error) {
        if (killed === undefined) throw error
        return
      }
      if (reporter.code !== undefined) shown += 1
      if (shown >= reports / 2) killed ??= platform.kill()
    })
    await killed
    const codes = new Map(reporters.flatMap((one) => (one.code === undefined ? [] : [[one, one.code] as const])))
    assert.ok(codes.size >= reports / 2 && codes.size < reports, `${codes.size} codes were shown`)

    await platform.start()
    for (const { story, links } of await storedReports(platform)) assert.equal(links, 1, story)
    await eachOf([...codes], atATime, async ([, code]) =>
      assert.equal(await pathThrough(platform.origin, code), channel),
    )
    await eachOf([...codes].slice(-20), atATime, async ([reporter, code]) => {
      await reporter.send()
      assert.equal(reporter.code, code, 'sending again shows the same code')
    })
    await eachOf(reporters, atATime, async (reporter) => {
      if (reporter.code !== undefined) return
      const { path } = await reporter.get('/melden/controle')
      if (path !== '/melden/controle' && path !== '/melden/verstuurd') await reporter.fillIn()
      await reporter.send()
    })
    const stored = await storedReports(platform)
    const told = reporters.map(({ story }) => story)
    assert.deepEqual(stored.map(({ story }) => story).sort(), told.sort(), 'each is there, once')
    assert.ok(stored.every(({ links }) => links === 1))
    await isWhole()
  })

  it('answers the next request when all its connections with the database are cut', async () => {
    const reporter = new Reporter(platform.origin, 'Vlak voor de storing.')
    await reporter.fillIn()
    const client = new Client({ connectionString: await platform.superuserUrl() })
    await client.connect()
    for (let round = 0; round < 5; round += 1) {
      const { rows } = await client.query<{ cut: number }>(
        "select count(pg_terminate_backend(pid, 1000))::int as cut from pg_stat_activity where usename like 'lantaarn%'",
      )
      assert.ok((rows[0]?.cut ?? 0) > 0)
      const { status, path } = await reporter.get('/melden/controle')
      assert.deepEqual([status, path], [200, '/melden/controle'], `round ${round}`)
    }
    await client.end()
    assert.equal((await reporter.send()).path, '/melden/verstuurd')
    assert.equal(await pathThrough(platform.origin, reporter.code), channel)
    await isWhole()
  })

  it('takes up new master keys while it runs, also when the rotation was killed again and again', async () => {
    const during = new Reporter(platform.origin, 'Tijdens de rotatie.')
    await during.fillIn()
    for (const killedAfter of [900, 1200, 1500]) await platform.command('rotate-keys', [], killedAfter)
    const { code, out } = await platform.command('rotate-keys')
    assert.equal(code, 0, out)
    await during.send()
    assert.equal(await pathThrough(platform.origin, during.code), channel)
    const retired = await platform.command('rotate-keys', ['--retire'])
    assert.match(retired.out, /Retired: m1/)
    const later = new Reporter(platform.origin, 'Na de rotatie.')
    await later.fillIn()
    await later.send()
    assert.equal(await pathThrough(platform.origin, later.code), channel)
    const stories = (await storedReports(platform)).map(({ story }) => story)
    for (const { story } of [during, later]) assert.equal(stories.filter((told) => told === story).length, 1)
    await isWhole()
    await platform.stop()
    await isWhole()
  })

  it('writes no word of a report to its outputs', () => {
    assert.doesNotMatch(platform.said, /Verhaal|Vlak voor de storing|Tijdens de rotatie|Na de rotatie/)
  })
})
