import type { VNode } from 'preact'
import { formatMoment } from '../../../../platform/i18n/dates.ts'
import type { ModuleKind } from '../../../../platform/module.ts'
import {
  Actions,
  Button,
  ErrorSummary,
  Form,
  Heading,
  Hidden,
  Link,
  Notice,
  Radios,
  TextField,
  WorkPage,
} from '../../../../ui/index.ts'
import type { FormView } from '../../../../ui/form-view.ts'
import { erasedWords } from '../../erased.tsx'
import type { Named } from '../../../../platform/audit/named.ts'
import type { ErasureRow } from '../../queries/erasures.ts'
import type { RecordContents, ReviewedRecord } from '../../queries/records.ts'
import { asErasureReason } from '../../rules.ts'
import { reasonOptions, reasonTexts } from '../../labels/erasing.ts'
import { hrefOf, readChoice } from '../logs/choice.ts'
import { NamedConsequences, WholeConsequences } from './consequences.tsx'
import { erasuresPath } from './list-page.tsx'
import { namedTexts } from './named-text.ts'
import { pageTexts, type ErasureWords } from './text.ts'

export type ErasureView = {
  form: FormView
  record: ReviewedRecord
  kind: ModuleKind
  contents: RecordContents
  related: readonly ReviewedRecord[]
  /** Of those named: who the erasure that waits is about, and records in which the same stands. */
  named: readonly Named[]
  same: readonly ReviewedRecord[]
  /** Erasures of some of those named that were done before. */
  before: readonly ErasureRow[]
  erasure: ErasureRow | undefined
  /** Who looks: they cannot confirm what they asked. */
  by: string
  mayAsk: boolean
  mayReviewLogs: boolean
}

/** One record that may be erased: what goes, what stays, and asking or confirming it. */
export function ErasurePage(view: ErasureView): VNode {
  const { form, record, kind, erasure, mayAsk } = view
  const { language } = form.page
  const t = pageTexts.in(language)
  const within = (erasure?.subjects ?? null) !== null
  const words = { number: record.number }
  const title = within ? namedTexts.in(language)('title', words) : t('eraseTitle', words)
  return (
    <WorkPage context={form.page} title={title} error={form.errors.length > 0}>
      <Link href={erasuresPath}>{t('back')}</Link>
      <ErrorSummary errors={form.errors} />
      <Heading level={1}>{title}</Heading>
      <p>
        {t('what', {
          kind: kind.name[language],
          number: record.number,
          when: formatMoment(record.receivedAt, language),
        })}
      </p>
      {erasure !== undefined && <Waiting view={view} erasure={erasure} t={t} />}
      <Before view={view} />
      <Consequences view={view} t={t} />
      <Links view={view} t={t} />
      {erasure === undefined && mayAsk && <AskForm view={view} t={t} />}
      {erasure !== undefined && <Decide view={view} erasure={erasure} t={t} />}
    </WorkPage>
  )
}

type PartProps = { view: ErasureView; t: ErasureWords }

function Waiting({ view: { form, record, by }, erasure, t }: PartProps & { erasure: ErasureRow }): VNode {
  const { language } = form.page
  const values = {
    who: erasure.asker,
    when: formatMoment(erasure.asked_at, language),
    reason: reasonTexts.in(language)(asErasureReason(erasure.reason)),
  }
  const { subjects } = erasure
  const title = subjects === null ? t('waits') : namedTexts.in(language)('waits', { n: subjects.length })
  return (
    <Notice kind="warning" title={title}>
      <p>{t('waitsBy', values)}</p>
      {erasure.asked_by === by && <p>{t('waitsYou')}</p>}
      {erasure.record_version !== record.version && <p>{t('changedSince')}</p>}
    </Notice>
  )
}

/** What an erasure does: the one that waits, or the one that the reader may ask for. */
function Consequences({ view, t }: PartProps): VNode {
  const { form, erasure, mayAsk } = view
  const { language } = form.page
  if (erasure === undefined && !mayAsk) return <p>{t('notAsked')}</p>
  if ((erasure?.subjects ?? null) === null) return <WholeConsequences {...view} language={language} />
  return <NamedConsequences {...view} language={language} />
}

function Before({ view: { form, before } }: Pick<PartProps, 'view'>): VNode | null {
  if (before.length === 0) return null
  const { language } = form.page
  const t = namedTexts.in(language)
  return (
    <>
      <Heading level={2}>{t('before')}</Heading>
      <ul class="nl-unordered-list">
        {before.map((erasure) => (
          <li key={erasure.id}>
            {t('beforeItem', { n: erasure.subjects?.length ?? 0, sentence: erasedWords(erasure, language) })}
          </li>
        ))}
      </ul>
    </>
  )
}

function Links({ view: { record, kind, contents, erasure, mayReviewLogs, mayAsk, form }, t }: PartProps): VNode {
  return (
    <Actions>
      {mayAsk && erasure === undefined && contents.parties > 0 && (
        <Link href={`${erasuresPath}/${record.id}/genoemd`}>{namedTexts.in(form.page.language)('link')}</Link>
      )}
      {!mayAsk && <Link href={kind.path(record.id)}>{t('look')}</Link>}
      <Link href={`/geschiedenis/${record.id}`}>{t('history')}</Link>
      {mayReviewLogs && <Link href={hrefOf(readChoice({ dossier: record.id }))}>{t('logs')}</Link>}
    </Actions>
  )
}

function AskForm({ view: { form, record }, t }: PartProps): VNode {
  const { language, csrfToken } = form.page
  return (
    <Form action={`${erasuresPath}/${record.id}/vragen`} csrfToken={csrfToken}>
      <Hidden name="version" value={form.value('version') || String(record.version)} />
      <Radios
        name="reason"
        legend={t('why')}
        options={reasonOptions(language)}
        value={form.value('reason')}
        error={form.error('reason')}
      />
      <p>{t('askHow')}</p>
      <Actions>
        <Button kind="primary">{t('ask')}</Button>
      </Actions>
    </Form>
  )
}

function Decide({ view: { form, record, by }, erasure, t }: PartProps & { erasure: ErasureRow }): VNode {
  const { csrfToken } = form.page
  const path = `${erasuresPath}/${record.id}`
  const confirms = erasure.asked_by !== by && erasure.record_version === record.version
  return (
    <>
      {confirms && (
        <Form action={`${path}/bevestigen`} csrfToken={csrfToken}>
          <Heading level={2}>{t('confirmTitle')}</Heading>
          <p>{t('confirmHow')}</p>
          <TextField
            name="typed"
            label={t('typed', { number: record.number })}
            width="medium"
            autocomplete="off"
            value={form.value('typed')}
            error={form.error('typed')}
          />
          <Actions>
            <Button kind="danger">{t('confirm')}</Button>
          </Actions>
        </Form>
      )}
      <Form action={`${path}/intrekken`} csrfToken={csrfToken}>
        <Actions>
          <Button kind="secondary">{t('withdraw')}</Button>
        </Actions>
      </Form>
    </>
  )
}
