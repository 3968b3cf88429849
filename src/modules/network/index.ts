export {
  findAdviceDesk,
  findDesk,
  findOrganisation,
  findOrganisationByCode,
  listColleagues,
  listOrganisations,
  municipalitiesOf,
  type Colleague,
  type Municipality,
  type Organisation,
} from './queries.ts'
export { dayOf, isDay } from './days.ts'
export { importMunicipalities } from './municipality-list/import-list.ts'
export { MunicipalityListError } from './municipality-list/read-list.ts'
export { loadRegion } from './load-region.ts'
export {
  addAssignment,
  addPerson,
  hasAdministrator,
  isEmailAddress,
  type NewAssignment,
  type NewPerson,
} from './people.ts'
export { permissionNames, rolesHave, type Permission } from './permissions.ts'
export type * from './region.ts'
export { findRegion, getRegion, UnknownRegionError } from './regions.ts'
export { organisationKindName, roleName } from './role-names.ts'
export { routes } from './routes.ts'
export { isOrganisationKind, isRole, organisationKinds, roles, type OrganisationKind, type Role } from './roles.ts'
