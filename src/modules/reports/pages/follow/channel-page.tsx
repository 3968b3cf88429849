import type { VNode } from 'preact'
import type { KeptInput } from '../../../../platform/forms/kept-input.ts'
import { valueOf } from '../../../../platform/forms/kept-input.ts'
import { formatMoment } from '../../../../platform/i18n/dates.ts'
import {
  Actions,
  Button,
  EmptyState,
  ErrorSummary,
  FileField,
  Form,
  Heading,
  Isolate,
  Link,
  Notice,
  type PageContext,
  Paragraph,
  PublicPage,
  TextArea,
  Timeline,
} from '../../../../ui/index.ts'
import type { Channel, ChannelMessage } from '../../present.ts'
import { followTexts, messageWord } from './text.ts'

const statusKeys = {
  new: 'statusNew',
  answered: 'statusAnswered',
  accepted: 'statusAccepted',
  closed: 'statusClosed',
} as const

/** The channel as its reporter sees it. */
export function ChannelPage(props: {
  context: PageContext
  channel: Channel
  kept: KeptInput | undefined
  written: boolean
}): VNode {
  const { context, channel, kept, written } = props
  const t = followTexts.in(context.language)
  const errors = kept?.errors ?? []
  return (
    <PublicPage context={context} title={t('tab')} error={errors.length > 0}>
      <ErrorSummary errors={errors} />
      <Heading level={1}>{t(channel.kind === 'advice' ? 'advice' : 'report')}</Heading>
      {written && <Notice kind="success" title={t('written')} />}
      {kept !== undefined && errors.length === 0 && <Notice kind="warning" title={t('notSentYet')} />}
      <Notice kind={channel.asked ? 'warning' : 'info'} title={statusWords(channel, t)}>
        {channel.asked && <Paragraph>{t('waitingForYou')}</Paragraph>}
        <Paragraph>
          {t('sent', { moment: formatMoment(channel.sentAt, context.language) })}.{' '}
          {t('desk', { desk: channel.deskName })}.
        </Paragraph>
      </Notice>
      <Paragraph>
        {t('danger')}{' '}
        <Link href="tel:112">
          <Isolate within={t('call')}>112</Isolate>
        </Link>
        .
      </Paragraph>
      <Heading level={2}>{t('channel')}</Heading>
      {channel.messages.length === 0 ? (
        <EmptyState title={t('empty0')} />
      ) : (
        <Timeline items={channel.messages.map((message) => toItem(message, channel, t))} />
      )}
      <Form action="/volgen/melding" csrfToken={context.csrfToken}>
        <Heading level={2}>{t('writeTitle')}</Heading>
        <TextArea
          name="message"
          label={t('writeLabel')}
          hint={t('writeHint')}
          rows={5}
          maxLength={10_000}
          value={valueOf(kept?.input, 'message')}
          error={errors.find(({ field }) => field === 'message')?.message}
        />
        <Actions>
          <Button kind="primary">{t('write')}</Button>
        </Actions>
      </Form>
      <Files channel={channel} context={context} error={errors.find(({ field }) => field === 'files')?.message} />
      <Form action="/volgen/stoppen" csrfToken={context.csrfToken}>
        <Paragraph>{t('stopText')}</Paragraph>
        <Actions>
          <Button kind="secondary">{t('stop')}</Button>
        </Actions>
      </Form>
    </PublicPage>
  )
}

/** What a reporter sees whose report was erased: a plain answer, and the way to tell again. `refused`: they just wrote. */
export function ErasedChannelPage({ context, refused }: { context: PageContext; refused: boolean }): VNode {
  const t = followTexts.in(context.language)
  return (
    <PublicPage context={context} title={t('tab')}>
      <Heading level={1}>{t('erased')}</Heading>
      {refused && <Notice kind="warning" title={t('erasedRefused')} />}
      <Paragraph>{t('erasedWords')}</Paragraph>
      <Paragraph>
        {t('erasedAgain')} <Link href="/melden">{t('erasedReport')}</Link>
      </Paragraph>
      <Form action="/volgen/stoppen" csrfToken={context.csrfToken}>
        <Paragraph>{t('stopText')}</Paragraph>
        <Actions>
          <Button kind="secondary">{t('stop')}</Button>
        </Actions>
      </Form>
    </PublicPage>
  )
}

type T = ReturnType<typeof followTexts.in>

function statusWords(channel: Channel, t: T): string {
  if (channel.status === 'new' && channel.kind === 'advice') return t('statusNewAdvice')
  const key = Object.entries(statusKeys).find(([status]) => status === channel.status)?.[1]
  return t(key ?? 'statusNew')
}

function toItem(message: ChannelMessage, channel: Channel, t: T) {
  return {
    at: message.at,
    who: message.side === 'desk' ? channel.deskName : t('you'),
    what: messageWord(message.kind, t),
    detail: message.text,
  }
}

function Files({
  channel,
  context,
  error,
}: {
  channel: Channel
  context: PageContext
  error: string | undefined
}): VNode {
  const t = followTexts.in(context.language)
  return (
    <>
      {channel.files.length > 0 && (
        <>
          <Heading level={2}>{t('files')}</Heading>
          <ul class="nl-unordered-list">
            {channel.files.map((file) => (
              <li key={file.id}>{file.name}</li>
            ))}
          </ul>
        </>
      )}
      <Form action="/volgen/bestanden" csrfToken={context.csrfToken} multipart>
        <FileField
          name="files"
          label={t('filesTitle')}
          hint={t('filesHint')}
          multiple
          accept="image/*,application/pdf,text/plain"
          error={error}
        />
        <Actions>
          <Button kind="secondary">{t('addFiles')}</Button>
        </Actions>
      </Form>
    </>
  )
}
