import type { VNode } from 'preact'
import type { PageStart } from '../../../../platform/paging/cursor.ts'
import {
  Button,
  ButtonLink,
  Checkbox,
  Details,
  EmptyState,
  Filters,
  Heading,
  Hidden,
  Notice,
  type PageContext,
  PageTurner,
  Paragraph,
  Select,
  Table,
  WorkPage,
} from '../../../../ui/index.ts'
import { toldForms } from '../../indicators.ts'
import type { InboxLine } from '../../present.ts'
import { hrefOf, sortHref, type InboxChoice } from './choice.ts'
import { columnsOf } from './columns.tsx'
import { SearchForm } from './search-page.tsx'
import { deskTexts } from './text.ts'

type Beside = { previous: PageStart | undefined; next: PageStart | undefined }
type T = ReturnType<typeof deskTexts.in>

/** The inbox of the desks of whoever is signed in. */
export function InboxPage(props: {
  context: PageContext
  lines: readonly InboxLine[]
  /** Where the pages before and after this one begin. */
  beside: Beside
  choice: InboxChoice
  counts: { waiting: number; acute: number }
  municipalities: readonly { code: string; name: string }[]
  mayTakeIn: boolean
  /** What was just done with a report that is no longer here. */
  done: string | undefined
}): VNode {
  const { context, lines, beside, choice, counts, municipalities, mayTakeIn, done } = props
  const t = deskTexts.in(context.language)
  return (
    <WorkPage context={context} title={t('title')} wide>
      {done !== undefined && <Notice kind="success" title={done} focus />}
      <Heading level={1}>{t('title')}</Heading>
      <Paragraph>{t('lead', counts)}</Paragraph>
      {mayTakeIn && (
        <ButtonLink kind="primary" href="/opnemen">
          {t('takeIn')}
        </ButtonLink>
      )}
      <Details summary={t('search')}>
        <SearchForm context={context} asked="" error={undefined} />
      </Details>
      <Choices choice={choice} municipalities={municipalities} t={t} />
      <Table
        caption={t('caption')}
        captionHidden
        columns={columnsOf(context)}
        rows={lines}
        sort={{
          by: choice.sort,
          direction: choice.ascending ? 'ascending' : 'descending',
          hrefFor: (key) => sortHref(choice, key),
        }}
        empty={<EmptyState title={t('none')}>{t('noneText')}</EmptyState>}
      />
      <PageTurner
        first={choice.start === undefined ? undefined : hrefOf(choice, { start: undefined })}
        previous={beside.previous && hrefOf(choice, { start: beside.previous })}
        next={beside.next && hrefOf(choice, { start: beside.next })}
      />
    </WorkPage>
  )
}

function Choices(props: {
  choice: InboxChoice
  municipalities: readonly { code: string; name: string }[]
  t: T
}): VNode {
  const { choice, municipalities, t } = props
  return (
    <Filters action="/meldingen" label={t('filter')}>
      <Hidden name="volgorde" value={choice.sort} />
      <Hidden name="richting" value={choice.ascending ? 'op' : 'af'} />
      <Select
        name="stand"
        label={t('status')}
        value={choice.status}
        options={(['open', 'all', 'closed'] as const).map((value) => ({ value, label: t(`status-${value}`) }))}
      />
      <Select
        name="soort"
        label={t('kind')}
        value={choice.kind}
        options={(['all', 'report', 'advice'] as const).map((value) => ({ value, label: t(`kind-${value}`) }))}
      />
      <Select
        name="vorm"
        label={t('about')}
        empty={t('anyForm')}
        value={choice.form}
        options={toldForms.map((value) => ({ value, label: t(`form-${value}`) }))}
      />
      <Select
        name="gemeente"
        label={t('place')}
        empty={t('everywhere')}
        value={choice.place}
        options={municipalities.map(({ code, name }) => ({ value: code, label: name }))}
      />
      <Checkbox name="acuut" value="ja" label={t('acuteOnly')} checked={choice.acuteOnly} />
      <Button kind="secondary">{t('apply')}</Button>
    </Filters>
  )
}
