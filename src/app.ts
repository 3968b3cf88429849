import type { FastifyInstance } from 'fastify'
import { home } from './home/module.ts'
import { accountability } from './modules/accountability/module.ts'
import { authenticate, authenticateProgram } from './modules/accounts/index.ts'
import { accounts } from './modules/accounts/module.ts'
import { information } from './modules/information/module.ts'
import { rolesHave } from './modules/network/index.ts'
import { network } from './modules/network/module.ts'
import { reports } from './modules/reports/module.ts'
import { sharing } from './modules/sharing/module.ts'
import { signals } from './modules/signals/module.ts'
import { subjects } from './modules/subjects/module.ts'
import { page } from './platform/http/route.ts'
import { buildServer } from './platform/http/server.ts'
import { areasOf, jobsOf, routesOf, type Module } from './platform/module.ts'
import { platformModule } from './platform/own-module.ts'
import type { Platform } from './platform/platform.ts'
import { loadAssets, ProblemPage } from './ui/index.ts'

/** Every module. Their tasks stand on the start page in this order. */
export const modules: readonly Module[] = [
  platformModule,
  information,
  home,
  reports,
  signals,
  subjects,
  sharing,
  network,
  accounts,
  accountability,
]

/** Every route of the platform: the access matrix walks this list. */
export const routes = routesOf(modules)

/** Every job of the platform by name. */
export const jobs = jobsOf(modules)

/**
 * The whole application on one screen: who comes in, by which routes, and what they see when something is wrong.
 * `proxies`: addresses and networks whose X-Forwarded-For counts.
 */
export async function buildApp(
  platform: Platform,
  options: { proxies?: readonly string[]; modules?: readonly Module[] } = {},
): Promise<FastifyInstance> {
  const { proxies = [], modules: all = modules } = options
  return buildServer({
    platform,
    proxies,
    routes: routesOf(all),
    assets: await loadAssets(platform.theme),
    identity: {
      authenticate: (sessionId) => authenticate(platform, sessionId),
      authenticateProgram: (secret) => authenticateProgram(platform, secret),
      rolesHave,
      areasFor: areasOf(all),
    },
    renderProblem: (problem, { language, here, now, person }) => {
      const reader = person === undefined ? undefined : { name: person.name, organisation: person.organisationName }
      const context = { language, path: here, now, csrfToken: '', person: reader, theme: platform.theme?.path }
      return page(ProblemPage({ context, problem }))
    },
  })
}
