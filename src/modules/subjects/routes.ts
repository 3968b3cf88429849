import type { Route } from '../../platform/http/route.ts'
import { closeForm, reopenForm } from './close/forms.tsx'
import { factsForm } from './facts/form.tsx'
import { identityForm } from './identity/form.tsx'
import { leaveForm } from './leave/form.tsx'
import { showSubjects } from './list/page.tsx'
import { paths } from './paths.ts'
import { showSubject } from './show/page.tsx'
import { subjectFormRoutes } from './subject-form.ts'

const handling = { permission: 'subject.handle', activity: 'subjects' } as const

/** Every route of the module. `pathOf`: the address of a record by its kind and id. */
export const routesWith = (pathOf: (kind: string, id: string) => string | undefined): readonly Route[] => [
  { ...handling, method: 'GET', path: paths.list, audit: 'subject.listed', handler: showSubjects },
  {
    ...handling,
    method: 'GET',
    path: paths.subject(':id'),
    audit: 'subject.viewed',
    handler: (context) => showSubject(context, pathOf),
  },
  ...subjectFormRoutes(identityForm),
  ...subjectFormRoutes(factsForm),
  ...subjectFormRoutes(leaveForm),
  ...subjectFormRoutes(closeForm),
  ...subjectFormRoutes(reopenForm),
]
