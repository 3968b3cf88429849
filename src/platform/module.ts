import type { NamedSource } from './audit/named.ts'
import type { Route } from './http/route.ts'
import type { TaskSource } from './http/tasks.ts'
import { withOpenApi } from './http/api/openapi-route.ts'
import { labelsOf, mergeLabels, type Label, type Labels } from './i18n/labels.ts'
import type { Language } from './i18n/texts.ts'
import type { Job } from './jobs/worker.ts'

/** A part of the platform in the navigation of those with its permission. */
export type Area = {
  href: string
  label: Label
  permission: string
  /** Other addresses that lie in it. */
  others?: readonly string[]
  /** Its place in the order of the day: lower comes first. */
  order: number
}

/** A kind of record, as those who answer for records of every kind need to know it. */
export type ModuleKind = {
  /** Its name in the history, the logs and the table `record_kind`. */
  kind: string
  /** The address of one record. */
  path(id: string): string
  /** Who may open that address. */
  permission: string
  /** Everything that can stand in its history, by the action, without the name of the kind: what comes first, and the rest. */
  begin: string
  steps: Readonly<Record<string, unknown>>
  /** What it is called, in the middle of a sentence. */
  name: Label
  /** The text of a link to it. */
  link: Label
  /** Who and what is named in it, where they can be erased apart. */
  listNamed?: NamedSource
}

/** The manifest of a module: all that the rest of the platform has of it. `src/app.ts` lists them. */
export type Module = {
  /** The name of its folder. */
  name: string
  routes?: readonly Route[]
  /** Routes whose pages show what all modules bring: the start page and the logs. */
  routesOver?(modules: readonly Module[]): readonly Route[]
  /** Routes of the JSON API. */
  apiRoutes?: readonly Route[]
  navigation?: readonly Area[]
  /** What it has waiting for somebody, on the start page. */
  tasks?: TaskSource
  /** Its jobs by name. The audit event of a run is `job.` and that name. */
  jobs?: Readonly<Record<string, Job>>
  /** Its kinds of record. */
  kinds?: readonly ModuleKind[]
  /** Audit events of its routes and jobs, as the logs show them. */
  eventLabels?: Labels
  /** What stands in the history of its records. */
  historyLabels?: Labels
  /** Its activities in the register of processing (`docs/privacy/activities.md`). */
  activities?: Labels
  /** What its requests are about, besides its kinds of record, as `about` reports it to the logs. */
  objectLabels?: Labels
}

/** The labels and the kinds of record of all modules, for the pages that show what every module wrote. */
export type Catalogue = {
  events: Labels
  history: Labels
  activities: Labels
  objects: Labels
  kinds: readonly ModuleKind[]
}

/** Gathers the labels and kinds of modules. @throws RangeError when two modules label the same code. */
export function catalogueOf(modules: readonly Module[]): Catalogue {
  const gather = (find: (module: Module) => Labels | undefined): Labels =>
    mergeLabels(modules.flatMap((module) => find(module) ?? []))
  const kinds = modules.flatMap((module) => module.kinds ?? [])
  const objects = gather(({ objectLabels }) => objectLabels)
  return {
    events: gather(({ eventLabels }) => eventLabels),
    history: gather(({ historyLabels }) => historyLabels),
    activities: gather(({ activities }) => activities),
    objects: mergeLabels([objects, ...kinds.map(nameOfKind)]),
    kinds,
  }
}

/** A kind of record by its name. @throws RangeError when no module has it. */
export function getKind({ kinds }: Catalogue, name: string): ModuleKind {
  const found = kinds.find(({ kind }) => kind === name)
  if (found === undefined) throw new RangeError(`No module has records of the kind ${name}`)
  return found
}

function nameOfKind({ kind, name }: ModuleKind): Labels {
  return labelsOf({ keys: [kind], in: (language) => () => name[language] })
}

/** Every route of modules, with the description of the API before the routes of the API. */
export function routesOf(modules: readonly Module[]): readonly Route[] {
  const pages = modules.flatMap(({ routes = [], routesOver }) => [...routes, ...(routesOver?.(modules) ?? [])])
  return [...pages, ...withOpenApi(modules.flatMap(({ apiRoutes = [] }) => apiRoutes))]
}

/** Every job of modules by name. @throws RangeError when two modules have a job of one name. */
export function jobsOf(modules: readonly Module[]): Readonly<Record<string, Job>> {
  const all = new Map<string, Job>()
  for (const [name, job] of modules.flatMap(({ jobs = {} }) => Object.entries(jobs))) {
    if (all.has(name)) throw new RangeError(`Two jobs are called ${name}`)
    all.set(name, job)
  }
  return Object.fromEntries(all)
}

/** The parts of the platform that somebody with these permissions may enter, in the order of the day. */
export function areasOf(modules: readonly Module[]) {
  const areas = modules.flatMap(({ navigation = [] }) => navigation).toSorted((a, b) => a.order - b.order)
  return (language: Language, may: (permission: string) => boolean) =>
    areas
      .filter(({ permission }) => may(permission))
      .map(({ href, label, others = [] }) => ({ href, label: label[language], paths: [href, ...others] }))
}
