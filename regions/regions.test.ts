import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { regions } from './index.ts'

const isDay = (text: string): boolean => /^\d{4}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(Date.parse(text))

function assertKnown(names: readonly string[], known: readonly string[], what: string): void {
  const unknown = names.filter((name) => !known.includes(name))
  assert.deepEqual(unknown, [], `${what}: nothing of the region is called so`)
}

function assertOnce(codes: readonly string[], what: string): void {
  assert.deepEqual(
    codes.filter((code, place) => codes.indexOf(code) !== place),
    [],
    `${what}: named twice`,
  )
}

for (const region of regions) {
  const { municipalities, districts = [], organisations, desks, tables, routes, frameworks } = region
  const places = municipalities.map(({ code }) => code)
  const codes = organisations.map(({ code }) => code)

  describe(`the region ${region.code}`, () => {
    it('names nothing twice', () => {
      assertOnce(places, 'municipalities')
      assertOnce(codes, 'organisations')
      for (const list of [districts, tables, routes, frameworks]) {
        assertOnce(
          list.map(({ code }) => code),
          'codes',
        )
      }
      assertOnce(
        region.assessment.values.map(({ value }) => value),
        'assessment',
      )
    })

    it('names only municipalities, organisations and frameworks that it has', () => {
      for (const { code, areas } of organisations) if (areas !== 'all') assertKnown(areas, places, code)
      for (const district of districts) assertKnown(district.municipalities, places, district.code)
      assertKnown([desks.unknownPlace, desks.advice], codes, 'desks')
      for (const { code, organisation } of tables) assertKnown([organisation], codes, code)
      for (const { code, to, framework } of routes) {
        assertKnown(
          to.map(({ organisation }) => organisation),
          codes,
          code,
        )
        if (framework === null) continue
        assertKnown(
          [framework],
          frameworks.map((known) => known.code),
          code,
        )
      }
    })

    it('has one desk for every municipality', () => {
      const ofPlace = organisations.filter(({ kind }) => kind === desks.ofPlace)
      for (const place of places) {
        const serving = ofPlace.filter(({ areas }) => areas === 'all' || areas.includes(place))
        assert.equal(serving.length, 1, place)
      }
    })

    it('shares on a route no more than its framework allows', () => {
      for (const { code, framework, parts } of routes) {
        const allowed = frameworks.find((known) => known.code === framework)?.parts ?? parts
        assertKnown(parts, allowed, code)
      }
    })

    it('writes days as YYYY-MM-DD and terms in whole days', () => {
      for (const { validFrom } of [...municipalities, ...districts, ...frameworks])
        assert.ok(isDay(validFrom), validFrom)
      for (const { validTo } of frameworks) assert.ok(validTo === undefined || isDay(validTo), validTo)
      const terms = [...Object.values(region.feedbackDays), ...routes.map(({ shareDays }) => shareDays)]
      if (region.answerDays !== undefined) terms.push(region.answerDays)
      for (const days of terms) assert.ok(Number.isInteger(days) && days > 0 && days <= 365, String(days))
    })
  })
}
