import { z } from 'zod'
import { consumeInput, fieldErrors, keepInput } from '../../../../platform/forms/kept-input.ts'
import { NotFoundError } from '../../../../platform/http/errors.ts'
import { page, readForm, redirect, type Reply, type RequestContext } from '../../../../platform/http/route.ts'
import { actionContext, choice, optionalText } from '../../../../records/index.ts'
import { pageOf } from '../../../../ui/index.ts'
import { formView } from '../../../../ui/form-view.ts'
import { seeAnswers } from '../../../sharing/index.ts'
import { answerOffer } from '../../actions/share.ts'
import { loadAnswers, loadShared, openShare } from '../../load-shared.ts'
import { paths } from '../../paths.ts'
import { formErrorLabel } from '../text.ts'
import { OfferPage } from './offer.tsx'
import { SharedPage } from './shared.tsx'

/** One share: the offer to answer, or what was shared and what was told about it. */
export async function showShare(context: RequestContext): Promise<Reply> {
  const view = formView(pageOf(context), await consumeInput(context, context.path))
  const { share, accepted } = await context.transact(async (tx) => {
    const { share, state } = await openShare(context, tx)
    if (state === 'offered' || state === 'handed-back') return { share }
    if (state !== 'accepted') throw new NotFoundError()
    const told = await loadAnswers(context, tx, share)
    await seeAnswers(tx, 'receiver', { shares: [share], answers: told.answers })
    return { share, accepted: { signal: await loadShared(context, tx, share), told } }
  })
  if (share.status === 'handed-back') return redirect(paths.received.list)
  if (accepted === undefined) {
    return page(<OfferPage view={view} share={share} csrfToken={context.csrfToken()} action={context.path} />)
  }
  return page(<SharedPage context={view.page} share={share} {...accepted} saved={view.saved} />)
}

const answerSchema = z
  .strictObject({ answer: choice(['accept', 'refuse']), reason: optionalText(2000) })
  .refine(({ answer, reason }) => answer === 'accept' || reason !== '', { path: ['reason'], message: 'missing' })

/** Accepts or refuses an offer. */
export async function postShare(context: RequestContext): Promise<Reply> {
  const read = readForm(answerSchema, context.body)
  if (!read.success) {
    const errors = fieldErrors(read.error, (_field, code) => formErrorLabel(code, context.language))
    await keepInput(context, context.path, { input: context.body, errors })
    return redirect(context.path)
  }
  const { answer, reason } = read.data
  await context.transact(async (tx) => {
    const { share } = await openShare(context, tx)
    await answerOffer(actionContext(context, tx), { id: share.id, accept: answer === 'accept', reason })
  })
  return redirect(answer === 'accept' ? context.path : paths.received.list)
}
