import type { FastifyInstance } from 'fastify'
import { erasureTasks, routesWith as accountabilityRoutesWith } from './modules/accountability/index.ts'
import {
  apiRoutes as accountApi,
  authenticate,
  authenticateProgram,
  routes as accountRoutes,
} from './modules/accounts/index.ts'
import { routes as informationRoutes } from './modules/information/index.ts'
import { apiRoutes as networkApi, rolesHave, routes as networkRoutes } from './modules/network/index.ts'
import { apiRoutes as reportApi, reportTasks, routes as reportRoutes } from './modules/reports/index.ts'
import { apiRoutes as signalApi, listNamed, routes as signalRoutes, signalTasks } from './modules/signals/index.ts'
import { homeRoute } from './home/page.tsx'
import { areasFor } from './navigation.ts'
import { withOpenApi } from './platform/http/api/openapi-route.ts'
import type { Route } from './platform/http/route.ts'
import type { TaskSource } from './platform/http/tasks.ts'
import { page } from './platform/http/route.ts'
import { buildServer } from './platform/http/server.ts'
import type { Platform } from './platform/platform.ts'
import { loadAssets, ProblemPage } from './ui/index.ts'

/** What each module has waiting for somebody, in the order in which it is listed on the morning page. */
const taskSources: readonly TaskSource[] = [reportTasks, signalTasks, erasureTasks]

/** Every route of the platform: the access matrix walks this list. */
export const routes: readonly Route[] = [
  ...informationRoutes,
  ...reportRoutes,
  ...signalRoutes,
  homeRoute(taskSources),
  ...networkRoutes,
  ...accountRoutes,
  ...accountabilityRoutesWith(listNamed),
  ...withOpenApi([...accountApi, ...reportApi, ...signalApi, ...networkApi]),
]

/**
 * The whole application on one screen: who comes in, by which routes, and what they see when something is wrong.
 * `proxies`: addresses and networks whose X-Forwarded-For counts.
 */
export async function buildApp(platform: Platform, proxies: readonly string[] = []): Promise<FastifyInstance> {
  return buildServer({
    platform,
    proxies,
    routes,
    assets: await loadAssets(platform.theme),
    identity: {
      authenticate: (sessionId) => authenticate(platform, sessionId),
      authenticateProgram: (secret) => authenticateProgram(platform, secret),
      rolesHave,
      areasFor,
    },
    renderProblem: (problem, { language, here, now, person }) => {
      const reader = person === undefined ? undefined : { name: person.name, organisation: person.organisationName }
      const context = { language, path: here, now, csrfToken: '', person: reader, theme: platform.theme?.path }
      return page(ProblemPage({ context, problem }))
    },
  })
}
