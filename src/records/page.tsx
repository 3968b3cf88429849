import type { ComponentChildren, VNode } from 'preact'
import type { FieldError } from '../platform/forms/kept-input.ts'
import type { Language } from '../platform/i18n/texts.ts'
import {
  Actions,
  ButtonLink,
  Card,
  ErrorSummary,
  Heading,
  Isolate,
  Link,
  PrintHeader,
  Section,
  SectionIndex,
  Timeline,
  WorkPage,
  type PageContext,
} from '../ui/index.ts'
import { recordTexts } from './text.ts'

/** Somewhere to go, and what it says. */
export type PageLink = { href: string; label: string }

/** The head of a record in two lines: what it is, whose it is and where it stands; what comes next and until when. */
export type RecordHead = {
  /** What people call it by: its number, never a name, because it is the title in the browser too. */
  number: string
  /** Its title; only on the page itself. */
  title?: string | undefined
  /** Its status, and what else must be seen at once. */
  tags?: ComponentChildren
  owner: ComponentChildren
  next: ComponentChildren
}

/** A section of the page. A list says how many it has; one without anything in it says so in one sentence. */
export type RecordSection = {
  /** The part of the address that leads to it, such as `beoordeling`. */
  id: string
  title: string
  count?: number | undefined
  empty?: string | undefined
  content?: ComponentChildren
  actions?: readonly PageLink[]
}

/** What happened to the record, newest first, as `listLastHistory` gives it. */
export type RecordTimeline = {
  entries: readonly { at: Date; action: string; name: string | null }[]
  /** What was done, after the name of whoever did it. */
  doneLabel(action: string, language: Language): string
}

type RecordPageProps = {
  context: PageContext
  id: string
  back: PageLink
  head: RecordHead
  /** What was just done, or must be known before anything else. */
  notices?: ComponentChildren
  /** What is wrong in a form that stands on the page. */
  errors?: readonly FieldError[]
  /** The one thing to do next. */
  primary?: PageLink | undefined
  /** In the order of the work. */
  sections: readonly RecordSection[]
  /** What can be done with the whole record, beside what stands in its sections. */
  actions: readonly PageLink[]
  timeline: RecordTimeline
}

/** The page of one record: its head, the next step and the sections; beside them what else can be done and what happened. */
export function RecordPage(props: RecordPageProps): VNode {
  const { context, id, back, head, notices, errors = [], primary, sections, actions, timeline } = props
  const t = recordTexts.in(context.language)
  const aside = (
    <>
      <ActionList title={t('actions')} links={actions} />
      <History context={context} id={id} timeline={timeline} />
    </>
  )
  return (
    <WorkPage
      context={context}
      title={head.number}
      error={errors.length > 0}
      aside={aside}
      asideLabel={t(actions.length > 0 ? 'beside' : 'timeline')}
    >
      <Link href={back.href} unprinted>
        {back.label}
      </Link>
      <PrintHeader context={context} />
      <ErrorSummary errors={errors} />
      <Head head={head} />
      {notices}
      {primary !== undefined && (
        <Actions>
          <ButtonLink kind="primary" href={primary.href}>
            {primary.label}
          </ButtonLink>
        </Actions>
      )}
      <SectionIndex label={t('sections')} sections={sections} />
      {sections.map(({ content, actions: links = [], ...section }) => (
        <Section key={section.id} {...section} actions={links.length > 0 && links.map(linkOf)}>
          {content}
        </Section>
      ))}
    </WorkPage>
  )
}

const linkOf = ({ href, label }: PageLink): VNode => (
  <Link key={href} href={href}>
    {label}
  </Link>
)

function Head({ head: { number, title, tags, owner, next } }: { head: RecordHead }): VNode {
  return (
    <>
      <Heading level={1}>
        <span class="ln-unbroken">
          <Isolate>{number}</Isolate>
        </span>{' '}
        {title} {tags}
      </Heading>
      <p>
        {owner}
        <br />
        {next}
      </p>
    </>
  )
}

/** What can be done, as links on a card of their own; nothing when nothing can be done. */
function ActionList({ title, links }: { title: string; links: readonly PageLink[] }): VNode | null {
  if (links.length === 0) return null
  return (
    <Card unprinted>
      <Heading level={2}>{title}</Heading>
      <ul>
        {links.map((link) => (
          <li key={link.href}>{linkOf(link)}</li>
        ))}
      </ul>
    </Card>
  )
}

/** What happened last, and the way to all that ever happened. */
function History({ context, id, timeline }: Pick<RecordPageProps, 'context' | 'id' | 'timeline'>): VNode {
  const { language } = context
  const t = recordTexts.in(language)
  const items = timeline.entries.map(({ at, action, name }) => ({
    at,
    who: name ?? t('someone'),
    what: timeline.doneLabel(action, language),
  }))
  return (
    <>
      <Heading level={2}>{t('timeline')}</Heading>
      <Timeline items={items} />
      <p>
        <Link href={`/geschiedenis/${id}`} unprinted>
          {t('history')}
        </Link>
      </p>
    </>
  )
}
