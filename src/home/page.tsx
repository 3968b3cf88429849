import type { Task, TaskSource } from '../platform/http/tasks.ts'
import { anySignedIn, page, type Reply, type RequestContext, type Route } from '../platform/http/route.ts'
import { Card, EmptyState, Heading, Link, pageOf, Tag, WorkPage } from '../ui/index.ts'
import { homeTexts } from './text.ts'

/** The morning page: what to do first, in sentences that lead there, from every module that has something waiting. */
export function homeRoute(sources: readonly TaskSource[]): Route {
  return {
    method: 'GET',
    path: '/werk',
    permission: anySignedIn,
    activity: 'signals',
    audit: 'work.viewed',
    handler: (context) => showMorning(context, sources),
  }
}

async function showMorning(context: RequestContext, sources: readonly TaskSource[]): Promise<Reply> {
  const lines = await context.transact(async (tx) => {
    const all: Task[] = []
    for (const source of sources) all.push(...(await source(context, tx)))
    return inOrder(all)
  })
  const t = homeTexts.in(context.language)
  return page(
    <WorkPage context={pageOf(context)} title={t('title')}>
      <Heading level={1}>{t('title')}</Heading>
      <p>
        {t('hello', { name: context.person?.name ?? '' })} {lines.length > 0 && t('first')}
      </p>
      {lines.length === 0 ? (
        <EmptyState title={t('nothing')}>
          <p>{t('nothingText')}</p>
        </EmptyState>
      ) : (
        lines.map(({ text, href, urgent }) => (
          <Card key={text}>
            <p>
              {urgent && <Tag kind="danger">{t('urgent')}</Tag>} <Link href={href}>{text}</Link>
            </p>
          </Card>
        ))
      )}
    </WorkPage>,
  )
}

/** What cannot wait first; what has nothing waiting is left out. */
function inOrder(lines: readonly Task[]): readonly Task[] {
  const waiting = lines.filter(({ count }) => count > 0)
  return [...waiting.filter(({ urgent }) => urgent), ...waiting.filter(({ urgent }) => !urgent)]
}
