export {
  adviceDeskOf,
  deskFor,
  findAdviceDesk,
  findDesk,
  findOrganisation,
  findOrganisationByCode,
  listOrganisations,
  municipalitiesOf,
  type Municipality,
  type Organisation,
} from './queries.ts'
export { importMunicipalities } from './municipality-list/import-list.ts'
export { MunicipalityListError } from './municipality-list/read-list.ts'
export { loadRegion } from './load-region.ts'
export { addAssignment, addPerson, hasAdministrator, isEmailAddress } from './people.ts'
export { rolesHave } from './permissions.ts'
export { RegionConfigError } from './record-roles.ts'
export type * from './region.ts'
export { findRegion, getRegion } from './regions.ts'
export { roleName } from './role-names.ts'
export { isRole, roles, type Role } from './roles.ts'
