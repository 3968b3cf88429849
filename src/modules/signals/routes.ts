import type { Route } from '../../platform/http/route.ts'
import { postAccept, postJoin, showAccept } from './pages/accept/handlers.tsx'
import { factsForm } from './pages/facts/form.ts'
import { formRoutes } from './pages/form-route.tsx'
import { gateForm } from './pages/gate/form.ts'
import { postFilter, postSearch, showList } from './pages/list/handlers.tsx'
import { postGate, postOrigin, showGate, showOrigin } from './pages/new/handlers.tsx'
import { addPartyForm, changePartyForm, removePartyForm } from './pages/party/forms.ts'
import { showKinds } from './pages/party/kinds.tsx'
import { showRecord } from './pages/record/page.tsx'

const handling = { permission: 'signal.handle', activity: 'signals' } as const
const newPath = '/signalen/nieuw/:origin/:urgency/:place'

/** Every route of the module. */
export const routes: readonly Route[] = [
  { ...handling, method: 'GET', path: '/signalen', audit: 'signal.list-viewed', handler: showList },
  { ...handling, method: 'POST', path: '/signalen', audit: 'signal.list-filtered', handler: postFilter },
  { ...handling, method: 'POST', path: '/signalen/zoeken', audit: 'signal.searched', handler: postSearch },
  { ...handling, method: 'GET', path: '/signalen/nieuw', audit: 'signal.new-viewed', handler: showOrigin },
  { ...handling, method: 'POST', path: '/signalen/nieuw', audit: 'signal.origin-chosen', handler: postOrigin },
  { ...handling, method: 'GET', path: newPath, audit: 'signal.new-viewed', handler: showGate },
  { ...handling, method: 'POST', path: newPath, audit: 'signal.made', handler: postGate },
  { ...handling, method: 'GET', path: '/signalen/:id', audit: 'signal.viewed', handler: showRecord },
  { ...handling, method: 'GET', path: '/signalen/:id/genoemd', audit: 'signal.party-form-viewed', handler: showKinds },
  { ...handling, method: 'GET', path: '/meldingen/:id/aannemen', audit: 'report.accept-viewed', handler: showAccept },
  { ...handling, method: 'POST', path: '/meldingen/:id/aannemen', audit: 'report.accepted', handler: postAccept },
  { ...handling, method: 'POST', path: '/meldingen/:id/voegen', audit: 'report.joined', handler: postJoin },
  ...formRoutes(factsForm),
  ...formRoutes(gateForm),
  ...formRoutes(addPartyForm),
  ...formRoutes(changePartyForm),
  ...formRoutes(removePartyForm),
]
