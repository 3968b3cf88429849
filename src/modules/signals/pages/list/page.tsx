import type { VNode } from 'preact'
import { formatDistance } from '../../../../platform/i18n/dates.ts'
import type { ListPage as Page } from '../../../../platform/paging/cursor.ts'
import { DayFilter, ListTurner, SortingFields, tableSort, type Sorting } from '../../../../records/index.ts'
import {
  Actions,
  Button,
  ButtonLink,
  Checkbox,
  Details,
  EmptyState,
  Filters,
  Form,
  Heading,
  Link,
  Paragraph,
  Select,
  ShortDate,
  Table,
  Tag,
  TextField,
  WorkPage,
  type Column,
  type PageContext,
} from '../../../../ui/index.ts'
import { ErasedTag } from '../../../accountability/index.ts'
import type { Municipality } from '../../../network/index.ts'
import { signalSorts, type SignalSort } from '../../queries/list.ts'
import { forms } from '../../rules/forms.ts'
import { reminderKinds } from '../../rules/reminders.ts'
import { signalStatuses } from '../../rules/status.ts'
import { reminderTexts } from '../../labels/enriching.ts'
import { formTexts as exploitationTexts } from '../../labels/facts.ts'
import { statusTags, statusTexts } from '../../labels/status.ts'
import { paths } from '../../paths.ts'
import type { FormView } from '../../../../ui/form-view.ts'
import { optionsOf } from '../options.ts'
import { answerTexts } from '../share/answer-text.ts'
import { hrefOf, type ListChoice } from './choice.ts'
import type { SignalLine } from '../../lines.ts'
import { listTexts } from './text.ts'

type Words = ReturnType<typeof listTexts.in>

export type ListProps = {
  context: PageContext
  choice: ListChoice
  lines: readonly SignalLine[]
  count: number
  cap: number
  /** Where the pages before and after this one begin. */
  beside: Pick<Page<unknown>, 'previous' | 'next'>
  municipalities: readonly Municipality[]
  view: FormView
}

/** The columns of every list of signals. */
export function columnsOf(context: PageContext): Column<SignalLine>[] {
  const { language, now } = context
  const t = listTexts.in(language)
  return [
    {
      key: 'number',
      label: t('number'),
      unbroken: true,
      cell: ({ id, number, acute }) => (
        <>
          <Link href={paths.signal.page(id)}>{number}</Link> {acute && <Tag kind="danger">{t('acute')}</Tag>}
        </>
      ),
    },
    {
      key: 'what',
      label: t('what'),
      cell: ({ title, erased, unreadable }) => {
        if (erased) return <ErasedTag language={language} />
        return unreadable ? t('unreadable') : title
      },
    },
    {
      key: 'state',
      label: t('state'),
      cell: ({ status }) => <Tag kind={statusTags[status]}>{statusTexts.in(language)(status)}</Tag>,
    },
    {
      key: 'place',
      label: t('place'),
      sortable: true,
      cell: ({ placeName }) => placeName ?? t('none'),
    },
    {
      key: 'received',
      label: t('received'),
      sortable: true,
      cell: ({ receivedAt }) => <ShortDate at={receivedAt} />,
    },
    {
      key: 'waiting',
      label: t('waiting'),
      sortable: true,
      cell: ({ waitingSince }) => (waitingSince === null ? t('none') : formatDistance(waitingSince, now, language)),
    },
    { key: 'due', label: t('due'), sortable: true, cell: (line) => <Due line={line} context={context} t={t} /> },
  ]
}

function Due({ line, context, t }: { line: SignalLine; context: PageContext; t: Words }): VNode {
  const about = reminderKinds.find((known) => known === line.dueAbout)
  if (line.dueAt === null || about === undefined) return <span>{t('none')}</span>
  const when = formatDistance(line.dueAt, context.now, context.language)
  const what = reminderTexts.in(context.language)(about)
  if (line.dueAt >= context.now) return <span>{t('dueIn', { what, when })}</span>
  return (
    <span>
      {what}: <Tag kind="danger">{when}</Tag>
    </span>
  )
}

function Choices({ context, choice, municipalities }: ListProps): VNode {
  const { language } = context
  const t = listTexts.in(language)
  return (
    <Filters action={paths.list} label={t('filter')}>
      <SortingFields {...choice} />
      <Select
        name="stand"
        label={t('state')}
        options={[{ value: 'open', label: t('open') }, ...optionsOf(signalStatuses, statusTexts.in(language))]}
        value={choice.state}
      />
      <Select
        name="gemeente"
        label={t('place')}
        empty={t('anyPlace')}
        options={municipalities.map(({ code, name }) => ({ value: code, label: name }))}
        value={choice.place}
      />
      <Select
        name="vorm"
        label={t('form')}
        empty={t('anyForm')}
        options={optionsOf(forms, exploitationTexts.in(language))}
        value={choice.form}
      />
      <Checkbox name="acuut" value="ja" label={t('acuteOnly')} checked={choice.acute} />
      <DayFilter name="vanaf" label={t('from')} chosen={choice.from} language={language} />
      <DayFilter name="tot" label={t('to')} chosen={choice.to} language={language} />
      <Button kind="secondary">{t('apply')}</Button>
    </Filters>
  )
}

/** Fields to search by; the words go by post and never into an address. */
export function SearchForm({ context, view }: { context: PageContext; view: FormView }): VNode {
  const t = listTexts.in(context.language)
  const field = (name: string, label: string, width: 'short' | 'medium' | 'full'): VNode => (
    <TextField
      name={name}
      label={label}
      width={width}
      optional
      value={view.value(name)}
      error={view.error(name)}
      autocomplete="off"
      spellcheck={false}
    />
  )
  return (
    <Form action={paths.search} csrfToken={context.csrfToken}>
      <p>{t('searchHint')}</p>
      {field('words', t('searchNumber'), 'full')}
      {field('postcode', t('searchPostcode'), 'short')}
      {field('houseNumber', t('searchHouse'), 'short')}
      {field('name', t('searchName'), 'medium')}
      {field('birthDate', t('searchBirth'), 'medium')}
      <Actions>
        <Button kind="secondary">{t('searchButton')}</Button>
      </Actions>
    </Form>
  )
}

/** The worklist of the own desk. */
export function ListPage(props: ListProps): VNode {
  const { context, choice, lines, count, cap, beside } = props
  const t = listTexts.in(context.language)
  const hrefTo = (sorting: Sorting<SignalSort>): string => hrefOf(choice, sorting)
  return (
    <WorkPage context={context} title={t('title')} wide>
      <Heading level={1}>{t('title')}</Heading>
      <Paragraph>
        {count >= cap ? t('countMany', { n: cap - 1 }) : t('count', { n: count })} {t('mine')}
      </Paragraph>
      <Actions>
        <ButtonLink kind="primary" href={paths.newSignal.origin}>
          {t('make')}
        </ButtonLink>
        <Link href={paths.given}>{answerTexts.in(context.language)('givenTitle')}</Link>
      </Actions>
      <Details summary={t('search')}>
        <SearchForm context={context} view={props.view} />
      </Details>
      <Choices {...props} />
      <Table
        caption={t('caption')}
        captionHidden
        columns={columnsOf(context)}
        rows={lines}
        sort={tableSort(choice, signalSorts, hrefTo)}
        empty={<EmptyState title={t('empty')}>{t('emptyText')}</EmptyState>}
      />
      <ListTurner sorting={choice} beside={beside} hrefOf={hrefTo} />
    </WorkPage>
  )
}
