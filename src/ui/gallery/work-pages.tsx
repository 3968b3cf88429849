import type { VNode } from 'preact'
import {
  Actions,
  Reason,
  Button,
  ButtonLink,
  EmptyState,
  Form,
  Heading,
  Link,
  Notice,
  Pagination,
  Section,
  SectionIndex,
  Select,
  SummaryList,
  Table,
  Tag,
  Timeline,
  WorkPage,
  type PageContext,
  type TagKind,
} from '../index.ts'
import { galleryTexts, type GalleryWords } from './text.ts'

type Props = { context: PageContext }
type Row = { number: string; kind: TagKind; state: string; place: string; due: string; files: number }

function makeRows(t: GalleryWords): Row[] {
  const kinds = [
    ['danger', t('stateDanger')],
    ['new', t('stateNew')],
    ['busy', t('stateBusy')],
    ['waiting', t('stateWaiting')],
    ['done', t('stateDone')],
    ['neutral', t('stateNeutral')],
  ] as const
  const places = [
    'Rotterdam',
    'Capelle aan den IJssel',
    'Schiedam',
    'Krimpen aan den IJssel',
    'Vlaardingen',
    'Barendrecht',
  ]
  return kinds.map(([kind, state], index) => ({
    number: `R-2026-${1204 - index * 37}`,
    kind,
    state,
    place: places[index] ?? '',
    due: index < 2 ? t('inFive') : t('yesterday'),
    files: (index * 7) % 12,
  }))
}

/** A list to work from. */
export function WorklistPage({ context }: Props): VNode {
  const t = galleryTexts.in(context.language)
  return (
    <WorkPage context={context} title={t('signals')} wide>
      <Heading level={1}>{t('morning')}</Heading>
      <p>
        <Link href="/werk/vandaag">{t('dueLink')}</Link> {t('due')}
      </p>
      <Form action="/signalen" csrfToken={context.csrfToken} layout="inline">
        <Select
          name="municipality"
          label={t('municipality')}
          empty={t('choose')}
          options={[{ value: '0599', label: 'Rotterdam' }]}
        />
        <Button kind="secondary">{t('next')}</Button>
      </Form>
      <Table
        caption={t('allSignals')}
        columns={[
          { key: 'number', label: t('number'), sortable: true, cell: (row) => <Link href="/x">{row.number}</Link> },
          { key: 'state', label: t('state'), sortable: true, cell: (row) => <Tag kind={row.kind}>{row.state}</Tag> },
          { key: 'place', label: t('place'), cell: (row) => row.place },
          { key: 'due', label: t('deadline'), sortable: true, cell: (row) => row.due },
          { key: 'files', label: t('count'), numeric: true, cell: (row) => row.files },
        ]}
        rows={makeRows(t)}
        sort={{ by: 'due', direction: 'ascending', hrefFor: (key) => `?sort=${key}` }}
      />
      <Pagination page={4} pages={12} hrefFor={(page) => `?page=${page}`} />
      <EmptyState title={t('nothing')}>
        <p>{t('nothingText')}</p>
      </EmptyState>
    </WorkPage>
  )
}

/** One record with its timeline. */
export function RecordPage({ context }: Props): VNode {
  const t = galleryTexts.in(context.language)
  const timeline = (
    <>
      <Heading level={2}>{t('signals')}</Heading>
      <Timeline
        items={[
          { at: new Date('2026-03-03T13:05:00Z'), who: t('desk'), what: t('shared') },
          { at: new Date('2026-03-02T09:40:00Z'), who: t('desk'), what: t('asked') },
          {
            at: new Date('2026-03-01T22:12:00Z'),
            who: t('worker'),
            what: t('received'),
            detail: <p>{t('receivedDetail')}</p>,
          },
        ]}
      />
    </>
  )
  return (
    <WorkPage context={context} title={t('number')} aside={timeline}>
      <Heading level={1}>
        R-2026-1204 <Tag kind="busy">{t('stateBusy')}</Tag>
      </Heading>
      <p>
        {t('header')}
        <br />
        {t('headerNext')}
      </p>
      <Notice kind="success" title={t('shared')}>
        <p>{t('sentText')}</p>
      </Notice>
      <Actions>
        <ButtonLink kind="primary" href="/delen">
          {t('share')}
        </ButtonLink>
        <ButtonLink kind="link" href="/vraag">
          {t('asked')}
        </ButtonLink>
      </Actions>
      <Reason>{t('because')}</Reason>
      <Reason refused>{t('refused')}</Reason>
      <Sections t={t} />
      <Table caption={t('files')} columns={[{ key: 'number', label: t('number'), cell: String }]} rows={[]} />
    </WorkPage>
  )
}

function Sections({ t }: { t: GalleryWords }): VNode {
  return (
    <>
      <SectionIndex
        label={t('sections')}
        sections={[
          { id: 'feiten', title: t('facts'), count: 2 },
          { id: 'gedeeld', title: t('shared'), count: 0 },
        ]}
      />
      <Section id="feiten" title={t('facts')} count={2} actions={<Link href="/x">{t('share')}</Link>}>
        <SummaryList
          rows={[
            { label: t('place'), value: 'Rotterdam', changeHref: '/x' },
            { label: t('seen'), value: t('seenB'), changeHref: '/y' },
          ]}
        />
      </Section>
      <Section
        id="gedeeld"
        title={t('shared')}
        count={0}
        empty={t('nothing')}
        actions={<Link href="/delen">{t('share')}</Link>}
      />
    </>
  )
}
