import { redirect, type Route } from '../../platform/http/route.ts'
import { add, change, end, reopen, show, showAdd, showChange, showEnd, showMunicipalities } from './area/handlers.tsx'
import { districtKind, municipalityKind, type AreaKind } from './area/kinds.tsx'
import { rename, showRegion, showRename } from './area/region-handlers.tsx'
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

type Line = readonly ['GET' | 'POST', string, string, Route['handler']]

function areaLines<Facts extends { name: string }>(area: AreaKind<Facts>): readonly Line[] {
  const { kind, path } = area
  return [
    ['GET', `${path}/nieuw`, `${kind}.opened`, (context) => showAdd(area, context)],
    ['POST', `${path}/nieuw`, `${kind}.added`, (context) => add(area, context)],
    ['GET', `${path}/:code`, `${kind}.viewed`, (context) => show(area, context)],
    ['GET', `${path}/:code/wijzigen`, `${kind}.opened`, (context) => showChange(area, context)],
    ['POST', `${path}/:code/wijzigen`, `${kind}.changed`, (context) => change(area, context)],
    ['GET', `${path}/:code/beeindigen`, `${kind}.opened`, (context) => showEnd(area, context)],
    ['POST', `${path}/:code/beeindigen`, `${kind}.ended`, (context) => end(area, context)],
    ['POST', `${path}/:code/heropenen`, `${kind}.reopened`, (context) => reopen(area, context)],
  ]
}

const lines: readonly Line[] = [
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
  ['GET', '/beheer/regio', 'region.viewed', showRegion],
  ['GET', '/beheer/regio/naam', 'region.opened', showRename],
  ['POST', '/beheer/regio/naam', 'region.renamed', rename],
  // The districts stand on the page of the region.
  ['GET', '/beheer/districten', 'region.viewed', async () => redirect('/beheer/regio')],
  ...areaLines(districtKind),
  ['GET', '/beheer/gemeenten', 'municipalities.listed', showMunicipalities],
  ...areaLines(municipalityKind),
]

/** Pages for administrators: organisations, people and their roles, the region with districts and municipalities. All of their own region. */
export const routes: readonly Route[] = lines.map(([method, path, audit, handler]) => ({
  method,
  path,
  permission: 'network.manage',
  activity: 'manage-network',
  audit,
  handler,
}))
