import type { LocalText, RegionConfig, RegionRoute, RouteQuestion } from '../../network/index.ts'

/** The questions that a decision flow may ask, in the order in which they are asked. */
export const routeQuestions = [
  'suspicion',
  'care-needed',
  'criminal-lead',
  'organised-crime',
] as const satisfies readonly RouteQuestion[]

/** The questions that make a difference in a region: those that some route of it names. */
export function questionsOf({ routes }: Pick<RegionConfig, 'routes'>): readonly RouteQuestion[] {
  return routeQuestions.filter((question) => routes.some(({ proposedWhen }) => proposedWhen[question] !== undefined))
}

/** Answers of a person; what is not answered is not known. */
export type RouteAnswers = Readonly<Partial<Record<RouteQuestion, boolean>>>

/** A route that fits the answers, and why. */
export type RouteProposal = { route: RegionRoute; because: LocalText }

/** The routes of a region that fit what was answered: every question that a route names must have that answer. */
export function proposeRoutes(region: Pick<RegionConfig, 'routes'>, answers: RouteAnswers): RouteProposal[] {
  return region.routes
    .filter(({ proposedWhen }) =>
      routeQuestions.every((question) => {
        const wanted = proposedWhen[question]
        return wanted === undefined || answers[question] === wanted
      }),
    )
    .map((route) => ({ route, because: route.because }))
}

/** Routes that must be withdrawn before this one can be decided, where the region lets routes exclude each other. */
export function excludedBy(
  region: Pick<RegionConfig, 'routesTogether'>,
  route: string,
  decided: readonly string[],
): readonly string[] {
  return region.routesTogether === 'several' ? [] : [...new Set(decided.filter((other) => other !== route))]
}

/** Who receives a route for a place: those that serve it; all of them when the place is unknown. */
export function receiversOf(
  region: Pick<RegionConfig, 'organisations'>,
  route: RegionRoute,
  placeCode: string | null,
): RegionRoute['to'] {
  return route.to.filter(({ organisation }) => {
    const areas = region.organisations.find(({ code }) => code === organisation)?.areas ?? 'all'
    return placeCode === null || areas === 'all' || areas.includes(placeCode)
  })
}
