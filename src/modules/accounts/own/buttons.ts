import { z } from 'zod'
import { NotFoundError } from '../../../platform/http/errors.ts'
import { languages } from '../../../platform/i18n/texts.ts'
import { choice, savedLabel, type FormPost } from '../../../records/index.ts'
import { claimKey, endKeys } from '../keys/queries.ts'
import { keyTexts } from '../keys/text.ts'
import { markSeen } from '../notices.ts'
import { removePasskey } from '../passkeys/queries.ts'
import { paths } from '../paths.ts'
import { addNotice, keepLanguage } from '../queries.ts'
import { listPlaces, moveSession } from '../sessions/queries.ts'
import { aboutOwn, getOwner } from './owner.ts'

/** Keeps the language of the interface with the person. */
export const languageForm: FormPost<{ language: (typeof languages)[number] }> = {
  ...aboutOwn,
  path: paths.language,
  audit: 'account.language-chosen',
  page: () => paths.own,
  schema: z.strictObject({ language: choice(languages) }),
  async act({ tx, request }, { language }) {
    await keepLanguage(tx, { personId: getOwner(request).personId, language })
    request.setLanguage(language)
    return { to: paths.own, saved: { title: savedLabel(language) } }
  },
}

/** Lets this session act for another organisation in which the person holds a role. */
export const organisationButton: FormPost<{ organisation: string }> = {
  ...aboutOwn,
  path: paths.organisation,
  audit: 'account.organisation-chosen',
  schema: z.strictObject({ organisation: z.uuid() }),
  async act({ tx, platform, request }, { organisation }) {
    const { personId, sessionId } = getOwner(request)
    const places = await listPlaces(tx, personId, platform.clock())
    if (!places.some(({ id }) => id === organisation)) throw new NotFoundError()
    await moveSession(tx, platform, { sessionId, organisationId: organisation })
    return '/werk'
  },
}

/** Puts away what was done to the account: the owner has read it. */
export const noticesReadButton: FormPost<object> = {
  ...aboutOwn,
  path: paths.noticesRead,
  audit: 'account.notices-read',
  schema: z.strictObject({}),
  saved: savedLabel,
  async act({ tx, request }) {
    await markSeen(tx, { personId: getOwner(request).personId, at: request.now })
    return paths.own
  },
}

/** Removes a passkey of the owner, and tells them. */
export const removePasskeyButton: FormPost<{ passkey: string }> = {
  ...aboutOwn,
  path: paths.removePasskey,
  audit: 'account.passkey-removed',
  schema: z.strictObject({ passkey: z.uuid() }),
  saved: savedLabel,
  async act({ tx, platform, request }, { passkey }) {
    const { personId } = getOwner(request)
    if (!(await removePasskey(tx, { id: passkey, personId }))) throw new NotFoundError()
    await addNotice(tx, platform, { kind: 'passkey-removed', personId, byPerson: personId })
    return paths.own
  },
}

const keySchema = z.strictObject({ key: z.uuid() })

/** Gives a key its secret, which the page shows once; an administrator permitted it before. */
export const takeKeyButton: FormPost<{ key: string }> = {
  ...aboutOwn,
  path: paths.takeKey,
  audit: 'key.taken',
  schema: keySchema,
  async act({ tx, platform, request, language }, { key }) {
    const { personId } = getOwner(request)
    const secret = await claimKey(tx, platform, { id: key, personId })
    if (secret === undefined) throw new NotFoundError()
    await addNotice(tx, platform, { kind: 'key-taken', personId, byPerson: personId })
    const t = keyTexts.in(language)
    return { to: paths.keys, saved: { title: t('made'), code: secret, text: t('madeOnce') } }
  },
}

/** Ends a key of the owner. */
export const endKeyButton: FormPost<{ key: string }> = {
  ...aboutOwn,
  path: paths.endKey,
  audit: 'key.ended',
  schema: keySchema,
  saved: (language) => keyTexts.in(language)('ended'),
  async act({ tx, platform, request }, { key }) {
    const { personId } = getOwner(request)
    if ((await endKeys(tx, platform, { personId, id: key, by: personId })) === 0) throw new NotFoundError()
    await addNotice(tx, platform, { kind: 'key-ended', personId, byPerson: personId })
    return paths.keys
  },
}
