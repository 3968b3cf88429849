import { z } from 'zod'
import { apiGet, nothing } from '../../../platform/http/api/api-route.ts'
import { anySignedIn, type Route } from '../../../platform/http/route.ts'
import { getPerson } from '../own/owner.ts'

const answer = z
  .strictObject({
    id: z.uuid(),
    naam: z.string(),
    organisatie: z.strictObject({ id: z.uuid(), naam: z.string() }),
    rollen: z.array(z.string()).describe('Codes van de rollen die u nu heeft in deze organisatie.'),
    taal: z.enum(['nl', 'en']),
    csrfToken: z.string().nullable().describe('Stuur dit mee in X-CSRF-Token bij een wijziging met een sessie.'),
  })
  .meta({ id: 'Account' })

/** What a program may ask of the account that it uses. */
export const apiRoutes: readonly Route[] = [
  apiGet({
    path: '/account',
    permission: anySignedIn,
    activity: 'own-account',
    audit: 'account.viewed',
    operation: 'account',
    summary: 'Namens wie u werkt, en voor welke organisatie',
    tag: 'account',
    query: nothing,
    answer,
    async handle(context) {
      const { personId, name, organisationId, organisationName, language, holdings } = getPerson(context)
      await context.transact(async () => context.about({ kind: 'person', id: personId }, [personId]))
      return {
        body: {
          id: personId,
          naam: name,
          organisatie: { id: organisationId, naam: organisationName },
          rollen: holdings.map(({ role }) => role),
          taal: language,
          csrfToken: context.csrfToken() || null,
        },
      }
    },
  }),
]
