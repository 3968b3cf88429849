import type { Route } from '../../platform/http/route.ts'
import { showMunicipalities } from './manage/municipality-page.tsx'
import {
  closeOrganisation,
  makeOrganisation,
  reopenOrganisation,
  saveOrganisation,
  showChangeOrganisation,
  showCloseOrganisation,
  showManagement,
  showNewOrganisation,
  showOrganisation,
  showOrganisations,
} from './manage/organisation-handlers.tsx'
import {
  blockPerson,
  makePerson,
  savePerson,
  showBlock,
  showChangePerson,
  showNewPerson,
  showPeople,
  showPerson,
  unblockPerson,
} from './manage/person-handlers.tsx'
import { endRole, giveRole, restoreRole, showEndRole, showGiveRole } from './manage/role-handlers.tsx'

const lines: readonly (readonly ['GET' | 'POST', string, string, Route['handler']])[] = [
  ['GET', '/beheer', 'network.opened', showManagement],
  ['GET', '/beheer/organisaties', 'organisations.listed', showOrganisations],
  ['POST', '/beheer/organisaties', 'organisations.searched', showOrganisations],
  ['GET', '/beheer/organisaties/nieuw', 'organisation.opened', showNewOrganisation],
  ['POST', '/beheer/organisaties/nieuw', 'organisation.added', makeOrganisation],
  ['GET', '/beheer/organisaties/:id', 'organisation.viewed', showOrganisation],
  ['GET', '/beheer/organisaties/:id/wijzigen', 'organisation.opened', showChangeOrganisation],
  ['POST', '/beheer/organisaties/:id/wijzigen', 'organisation.changed', saveOrganisation],
  ['GET', '/beheer/organisaties/:id/stoppen', 'organisation.opened', showCloseOrganisation],
  ['POST', '/beheer/organisaties/:id/stoppen', 'organisation.closed', closeOrganisation],
  ['POST', '/beheer/organisaties/:id/heropenen', 'organisation.reopened', reopenOrganisation],
  ['GET', '/beheer/mensen', 'people.listed', showPeople],
  ['POST', '/beheer/mensen', 'people.searched', showPeople],
  ['GET', '/beheer/mensen/nieuw', 'person.opened', showNewPerson],
  ['POST', '/beheer/mensen/nieuw', 'person.added', makePerson],
  ['GET', '/beheer/mensen/:id', 'person.viewed', showPerson],
  ['GET', '/beheer/mensen/:id/wijzigen', 'person.opened', showChangePerson],
  ['POST', '/beheer/mensen/:id/wijzigen', 'person.changed', savePerson],
  ['GET', '/beheer/mensen/:id/blokkeren', 'person.opened', showBlock],
  ['POST', '/beheer/mensen/:id/blokkeren', 'person.blocked', blockPerson],
  ['POST', '/beheer/mensen/:id/deblokkeren', 'person.unblocked', unblockPerson],
  ['GET', '/beheer/mensen/:id/rol', 'role.opened', showGiveRole],
  ['POST', '/beheer/mensen/:id/rol', 'role.given', giveRole],
  ['GET', '/beheer/rollen/:id/beeindigen', 'role.opened', showEndRole],
  ['POST', '/beheer/rollen/:id/beeindigen', 'role.ended', endRole],
  ['POST', '/beheer/rollen/:id/herstellen', 'role.restored', restoreRole],
  ['GET', '/beheer/gemeenten', 'municipalities.listed', showMunicipalities],
]

/** Pages for administrators: organisations, people and their roles, municipalities. All of their own region. */
export const routes: readonly Route[] = lines.map(([method, path, audit, handler]) => ({
  method,
  path,
  permission: 'network.manage',
  activity: 'manage-network',
  audit,
  handler,
}))
