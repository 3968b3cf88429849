import type { VNode } from 'preact'
import { formatDate } from '../../../../platform/i18n/dates.ts'
import {
  Actions,
  Button,
  Details,
  ErrorSummary,
  Form,
  Heading,
  Link,
  Notice,
  SummaryList,
  TextArea,
  WorkPage,
} from '../../../../ui/index.ts'
import type { FormView } from '../../../../ui/form-view.ts'
import { lastMomentOf, purposeTexts, sharePurposes, type ShareRow } from '../../../sharing/index.ts'
import { labelOf } from '../../labels/label-of.ts'
import { paths } from '../../paths.ts'
import { partsInWords } from './shared.tsx'
import { receivedTexts } from './text.ts'

type OfferProps = { view: FormView; share: ShareRow; action: string; csrfToken: string }

/** An offer to accept or to refuse: what it is, and nothing of the record. */
export function OfferPage({ view, share, action, csrfToken }: OfferProps): VNode {
  const { language } = view
  const t = receivedTexts.in(language)
  const title = t('offerTitle', { number: share.record_number })
  const isWrong = view.errors.length > 0
  const rows = [
    { label: t('framework'), value: share.framework_text },
    { label: t('purpose'), value: labelOf(sharePurposes, share.purpose, purposeTexts.in(language)) },
    { label: t('until'), value: formatDate(lastMomentOf(share), language) },
    { label: t('answerDays'), value: t('withinDays', { days: share.answer_days }) },
  ]
  return (
    <WorkPage context={view.page} title={title} error={isWrong}>
      <Link href={paths.received.list}>{t('back')}</Link>
      <ErrorSummary errors={view.errors} />
      <Heading level={1}>{title}</Heading>
      <Notice kind="info" title={t('offerIntro', { from: share.from_name, parts: partsInWords(share, language) })} />
      <SummaryList rows={rows} />
      <Form action={action} csrfToken={csrfToken}>
        <Actions>
          <Button kind="primary" name="answer" value="accept">
            {t('accept')}
          </Button>
        </Actions>
      </Form>
      <Details summary={t('refuse')} open={isWrong}>
        <Form action={action} csrfToken={csrfToken}>
          <TextArea
            {...view.field('reason')}
            label={t('refuseReason')}
            hint={t('refuseHint', { from: share.from_name })}
            rows={3}
          />
          <Actions>
            <Button kind="secondary" name="answer" value="refuse">
              {t('refuse')}
            </Button>
          </Actions>
        </Form>
      </Details>
    </WorkPage>
  )
}
