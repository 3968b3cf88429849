import assert from 'node:assert/strict'
import test from 'node:test'
import fc from 'fast-check'
import { TooManyError } from '../../platform/http/errors.ts'
import { makeAttempts } from './attempts.ts'
import { refuseApproval, refuseInvitation, refuseRecovery } from './policy.ts'
import { delayAfter, findPasswordProblem, returnPath } from './rules.ts'
import { newSpokenCode, newSecret } from './secrets.ts'
import { findTotpStep, newTotpSecret, totpCode } from './totp.ts'
import { systemRandom } from '../../platform/clock/system.ts'

const owner = { name: 'Marijke van den Berghe', email: 'm.vandenberghe@gemeente.nl' }

test('passwords that are short, common, of few characters or hold the owner are refused; a few words are fine', () => {
  const judged: readonly [string, string | undefined][] = [
    ['kort', 'too-short'],
    ['elf tekens!', 'too-short'],
    ['Welkom2026!!', 'too-common'],
    ['wachtwoord1234', 'too-common'],
    ['W@chtw00rd2026', 'too-common'],
    ['Rotterdam-Feyenoord', 'too-common'],
    ['123456789012', 'too-common'],
    ['aaaaaaaaaaaaaaa', 'too-common'],
    ['Marijke zwemt graag', 'own-name'],
    ['mijn BERGHE huis staat', 'own-name'],
    ['x'.repeat(60) + 'paarse olifant'.repeat(6), 'too-long'],
    ['vier paarse olifanten', undefined],
    ['Kx9#fQ2$vLw8', undefined],
  ]
  for (const [password, problem] of judged) assert.equal(findPasswordProblem(password, owner), problem, password)
})

test('no password shorter than twelve characters is ever taken, and the answer does not depend on how it is written', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 30 }), (password) => {
      const problem = findPasswordProblem(password, owner)
      if ([...password.normalize('NFKC')].length < 12) assert.equal(problem, 'too-short')
      assert.equal(findPasswordProblem(password.normalize('NFD'), owner), problem)
    }),
  )
})

test('a code counts within one step, and never again once it or a later one was used', () => {
  const secret = newTotpSecret(systemRandom)
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 2_000_000_000 }), fc.integer({ min: -5, max: 5 }), (seconds, steps) => {
      const at = new Date(seconds * 1000)
      const made = new Date(Math.max(0, (seconds + steps * 30) * 1000))
      const code = totpCode(secret, made)
      const step = findTotpStep({ secret, lastStep: null }, code, at)
      const distance = Math.floor(made.getTime() / 30_000) - Math.floor(at.getTime() / 30_000)
      if (Math.abs(distance) <= 1) assert.ok(step !== undefined)
      if (step !== undefined) assert.equal(findTotpStep({ secret, lastStep: step }, code, at), undefined)
    }),
  )
  for (const odd of ['', '12345', '1234567', 'abcdef', '१२३४५६']) {
    assert.equal(findTotpStep({ secret, lastStep: null }, odd, new Date()), undefined)
  }
})

test('where one goes after signing in is always a page of ours', () => {
  const origin = 'https://meld.example.nl'
  fc.assert(
    fc.property(
      fc.oneof(
        fc.webUrl(),
        fc.string(),
        fc.string().map((text) => `/${text}`),
      ),
      (wanted) => {
        const to = returnPath(wanted, origin)
        assert.equal(new URL(to, origin).origin, origin)
        assert.match(to, /^\/(?!\/)/)
      },
    ),
  )
})

test('the wait grows with failures, to eight seconds and no further', () => {
  fc.assert(fc.property(fc.nat(200), (n) => delayAfter(n) <= delayAfter(n + 1) && delayAfter(n) <= 8000))
  assert.deepEqual([0, 2, 3, 4, 8, 100].map(delayAfter), [0, 0, 250, 500, 8000, 8000])
})

test('whoever fails from anywhere, however often, an owner at another address is admitted', async () => {
  const attempt = fc.record({ origin: fc.ipV4(), account: fc.constantFrom('a@b.nl', 'c@d.nl') })
  await fc.assert(
    fc.asyncProperty(fc.array(attempt, { maxLength: 300 }), async (failures) => {
      const clock = () => new Date('2026-03-03T10:00:00Z')
      const attempts = makeAttempts({ clock, random: systemRandom, pause: async () => undefined })
      await Promise.allSettled(failures.map((failure) => attempts.begin(failure)))
      await attempts.begin({ origin: '2001:db8::1', account: 'A@b.nl ' })
    }),
    { numRuns: 30 },
  )
})

test('one address is refused for one account after ten failures, for others only after a hundred', async () => {
  const clock = () => new Date('2026-03-03T10:00:00Z')
  const attempts = makeAttempts({ clock, random: systemRandom, pause: async () => undefined })
  const origin = '192.0.2.1'
  for (let n = 0; n < 10; n += 1) await attempts.begin({ origin, account: 'a@b.nl' })
  await assert.rejects(attempts.begin({ origin, account: 'a@b.nl' }), TooManyError)
  const takeBack = await attempts.begin({ origin, account: 'colleague@b.nl' })
  takeBack()
  for (let n = 0; n < 90; n += 1) await attempts.begin({ origin, account: `${n}@b.nl` })
  await assert.rejects(attempts.begin({ origin, account: 'colleague@b.nl' }), TooManyError)
})

test('nobody approves their own recovery or one that they asked for; nobody invites or recovers themselves', () => {
  const people = fc.constantFrom('a', 'b', 'c')
  fc.assert(
    fc.property(fc.tuple(people, people, people), fc.boolean(), ([by, personId, requestedBy], approved) => {
      const refused = refuseApproval({ by, personId, requestedBy, approved })
      assert.equal(refused === undefined, by !== personId && by !== requestedBy && !approved)
      if (by !== personId) return
      assert.equal(refuseInvitation({ by, personId, hasAccount: false }), 'your-own-account')
      assert.equal(refuseRecovery({ by, personId, hasAccount: true }), 'your-own-account')
    }),
  )
})

test('secrets of links have 256 bits, codes to be spoken ten letters without look-alikes, and none comes twice', () => {
  const codes = new Set(Array.from({ length: 500 }, () => newSpokenCode(systemRandom)))
  assert.equal(codes.size, 500)
  for (const code of codes) assert.match(code, /^[2-9A-HJKMNP-Z]{5}-[2-9A-HJKMNP-Z]{5}$/)
  assert.equal(Buffer.from(newSecret(systemRandom), 'base64url').length, 32)
})
