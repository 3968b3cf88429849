import type { VNode } from 'preact'
import { formatMoment } from '../../../../platform/i18n/dates.ts'
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
import type { ErasureRow } from '../../queries/erasures.ts'
import type { RecordContents, ReviewedRecord } from '../../queries/records.ts'
import { asErasureReason, erasureReasons } from '../../rules.ts'
import { reasonTexts } from '../../words/erasing.ts'
import { hrefOf, readChoice } from '../logs/choice.ts'
import { erasuresPath } from './list-page.tsx'
import { pageTexts, type ErasureWords } from './text.ts'

export type ErasureView = {
  form: FormView
  record: ReviewedRecord
  contents: RecordContents
  related: readonly ReviewedRecord[]
  erasure: ErasureRow | undefined
  /** Who looks: they cannot confirm what they asked. */
  by: string
  mayAsk: boolean
  mayReviewLogs: boolean
}

/** One record that may be erased: what goes, what stays, and asking or confirming it. */
export function ErasurePage(view: ErasureView): VNode {
  const { form, record, erasure, mayAsk } = view
  const { language } = form.page
  const t = pageTexts.in(language)
  const title = t('eraseTitle', { number: record.number })
  return (
    <WorkPage context={form.page} title={title} error={form.errors.length > 0}>
      <Link href={erasuresPath}>{t('back')}</Link>
      <ErrorSummary errors={form.errors} />
      <Heading level={1}>{title}</Heading>
      <p>
        {t('what', { kind: t(record.kind), number: record.number, when: formatMoment(record.receivedAt, language) })}
      </p>
      {erasure !== undefined && <Waiting view={view} erasure={erasure} t={t} />}
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
  return (
    <Notice kind="warning" title={t('waits')}>
      <p>{t('waitsBy', values)}</p>
      {erasure.asked_by === by && <p>{t('waitsYou')}</p>}
      {erasure.record_version !== record.version && <p>{t('changedSince')}</p>}
    </Notice>
  )
}

const counted = ['parties', 'files', 'messages', 'lookups', 'weighings', 'assessments', 'shares'] as const

function Consequences({ view: { record, contents, related }, t }: PartProps): VNode {
  return (
    <>
      <Heading level={2}>{t('goes')}</Heading>
      <ul class="nl-unordered-list">
        <li>{t('goesWords')}</li>
        {counted.map((what) => contents[what] > 0 && <li key={what}>{t(what, { n: contents[what] })}</li>)}
      </ul>
      <Heading level={2}>{t('stays')}</Heading>
      <ul class="nl-unordered-list">
        <li>{t('staysRow')}</li>
        <li>{t('staysHistory')}</li>
        <li>{t('staysWho')}</li>
        {record.kind === 'report' && <li>{t('staysCode')}</li>}
        <li>{t('staysBackup')}</li>
        {related.length > 0 && (
          <li>
            {t('related', { n: related.length })}{' '}
            {related.map(({ id, number }) => (
              <span key={id}>
                <Link href={`${erasuresPath}/${id}`}>{number}</Link>{' '}
              </span>
            ))}
          </li>
        )}
      </ul>
      <p>{t('closes')}</p>
    </>
  )
}

function Links({ view: { record, mayReviewLogs, mayAsk }, t }: PartProps): VNode {
  const own = record.kind === 'signal' ? `/signalen/${record.id}` : `/meldingen/${record.id}`
  return (
    <Actions>
      {!mayAsk && <Link href={own}>{t('look')}</Link>}
      <Link href={`/geschiedenis/${record.id}`}>{t('history')}</Link>
      {mayReviewLogs && <Link href={hrefOf(readChoice({ dossier: record.id }))}>{t('logs')}</Link>}
    </Actions>
  )
}

function AskForm({ view: { form, record }, t }: PartProps): VNode {
  const { language, csrfToken } = form.page
  const words = reasonTexts.in(language)
  return (
    <Form action={`${erasuresPath}/${record.id}/vragen`} csrfToken={csrfToken}>
      <Hidden name="version" value={form.value('version') || String(record.version)} />
      <Radios
        name="reason"
        legend={t('why')}
        options={erasureReasons.map((value) => ({ value, label: words(value) }))}
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
