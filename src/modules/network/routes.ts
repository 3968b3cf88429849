import { redirect, type Route } from '../../platform/http/route.ts'
import { formRoutes, postRoute } from '../../records/index.ts'
import { addAreaForm, changeAreaForm, endAreaForm, renameRegionForm, reopenAreaButton } from './area/forms.tsx'
import { showArea, showMunicipalities } from './area/handlers.tsx'
import { districtKind, municipalityKind, type AreaKind } from './area/kinds.tsx'
import { showRegion } from './area/region-handlers.tsx'
import { managing } from './manage/managed.ts'
import {
  addOrganisationForm,
  changeOrganisationForm,
  closeOrganisationForm,
  reopenOrganisationButton,
} from './manage/organisation-forms.tsx'
import { showOrganisation, showOrganisations } from './manage/organisation-handlers.tsx'
import { addPersonForm, blockPersonForm, changePersonForm, unblockPersonButton } from './manage/person-forms.tsx'
import { showPeople, showPerson } from './manage/person-handlers.tsx'
import { endRoleForm, giveRoleForm, restoreRoleButton } from './manage/role-forms.tsx'
import { paths } from './paths.ts'

function show(path: string, audit: string, handler: Route['handler']): Route {
  return { ...managing, method: 'GET', path, audit, handler }
}

/** A search is posted, so that names stand in no address. */
function search(path: string, audit: string, handler: Route['handler']): Route {
  return { ...managing, method: 'POST', path, audit, handler }
}

function areaRoutes<Facts extends { name: string }>(kind: AreaKind<Facts>): readonly Route[] {
  return [
    ...formRoutes(addAreaForm(kind)),
    show(kind.paths.view(':code'), `${kind.kind}.viewed`, (context) => showArea(kind, context)),
    ...formRoutes(changeAreaForm(kind)),
    ...formRoutes(endAreaForm(kind)),
    postRoute(reopenAreaButton(kind)),
  ]
}

/** Pages for administrators: organisations, people and their roles, the region with districts and municipalities. All of their own region. */
export const routes: readonly Route[] = [
  show(paths.management, 'network.opened', async () => redirect(paths.organisations)),
  show(paths.organisations, 'organisations.listed', showOrganisations),
  search(paths.organisations, 'organisations.searched', showOrganisations),
  ...formRoutes(addOrganisationForm),
  show(paths.organisation.view(':id'), 'organisation.viewed', showOrganisation),
  ...formRoutes(changeOrganisationForm),
  ...formRoutes(closeOrganisationForm),
  postRoute(reopenOrganisationButton),
  show(paths.people, 'people.listed', showPeople),
  search(paths.people, 'people.searched', showPeople),
  ...formRoutes(addPersonForm),
  show(paths.person.view(':id'), 'person.viewed', showPerson),
  ...formRoutes(changePersonForm),
  ...formRoutes(blockPersonForm),
  postRoute(unblockPersonButton),
  ...formRoutes(giveRoleForm),
  ...formRoutes(endRoleForm),
  postRoute(restoreRoleButton),
  show(paths.region, 'region.viewed', showRegion),
  ...formRoutes(renameRegionForm),
  // The districts stand on the page of the region.
  show(paths.districts, 'region.viewed', async () => redirect(paths.region)),
  ...areaRoutes(districtKind),
  show(paths.municipalities, 'municipalities.listed', showMunicipalities),
  ...areaRoutes(municipalityKind),
]
