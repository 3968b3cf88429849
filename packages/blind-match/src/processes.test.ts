import assert from 'node:assert/strict'
import { readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { after, before, describe, it } from 'node:test'
import { makeNetwork, run, type Network, type Started } from '../bench/processes.ts'

const records = Array.from({ length: 24 }, (_, index) => ({
  id: `n${index}`,
  phone: `06120000${10 + index}`,
  plate: `${10 + index}-XBD-4`,
}))

describe('three parties as three processes', () => {
  let network: Network
  let keys: Started
  let hub: Started

  before(async () => {
    network = await makeNetwork(['north', 'south'], { slotsPerEntity: 2, batch: 8, perDay: 1000 })
    keys = await network.serve('keys')
    hub = await network.serve('hub')
  })
  after(async () => {
    for (const { child } of [keys, hub]) child.kill('SIGTERM')
    assert.deepEqual([(await keys.finished).code, (await hub.finished).code], [0, 0])
    network.remove()
  })

  const kill = async (started: Started) => {
    started.child.kill('SIGKILL')
    await started.finished
  }
  const ask = (file: string) => network.region('south', ['ask', file, '--reason', 'file 7', '--by', 'me'])

  it('lose no enrolled token when any of them is killed in the middle of enrolling', async () => {
    const file = network.write('north.jsonl', records)
    const enrol = () => network.region('north', ['enrol', file])
    const first = enrol()
    await first.progress
    await kill(hub)
    await first.finished
    hub = await network.serve('hub')
    const second = enrol()
    await second.progress
    await kill(second)
    const third = enrol()
    await third.progress
    await kill(keys)
    await third.finished
    keys = await network.serve('keys')
    const last = await enrol().finished
    assert.equal(last.code, 0, last.errors)
    const { code, lines } = await ask(file).finished
    assert.equal(code, 0)
    const hits = lines.filter((line) => 'contact' in line)
    assert.equal(hits.length, 48, 'both keys of all, though the region sends nothing twice that was acknowledged')
    assert.deepEqual(
      new Set(hits.map(({ kind, contact }) => `${String(kind)} ${String(contact)}`)),
      new Set(['phone north, desk 1', 'plate north, desk 1']),
    )
  })

  it('tell the region that was asked about, and both remember', async () => {
    const [notices, again] = [
      await network.region('north', ['notices']).finished,
      await network.region('north', ['notices']).finished,
    ]
    assert.deepEqual([notices.lines.length, again.lines.length], [48, 0])
    const [north, south] = await Promise.all(['north', 'south'].map((name) => network.region(name, ['hits']).finished))
    const ids = (finished: typeof north) => finished?.lines.map(({ id }) => id).sort()
    assert.deepEqual(ids(north), ids(south))
    assert.ok(south?.lines.every(({ ground }) => JSON.stringify(ground) === '{"reason":"file 7","by":"me"}'))
  })

  it('forget what is withdrawn', async () => {
    const ids = records.slice(0, 23).map(({ id }) => id)
    assert.equal((await network.region('north', ['withdraw', ...ids]).finished).code, 0)
    const { lines } = await ask(network.write('some.jsonl', records.slice(20))).finished
    assert.deepEqual(
      lines.filter((line) => 'contact' in line).map(({ entity }) => entity),
      ['n23', 'n23'],
    )
  })

  it('show the region what was asked, by whom and why, until it forgets the epoch', async () => {
    const south = async (verb: string) => (await network.region('south', [verb]).finished).lines
    assert.ok((await south('questions')).every((line) => Object.keys(line).join() === 'entity,reason,by,at'))
    assert.deepEqual(new Set((await south('questions')).map(({ entity }) => entity)).size, 24)
    await south('forget')
    assert.deepEqual([await south('questions'), await south('hits')], [[], []])
  })

  it('keep an audit of who sent how much, without content', async () => {
    const { lines } = await run('key-service', ['audit', '--dir', network.folder('keys')])
    assert.ok(lines.length > 0)
    assert.ok(lines.every((line) => Object.keys(line).join() === 'peer,at,type,items' && line['items'] === 8))
  })

  it('hold no number or plate in any file, and their secrets where only the owner reads', () => {
    for (const party of ['keys', 'hub', 'north', 'south']) {
      const folder = network.folder(party)
      for (const entry of readdirSync(folder, { withFileTypes: true, recursive: true }).filter((one) => one.isFile())) {
        const file = path.join(entry.parentPath, entry.name)
        const text = readFileSync(file, 'latin1').toLowerCase()
        // Long enough not to stand in random bytes by chance.
        for (const trace of ['61200001', '10xbd4', '10-xbd-4']) assert.ok(!text.includes(trace), file)
        if (entry.name.endsWith('.json')) assert.equal(statSync(file).mode & 0o077, 0, file)
      }
    }
  })

  it('are told in one sentence what is wrong, with exit code 2', async () => {
    const wrong = network.write('wrong.jsonl', [{ id: 'a', shoeSize: '44' }])
    const finished = await Promise.all([
      network.region('north', ['enrol', wrong]).finished,
      network.region('north', ['enrol', path.join(network.folder('north'), 'absent.jsonl')]).finished,
      network.region('north', ['dance']).finished,
      network.region('north', ['withdraw']).finished,
      network.region('north', ['ask', wrong]).finished,
      run('key-service', ['new-key', '--dir', network.folder('keys'), '--epoch', '2027-1', '--suite', 'rot13']),
      run('key-service', ['new-key', '--dir', network.folder('keys'), '--epoch', '../x', '--suite', 'P256-SHA256']),
      run('key-service', ['new-key', '--dir', network.folder('keys'), '--epoch', '2027-1', '--suite', 'P256-SHA256']),
      run('key-service', ['forget-key', '--dir', network.folder('keys'), '--epoch', '1999']),
      run('match-hub', ['serve', '--dir', network.folder('nowhere')]),
      run('match-hub', ['init', '--dir', network.folder('hub'), '--name', 'hub']),
      run('match-hub', ['serve', '--door', 'x']),
    ])
    for (const { code, errors } of finished) {
      assert.equal(code, 2, errors)
      assert.equal(errors.trim().split('\n').length, 1, errors)
    }
    assert.match(finished[0]?.errors ?? '', /line 1: There is no column shoeSize/)
  })

  it('refuse settings that let one person raise a quota', async () => {
    const file = path.join(network.folder('hub'), 'settings.json')
    const text = readFileSync(file, 'utf8')
    const settings = JSON.parse(text) as { members: Record<string, unknown>[] }
    const extra = [{ day: '2027-01-01', items: 5, approvedBy: ['me', 'me'] }]
    writeFileSync(
      file,
      JSON.stringify({ ...settings, members: settings.members.map((member) => Object.assign(member, { extra })) }),
    )
    const { code, errors } = await run('match-hub', ['count', '--dir', network.folder('hub')])
    writeFileSync(file, text)
    assert.deepEqual([code, errors.trim()], [2, 'Extra quota needs two different people in “approvedBy”.'])
  })
})
