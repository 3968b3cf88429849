import { z } from 'zod'
import { page, type Reply, type RequestContext } from '../../../platform/http/route.ts'
import { requiredText, savedLabel, WrongFieldsError, type FormPost } from '../../../records/index.ts'
import { openForm } from '../../../ui/form-view.ts'
import { consumeChallenge, keepChallenge } from '../challenges.ts'
import { askForNewPasskey, checkNewPasskey, readAnswer } from '../passkeys/ceremony.ts'
import { addPasskey, listCredentialIds } from '../passkeys/queries.ts'
import { paths } from '../paths.ts'
import { afterChange, checkCurrent, getOwn } from './forms.tsx'
import { aboutOwn, asOwner, getOwner } from './owner.ts'
import { NewPasskeyPage } from './passkey-page.tsx'
import { ownTexts } from './text.ts'

/** The form for a passkey, with a challenge for this visit. */
export async function showNewPasskey(context: RequestContext): Promise<Reply> {
  const { platform, language } = context
  const t = ownTexts.in(language)
  const { personId, name, email } = await getOwn(context)
  const form = await openForm(context, { labels: { label: t('passkeyLabel'), password: t('currentPassword') } })
  const options = await asOwner(context, 'account.viewed', async (tx) => {
    const passkeys = await listCredentialIds(tx, personId)
    const asked = await askForNewPasskey(platform, { id: personId, name, email, passkeys })
    await keepChallenge(tx, context, { kind: 'passkey-registration', personId, content: asked.challenge })
    return asked.options
  })
  return page(<NewPasskeyPage form={form} options={options} />)
}

type Typed = { label: string; password: string; options: string; answer: string }

/** Adds the passkey that the device made; other sessions end and the owner is told. */
export const passkeyForm: FormPost<Typed> = {
  ...aboutOwn,
  path: paths.addPasskey,
  audit: 'account.passkey-added',
  page: ({ path }) => path,
  secrets: ['password', 'options', 'answer'],
  schema: z.strictObject({
    label: z.string().default(''),
    password: z.string().default(''),
    options: z.string().default(''),
    answer: z.string().default(''),
  }),
  async check({ label, password }, context) {
    const named = requiredText(60).safeParse(label).success
    const missing = { field: 'label', message: ownTexts.in(context.language)('passkeyLabelMissing') }
    return [...(named ? [] : [missing]), ...(await checkCurrent(context, await getOwn(context), password))]
  },
  saved: savedLabel,
  async act(context, { label, answer: typed }) {
    const { tx, platform, request, language } = context
    const { personId } = getOwner(request)
    const challenge = await consumeChallenge(tx, request, { kind: 'passkey-registration', personId })
    const answer = readAnswer(typed)
    const made =
      answer === undefined || challenge === undefined
        ? undefined
        : await checkNewPasskey(platform, { answer, challenge })
    if (made === undefined) {
      throw new WrongFieldsError([{ field: 'label', message: ownTexts.in(language)('passkeyFailed') }])
    }
    await addPasskey(tx, platform, { personId, label: label.trim(), credential: made })
    await afterChange(context, 'passkey-added')
    return paths.own
  },
}
