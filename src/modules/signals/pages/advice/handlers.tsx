import { z } from 'zod'
import { fieldErrors, keepInput, consumeInput } from '../../../../platform/forms/kept-input.ts'
import { page, readForm, redirect, type Reply, type RequestContext } from '../../../../platform/http/route.ts'
import { formatMoment } from '../../../../platform/i18n/dates.ts'
import {
  Actions,
  Button,
  ErrorSummary,
  Form,
  Heading,
  Link,
  Notice,
  pageOf,
  ShortDate,
  Table,
  Tag,
  TextArea,
  VisuallyHidden,
  WorkPage,
} from '../../../../ui/index.ts'
import { answerAdvice } from '../../actions/advice.ts'
import { loadAdvice } from '../../load-advice.ts'
import { receivingOrganisations } from '../../policy.ts'
import { organisationNames } from '../../queries/record.ts'
import { listAdviceTo } from '../../queries/work.ts'
import { formView } from '../../../../ui/form-view.ts'
import { formErrorLabel } from '../text.ts'
import { adviceTexts } from './text.ts'
import { paths } from '../../paths.ts'
import { actionContext, requiredText } from '../../../../records/index.ts'

const shown = 100

/** Questions for advice to the actor's organisations. */
export async function showAdviceList(context: RequestContext): Promise<Reply> {
  const { language } = context
  const { rows, names } = await context.transact(async (tx) => {
    const rows = await listAdviceTo(tx, receivingOrganisations(context.actor), shown)
    return {
      rows,
      names: await organisationNames(
        tx,
        rows.map((row) => row.from_organisation),
      ),
    }
  })
  const t = adviceTexts.in(language)
  return page(
    <WorkPage context={pageOf(context)} title={t('listTitle')} wide>
      <Heading level={1}>{t('listTitle')}</Heading>
      <p>{t('listIntro')}</p>
      <Table
        caption={t('listTitle')}
        captionHidden
        rows={rows}
        empty={t('listEmpty')}
        columns={[
          { key: 'from', label: t('from'), cell: (row) => names.get(row.from_organisation) },
          { key: 'at', label: t('at'), cell: (row) => <ShortDate at={row.asked_at} /> },
          {
            key: 'state',
            label: t('state'),
            cell: (row) => (
              <Tag kind={row.answered_at === null ? 'new' : 'done'}>
                {t(row.answered_at === null ? 'open' : 'answered')}
              </Tag>
            ),
          },
          {
            key: 'read',
            label: t('read'),
            cell: (row) => (
              <Link href={paths.advice.question(row.id)}>
                {t(row.answered_at === null ? 'answerIt' : 'read')}
                <VisuallyHidden>
                  : {names.get(row.from_organisation)}, {formatMoment(row.asked_at, language)}
                </VisuallyHidden>
              </Link>
            ),
          },
        ]}
      />
    </WorkPage>,
  )
}

/** One question, with a field for the answer while there is none. */
export async function showAdvice(context: RequestContext): Promise<Reply> {
  const view = formView(pageOf(context), await consumeInput(context, context.path))
  const advice = await context.transact((tx) => loadAdvice(context, tx, context.params['id'] ?? ''))
  const t = adviceTexts.in(context.language)
  const title = t(advice.answered_at === null ? 'answerTitle' : 'answeredTitle')
  return page(
    <WorkPage context={pageOf(context)} title={title} error={view.errors.length > 0}>
      <Link href={paths.advice.list}>{t('back')}</Link>
      <ErrorSummary errors={view.errors} />
      <Heading level={1}>{title}</Heading>
      <p>
        {advice.from}, {formatMoment(advice.asked_at, context.language)}
      </p>
      <Heading level={2}>{t('asked')}</Heading>
      <p>{advice.question ?? t('gone')}</p>
      {advice.answered_at === null ? (
        <Form action={context.path} csrfToken={context.csrfToken()}>
          <TextArea {...view.field('answer')} label={t('answer')} hint={t('answerHint')} />
          <Actions>
            <Button kind="primary">{t('send')}</Button>
          </Actions>
        </Form>
      ) : (
        <Notice kind="success" title={t('given')}>
          <p>{advice.answer ?? t('gone')}</p>
        </Notice>
      )}
    </WorkPage>,
  )
}

const answerSchema = z.strictObject({ answer: requiredText(10_000) })

/** Gives the advice. */
export async function postAdvice(context: RequestContext): Promise<Reply> {
  const id = context.params['id'] ?? ''
  const read = readForm(answerSchema, context.body)
  if (!read.success) {
    const errors = fieldErrors(read.error, (_field, code) => formErrorLabel(code, context.language))
    await keepInput(context, context.path, { input: context.body, errors })
    return redirect(context.path)
  }
  await context.transact(async (tx) => {
    context.about({ kind: 'advice', id })
    await answerAdvice(actionContext(context, tx), { id, answer: read.data.answer })
  })
  return redirect(context.path)
}
