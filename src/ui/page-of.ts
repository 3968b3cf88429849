import type { RequestContext } from '../platform/http/route.ts'
import type { PageContext } from './page-context.ts'

/** What the layouts need to know of a request. */
export function pageOf(context: RequestContext): PageContext {
  const { language, path, now, person, areas } = context
  return {
    language,
    path,
    now,
    csrfToken: context.csrfToken(),
    theme: context.platform.theme?.path,
    person: person === undefined ? undefined : { name: person.name, organisation: person.organisationName },
    areas: areas.map(({ href, label }) => ({ href, label, current: path === href || path.startsWith(`${href}/`) })),
  }
}
