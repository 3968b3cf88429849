import { z } from 'zod'
import type { Tx } from '../../../platform/db/database.ts'
import { NotFoundError } from '../../../platform/http/errors.ts'
import type { RequestContext } from '../../../platform/http/route.ts'
import type { Language } from '../../../platform/i18n/texts.ts'
import { choice, choiceOf, choicesOf, requiredText, WrongFieldsError, type FormPost } from '../../../records/index.ts'
import type { FieldLabels } from '../../../ui/form-view.ts'
import { aboutAccount, getManaged, refuse } from '../manage/managed.ts'
import { paths } from '../paths.ts'
import { refuseKey } from '../policy.ts'
import { addNotice } from '../queries.ts'
import { endKeys, listKeys, listManagedPlaces, permitKey, type PlaceWithRoles } from './queries.ts'
import { type keyTerms, permissionsFor, purposeLength } from './rules.ts'
import { keyTexts } from './text.ts'

/** Where the person holds roles of which a program can use something, in the administrator's region. */
export async function listUsablePlaces(
  tx: Tx,
  { person, now }: RequestContext,
  personId: string,
): Promise<readonly PlaceWithRoles[]> {
  if (person === undefined) return []
  const places = await listManagedPlaces(tx, { personId, byOrganisation: person.organisationId, at: now })
  return places.filter(({ roles }) => permissionsFor(roles).length > 0)
}

/** How the fields of the form that permits a program are called. */
export function permitLabels(language: Language): FieldLabels {
  const t = keyTexts.in(language)
  return {
    organisation: t('organisation'),
    purpose: t('purpose'),
    permissions: t('permissions'),
    change: t('change'),
    term: t('term'),
  }
}

type Permitted = {
  organisation: string
  purpose: string
  permissions: string[]
  change: 'yes' | 'no'
  term: (typeof terms)[number]
}
const terms = ['30', '90', '180', '365'] as const satisfies readonly `${(typeof keyTerms)[number]}`[]

/** Permits a program what the person may themselves, at most; the secret is theirs to take. */
export const permitForm: FormPost<Permitted> = {
  ...aboutAccount,
  path: paths.managed.keys(':id'),
  audit: 'key.permitted',
  page: ({ path }) => path,
  schema: async (context, tx, params) => {
    await getManaged(tx, context)
    const places = await listUsablePlaces(tx, context, params.id)
    return z.strictObject({
      organisation: choiceOf(places.map(({ id }) => id)),
      purpose: requiredText(purposeLength),
      permissions: choicesOf(permissionsFor(places.flatMap(({ roles }) => roles))).refine(
        (chosen) => chosen.length > 0,
        'not-offered',
      ),
      change: choice(['yes', 'no']),
      term: choice(terms),
    })
  },
  async act({ tx, platform, actor, language, request }, { organisation, term, change, ...key }, params) {
    const managed = await getManaged(tx, request)
    if (managed.blocked) throw new NotFoundError()
    const [by, personId] = [actor.personId ?? '', managed.personId]
    refuse({ language }, refuseKey({ by, personId }))
    const place = (await listUsablePlaces(tx, request, personId)).find(({ id }) => id === organisation)
    const possible: readonly string[] = permissionsFor(place?.roles ?? [])
    const t = keyTexts.in(language)
    if (!key.permissions.every((one) => possible.includes(one))) {
      throw new WrongFieldsError([{ field: 'permissions', message: t('permissionsWrong') }])
    }
    const given = { ...key, organisationId: organisation, mayChange: change === 'yes', days: Number(term) }
    await permitKey(tx, platform, { ...given, personId, by })
    await addNotice(tx, platform, { kind: 'key-permitted', personId, byPerson: by })
    return { to: paths.managed.keys(params.id), saved: { title: t('permittedNow'), text: t('permittedNext') } }
  },
}

/** Ends a key of a person of the region. */
export const endManagedKeyButton: FormPost<{ key: string }> = {
  ...aboutAccount,
  path: paths.managed.endKey(':id'),
  audit: 'key.ended',
  schema: z.strictObject({ key: z.uuid() }),
  saved: (language) => keyTexts.in(language)('ended'),
  async act({ tx, platform, request, actor }, { key }) {
    const { personId } = await getManaged(tx, request)
    const byOrganisation = request.person?.organisationId
    const known = byOrganisation === undefined ? [] : await listKeys(tx, { personId, byOrganisation })
    if (!known.some(({ id }) => id === key)) throw new NotFoundError()
    const by = actor.personId ?? ''
    if ((await endKeys(tx, platform, { personId, id: key, by })) === 0) throw new NotFoundError()
    await addNotice(tx, platform, { kind: 'key-ended', personId, byPerson: by })
    return paths.managed.keys(personId)
  },
}
