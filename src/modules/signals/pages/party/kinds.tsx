import { page, type Reply, type RequestContext } from '../../../../platform/http/route.ts'
import { Heading, Link, Notice, pageOf, WorkPage } from '../../../../ui/index.ts'
import { openOwnSignal } from '../../load.ts'
import { allowedKinds } from '../../rules/parties.ts'
import { partyKindTexts } from '../../labels/parties.ts'
import { paths } from '../../paths.ts'
import { formTexts } from '../text.ts'
import { partyTexts } from './text.ts'

/** The choice of what to add: only what the gate allows. */
export async function showKinds(context: RequestContext): Promise<Reply> {
  const id = context.params['id'] ?? ''
  const { head } = await context.transact((tx) => openOwnSignal(context, tx, id))
  const t = partyTexts.in(context.language)
  return page(
    <WorkPage context={pageOf(context)} title={`${t('kindTitle')} ${head.number}`}>
      <Link href={paths.signal.page(id)}>{formTexts.in(context.language)('back')}</Link>
      <Heading level={1}>{t('kindTitle')}</Heading>
      {!head.personsAllowed && <Notice kind="info" title={t('withoutPersons')} />}
      <ul>
        {allowedKinds(head.personsAllowed).map((kind) => (
          <li key={kind}>
            <Link href={paths.signal.addParty(id, kind)}>{partyKindTexts.in(context.language)(kind)}</Link>
          </li>
        ))}
      </ul>
    </WorkPage>,
  )
}
