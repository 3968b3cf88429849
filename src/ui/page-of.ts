import type { RequestContext } from '../platform/http/route.ts'
import type { PageContext } from './page-context.ts'

/** Whether an address is this one, or lies under it. */
const lies = (path: string, under: string): boolean => path === under || path.startsWith(`${under}/`)

/** What the layouts need to know of a request. */
export function pageOf(context: RequestContext): PageContext {
  const { language, path, here, now, person, areas } = context
  return {
    language,
    path: here,
    now,
    csrfToken: context.csrfToken(),
    theme: context.platform.theme?.path,
    person: person === undefined ? undefined : { name: person.name, organisation: person.organisationName },
    areas: areas.map(({ href, label, paths }) => ({ href, label, current: paths.some((one) => lies(path, one)) })),
  }
}
