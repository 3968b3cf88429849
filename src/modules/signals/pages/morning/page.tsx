import { page, type Reply, type RequestContext } from '../../../../platform/http/route.ts'
import { Card, EmptyState, Heading, Link, pageOf, Tag, WorkPage } from '../../../../ui/index.ts'
import { morningLines } from './lines.ts'
import { morningTexts } from './text.ts'

/** The morning page: what to do first, in sentences that lead there. */
export async function showMorning(context: RequestContext): Promise<Reply> {
  const lines = await context.transact((tx) => morningLines(context, tx))
  const t = morningTexts.in(context.language)
  return page(
    <WorkPage context={pageOf(context)} title={t('title')}>
      <Heading level={1}>{t('title')}</Heading>
      <p>{t('hello', { name: context.person?.name ?? '' })}</p>
      {lines.length === 0 ? (
        <EmptyState title={t('nothing')}>
          <p>{t('nothingText')}</p>
        </EmptyState>
      ) : (
        lines.map(({ text, href, urgent }) => (
          <Card key={text}>
            <p>
              {urgent && <Tag kind="danger">!</Tag>} <Link href={href}>{text}</Link>
            </p>
          </Card>
        ))
      )}
    </WorkPage>,
  )
}
