import { z } from 'zod'
import { apiGet, nothing } from '../../../platform/http/api/api-route.ts'
import { dutchWords } from '../../../platform/http/api/dutch-words.ts'
import {
  linksOf,
  linksSchema,
  municipalityCode,
  moment,
  pageNumber,
  isoDateTime,
} from '../../../platform/http/api/paging.ts'
import { everybody, type Route } from '../../../platform/http/route.ts'
import { listManagedOrganisations, type OrganisationLine } from '../manage/organisation-queries.ts'
import { getManagedRegion } from '../manage/managed.ts'
import { municipalitiesOf } from '../queries.ts'
import type { OrganisationKind } from '../roles.ts'

const pageSize = 50

const kinds = dutchWords('SoortOrganisatie', {
  municipality: 'gemeente',
  'expertise-centre': 'expertisecentrum',
  'safe-at-home': 'veilig-thuis',
  'safety-house': 'zorg-en-veiligheidshuis',
  riec: 'riec',
  police: 'politie',
  'labour-authority': 'arbeidsinspectie',
  prosecution: 'openbaar-ministerie',
  care: 'zorg',
  shelter: 'opvang',
  school: 'school',
  other: 'anders',
} satisfies Record<OrganisationKind, string>)

const organisation = z
  .strictObject({
    id: z.uuid(),
    naam: z.string(),
    soort: kinds.schema,
    mensen: z.int().describe('Hoeveel mensen er nu een rol hebben.'),
    gemeenten: z.int().describe('Hoeveel gemeenten zij bedient.'),
    geslotenOp: moment.nullable(),
  })
  .meta({ id: 'Organisatie' })

const municipality = z
  .strictObject({
    code: municipalityCode,
    naam: z.string(),
    provincie: z.string(),
    veiligheidsregio: z.string(),
    politieeenheid: z.string(),
  })
  .meta({ id: 'Gemeente' })

function presentOrganisation({ id, name, kind, people, municipalities, closedAt }: OrganisationLine) {
  return {
    id,
    naam: name,
    soort: kinds.of(kind),
    mensen: people,
    gemeenten: municipalities,
    geslotenOp: isoDateTime(closedAt),
  }
}

/** Who takes part and where, for programs. */
export const apiRoutes: readonly Route[] = [
  apiGet({
    path: '/organisaties',
    permission: 'network.manage',
    activity: 'manage-network',
    audit: 'organisations.listed',
    operation: 'organisaties',
    summary: 'De organisaties van uw regio',
    tag: 'netwerk',
    query: z.strictObject({ pagina: pageNumber }),
    answer: z
      .strictObject({ organisaties: z.array(organisation), totaal: z.int(), links: linksSchema })
      .meta({ id: 'Organisaties' }),
    async handle(context, { pagina }) {
      const number = Number(pagina)
      const list = { search: '', sort: 'name', descending: false, page: number, size: pageSize }
      const { rows, total } = await context.transact(async (tx) =>
        listManagedOrganisations(tx, {
          region: await getManagedRegion({ tx, actor: context.actor }),
          at: context.now,
          list,
        }),
      )
      const next = number * pageSize < total ? { pagina: String(number + 1) } : undefined
      const links = linksOf(context, next)
      return { body: { organisaties: rows.map(presentOrganisation), totaal: total, links } }
    },
  }),
  apiGet({
    path: '/gemeenten',
    permission: everybody,
    activity: 'inform-the-public',
    audit: 'municipalities.listed',
    operation: 'gemeenten',
    summary: 'De gemeenten die dit platform bedient, zoals zij vandaag bestaan',
    tag: 'netwerk',
    query: nothing,
    answer: z.strictObject({ gemeenten: z.array(municipality) }).meta({ id: 'Gemeenten' }),
    async handle(context) {
      const rows = await context.transact((tx) => municipalitiesOf(tx, context.platform.regions[0], context.now))
      const gemeenten = rows.map(({ code, name, province, safetyRegion, policeUnit }) => ({
        code,
        naam: name,
        provincie: province,
        veiligheidsregio: safetyRegion,
        politieeenheid: policeUnit,
      }))
      return { body: { gemeenten } }
    },
  }),
]
