import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import { routes } from '../../src/app.ts'
import { fictionalPeople } from '../../src/demonstration/people.ts'
import { roles, type Role } from '../../src/modules/network/index.ts'
import type { Route } from '../../src/platform/http/route.ts'
import { testApp, type TestApp } from '../support/app.ts'
import { anonymousAsker, openLogs, signedInAsker, type Asker, type Audited, type LogReader, type Said } from './ask.ts'
import { findWork, may, workNotOf, workOf, workOfColleagues, workOfEverybody } from './oracle.ts'

let app: TestApp
let logs: LogReader

before(async () => {
  app = await testApp()
  logs = await openLogs(app)
})
after(async () => {
  await logs.close()
  await app.close()
})

const nameOf = ({ method, path }: Route) => `${method} ${path}`
const words = (role: Role) => role.replaceAll('-', ' ')
const list = (work: readonly string[]) => (work.length === 0 ? 'do nothing beside their own account' : work.join(', '))

function isRefusal({ status, location }: Said): boolean {
  return status === 403 || status === 401 || location.startsWith('/inloggen?naar=')
}

/** One request to each route; what was wrong with the answers, in words. */
async function walk(asker: Asker, role: Role | undefined): Promise<string[]> {
  const open = routes.filter(({ path }) => isOpen(path, role))
  const shut = routes.filter(({ path }) => !isOpen(path, role))
  return [...(await walkOpen(asker, open)), ...(await walkShut(asker, shut, role))]
}

function isOpen(path: string, role: Role | undefined): boolean {
  const work = findWork(path)
  return work !== undefined && may(role, work)
}

/** Routes that let this person in: a few at a time, each with its own line in the logs. */
async function walkOpen(asker: Asker, open: readonly Route[]): Promise<string[]> {
  const wrong: string[] = []
  for (const some of batches(open)) {
    const said = await Promise.all(some.map((route) => asker.ask(route)))
    const audited = await logs.take()
    const strange = audited.filter(({ action }) => !some.some(({ audit }) => audit === action))
    wrong.push(...strange.map(({ action }) => `${action} was logged while ${some.map(nameOf).join(', ')} were asked`))
    for (const [index, route] of some.entries()) {
      const answer = said[index]
      if (answer === undefined) continue
      if (isRefusal(answer) || answer.status >= 500) wrong.push(`${nameOf(route)}: ${answer.status}, should be let in`)
      const lines = audited.filter(({ action }) => action === route.audit)
      const complaint = complaintAbout(route, answer, lines)
      if (complaint !== undefined) wrong.push(`${nameOf(route)} (${answer.status}): ${complaint}`)
    }
  }
  return wrong
}

/** Ends the sessions with which other requests are made, so it is asked alone. */
const endsAllSessions = '/account/sessies/beeindigen'

/** The routes in groups of at most eight, so that no event is named twice in a group. */
function batches(open: readonly Route[]): Route[][] {
  const groups: Route[][] = []
  for (const route of open) {
    const room =
      route.path === endsAllSessions
        ? undefined
        : groups.find(
            (group) =>
              group.length < 8 &&
              group[0]?.path !== endsAllSessions &&
              !group.some(({ audit }) => audit === route.audit),
          )
    if (room === undefined) groups.push([route])
    else room.push(route)
  }
  return groups
}

/** Routes that are shut for this person: many at a time, and the logs hold exactly as many refusals of each event. */
async function walkShut(asker: Asker, shut: readonly Route[], role: Role | undefined): Promise<string[]> {
  const expected = role === undefined ? 'sent to sign in' : 'refused'
  const wrong: string[] = []
  for (let at = 0; at < shut.length; at += 8) {
    const some = shut.slice(at, at + 8)
    const said = await Promise.all(some.map((route) => asker.ask(route)))
    const got = said.map((one, index) => [some[index], outcomeOf(one)] as const)
    wrong.push(
      ...got.flatMap(([route, how]) => (route === undefined || how === expected ? [] : `${nameOf(route)}: ${how}`)),
    )
  }
  const refused = (await logs.take()).map(({ action, result, decisions }) => `${action} ${result} ${decisions}`)
  const due = role === undefined ? [] : shut.map(({ audit }) => `${audit} refused 1`)
  if (refused.sort().join() !== due.sort().join()) wrong.push(`logged ${refused.join()}, expected ${due.join()}`)
  return wrong
}

function outcomeOf(said: Said): string {
  if (said.status === 403) return 'refused'
  const toSignIn = said.status === 401 || said.location.startsWith('/inloggen?naar=')
  return toSignIn ? 'sent to sign in' : `answered with ${said.status}`
}

/** A page that says the same to everybody, although it stands among the work. */
const holdsNothing = ['/opnemen/klaar', '/beheer/mensen/nieuw', '/beheer/organisaties/nieuw']

/** Work with what is somebody's own: everything that is shown there is logged. */
function isGuarded(path: string): boolean {
  const work = findWork(path)
  return work !== workOfEverybody && work !== workOfColleagues && !holdsNothing.includes(path)
}

/** Where a refusal is answered with the same page again, or after many with a request to wait. */
const answersWithItsPage = ['/inloggen', '/inloggen/passkey']

/** What the logs should have said of a request and did not. */
function complaintAbout(route: Route, said: Said, audited: readonly Audited[]): string | undefined {
  const [own, ...others] = audited
  if (others.length > 0) return `logged ${audited.length} times`
  if (own === undefined) {
    if (said.status === 404) return 'the 404 was not logged'
    return isGuarded(route.path) && said.status === 200 ? 'was not logged' : undefined
  }
  if (own.decisions !== 1 || own.processings !== 1) return 'not in all three logs'
  if (answersWithItsPage.includes(route.path) && own.result !== 'done') return undefined
  return own.result === (said.status === 404 ? 'refused' : 'done') ? undefined : `logged as ${own.result}`
}

describe('every route of the application', () => {
  test('says who may enter, under which event it is logged and for which activity data are touched', () => {
    for (const route of routes) {
      assert.match(route.permission, /^[a-z.-]+$/, nameOf(route))
      assert.match(route.audit, /^[a-z-]+\.[a-z-]+$/, nameOf(route))
      assert.match(route.activity, /^[a-z-]+$/, nameOf(route))
    }
  })

  test('stands in the table of this test', () => {
    const forgotten = routes.filter(({ path }) => findWork(path) === undefined)
    assert.deepEqual(forgotten.map(nameOf), [])
  })

  test('stands once in the route tables', () => {
    assert.equal(new Set(routes.map(nameOf)).size, routes.length)
  })

  test('refuses a post without a token, with a strange token, and from another site', async () => {
    const wrong: string[] = []
    const contact = signedInAsker(app, 'contact')
    const posts = routes.filter(({ method, stateless }) => method === 'POST' && stateless !== true)
    for (const route of posts) {
      const role = findWork(route.path) === undefined ? undefined : roleThatMay(route)
      const asker = role === undefined ? contact : signedInAsker(app, role)
      for (const [how, options] of [
        ['without a token', { token: '' }],
        ['with a strange token', { token: 'A'.repeat(43) }],
        ['from another site', { origin: 'https://elders.example' }],
      ] as const) {
        const said = await asker.ask(route, options)
        if (said.status !== 403 && !isHarmless(said)) wrong.push(`${nameOf(route)} ${how}: ${said.status}`)
        const audited = await logs.take()
        if (said.status === 403 && audited.at(-1)?.result !== 'refused')
          wrong.push(`${nameOf(route)} ${how}: not logged`)
      }
    }
    assert.deepEqual(wrong, [])
  })
})

/** A multipart route reads its body only when the visitor has something to add it to: else nothing was taken. */
function isHarmless(said: Said): boolean {
  return said.status === 303 && /^\/(melden|opnemen|volgen)$/.test(said.location)
}

/** The key of a fictional person who may do the work behind a route. */
function roleThatMay(route: Route): string | undefined {
  const work = findWork(route.path)
  return fictionalPeople.find(({ role }) => work !== undefined && may(role, work))?.key
}

describe('who may do what', () => {
  test('every role of the chain is played by a fictional person', () => {
    const played = new Set(fictionalPeople.map(({ role }) => role))
    assert.deepEqual(
      roles.filter((role) => !played.has(role)),
      [],
    )
  })

  test(`somebody without an account may ${workOfEverybody}, and nothing else`, async () => {
    assert.deepEqual(await walk(anonymousAsker(app), undefined), [])
  })

  for (const { key, role } of fictionalPeople) {
    test(`${key}: ${words(role)} may ${list(workOf[role])}, and may not ${workNotOf(role).join(', ')}`, async () => {
      assert.deepEqual(await walk(signedInAsker(app, key), role), [])
    })
  }
})
