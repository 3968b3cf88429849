import type { VNode } from 'preact'
import type { FieldError } from '../../../../platform/forms/kept-input.ts'
import {
  Actions,
  Button,
  EmptyState,
  ErrorSummary,
  Form,
  Heading,
  Link,
  type PageContext,
  Table,
  TextField,
  WorkPage,
} from '../../../../ui/index.ts'
import type { InboxLine } from '../../present.ts'
import { columnsOf } from './columns.tsx'
import { deskTexts } from './text.ts'

/** A field to search reports by; what is typed goes by post and never into an address. */
export function SearchForm({
  context,
  asked,
  error,
}: {
  context: PageContext
  asked: string
  error: string | undefined
}): VNode {
  const t = deskTexts.in(context.language)
  return (
    <Form action="/meldingen/zoeken" csrfToken={context.csrfToken}>
      <TextField
        name="asked"
        label={t('searchLabel')}
        hint={t('searchHint')}
        value={asked}
        error={error}
        autocomplete="off"
        spellcheck={false}
      />
      <Actions>
        <Button kind="secondary">{t('searchButton')}</Button>
      </Actions>
    </Form>
  )
}

/** What was found; `lines` are absent when nothing was asked. */
export function SearchPage(props: {
  context: PageContext
  asked: string
  lines: readonly InboxLine[] | undefined
  errors: readonly FieldError[]
}): VNode {
  const { context, asked, lines, errors } = props
  const t = deskTexts.in(context.language)
  return (
    <WorkPage context={context} title={t('search')} wide error={errors.length > 0}>
      <Link href="/meldingen">{t('toInbox')}</Link>
      <ErrorSummary errors={errors} />
      <Heading level={1}>{t('search')}</Heading>
      <SearchForm context={context} asked={asked} error={errors[0]?.message} />
      {lines !== undefined && (
        <>
          <Heading level={2}>{t('found', { n: lines.length })}</Heading>
          <Table
            caption={t('caption')}
            captionHidden
            columns={columnsOf(context)}
            rows={lines}
            empty={<EmptyState title={t('foundNone')}>{t('foundNoneText')}</EmptyState>}
          />
        </>
      )}
    </WorkPage>
  )
}
