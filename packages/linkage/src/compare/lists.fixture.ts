import { freshDifferentCompanies, freshDifferentPeople } from './fresh-different.fixture.ts'
import { freshSameCompanies, freshSamePeople } from './fresh-same.fixture.ts'
import { differentNames, sameNames } from './hard-pairs.fixture.ts'
import { heldOutDifferentOrganisations, heldOutSameOrganisations } from './held-out-organisations.fixture.ts'
import { heldOutDifferentPeople, heldOutSamePeople } from './held-out-people.fixture.ts'
import { screenDifferentOrganisations, screenSameOrganisations } from './screen-organisations.fixture.ts'
import { screenDifferentPeople, screenSamePeople } from './screen-people.fixture.ts'
import * as unseen from './unseen.fixture.ts'
import { wideDifferentCompanies, wideDifferentPeople } from './wide-different.fixture.ts'
import { wideSameCompanies, wideSamePeople } from './wide-same.fixture.ts'

export type Pairs = ReadonlyArray<readonly [string, string]>

/** A list of pairs of names: of one bearer, and of two that look alike. `least` is the F1 below which a change fails. */
export type PairList = {
  readonly what: string
  readonly field: 'name' | 'company'
  readonly same: Pairs
  readonly different: Pairs
  readonly least: number
}

/** All lists of hard names, oldest first. How each came about, and what it first measured, stands in the README. */
export const pairLists: readonly PairList[] = [
  { what: 'own list', field: 'name', same: sameNames, different: differentNames, least: 0.97 },
  { what: 'people, fresh list', field: 'name', same: freshSamePeople, different: freshDifferentPeople, least: 0.94 },
  {
    what: 'organisations, fresh list',
    field: 'name',
    same: freshSameCompanies,
    different: freshDifferentCompanies,
    least: 0.94,
  },
  { what: 'people, wide list', field: 'name', same: wideSamePeople, different: wideDifferentPeople, least: 0.9 },
  {
    what: 'organisations, wide list',
    field: 'name',
    same: wideSameCompanies,
    different: wideDifferentCompanies,
    least: 0.9,
  },
  {
    what: 'people, list after it',
    field: 'name',
    same: unseen.unseenSamePeople,
    different: unseen.unseenDifferentPeople,
    least: 0.86,
  },
  {
    what: 'organisations, list after it',
    field: 'name',
    same: unseen.unseenSameCompanies,
    different: unseen.unseenDifferentCompanies,
    least: 0.95,
  },
  {
    what: 'people, screening list',
    field: 'name',
    same: screenSamePeople,
    different: screenDifferentPeople,
    least: 0.95,
  },
  {
    what: 'organisations, screening list',
    field: 'company',
    same: screenSameOrganisations,
    different: screenDifferentOrganisations,
    least: 0.95,
  },
  {
    what: 'people, kept apart',
    field: 'name',
    same: heldOutSamePeople,
    different: heldOutDifferentPeople,
    least: 0.88,
  },
  {
    what: 'organisations, kept apart',
    field: 'company',
    same: heldOutSameOrganisations,
    different: heldOutDifferentOrganisations,
    least: 0.84,
  },
]
