import type { VNode } from 'preact'
import { formatMoment } from '../../platform/i18n/dates.ts'
import type { Language } from '../../platform/i18n/texts.ts'
import { Heading, Link, Notice, type PageContext, Tag, WorkPage } from '../../ui/index.ts'
import type { ErasureRow } from './queries/erasures.ts'
import { asErasureReason } from './rules.ts'
import { erasureTexts, reasonTexts } from './labels/erasing.ts'

/** That somebody named in a record was erased; by whom, when and why where the reader may know that. */
export function ErasedNamed(props: { id: string; erasures: readonly ErasureRow[]; language: Language }): VNode {
  const { id, erasures, language } = props
  const erasure = erasures.find(({ subjects }) => subjects?.includes(id) === true)
  return (
    <>
      <ErasedTag language={language} />
      {erasure !== undefined && <p>{erasedWords(erasure, language)}</p>}
    </>
  )
}

/** The tag of something erased in a list. */
export function ErasedTag({ language }: { language: Language }): VNode {
  return <Tag kind="neutral">{erasureTexts.in(language)('erased')}</Tag>
}

/** Who erased a record or somebody named in it, when and why, in one sentence. */
export function erasedWords(erasure: ErasureRow, language: Language): string {
  const t = erasureTexts.in(language)
  return t('erasedOnBy', {
    when: formatMoment(erasure.decided_at ?? erasure.asked_at, language),
    who: erasure.decider ?? '',
    asker: erasure.asker,
    reason: reasonTexts.in(language)(asErasureReason(erasure.reason)),
  })
}

/** The page of a record whose words are gone: who did it, when and why, and what is left. */
export function ErasedPage(props: {
  context: PageContext
  recordId: string
  number: string
  back: { href: string; label: string }
  erasure: ErasureRow | undefined
  /** How many files it had; their content is gone. */
  files?: number
}): VNode {
  const { context, recordId, number, back, erasure, files = 0 } = props
  const t = erasureTexts.in(context.language)
  return (
    <WorkPage context={context} title={number}>
      <Link href={back.href}>{back.label}</Link>
      <Heading level={1}>
        {number} <ErasedTag language={context.language} />
      </Heading>
      <Notice kind="info" title={t('erasedTitle')}>
        {erasure !== undefined && <p>{erasedWords(erasure, context.language)}</p>}
        <p>{t('erasedWords')}</p>
        {files > 0 && <p>{t('erasedFiles', { n: files })}</p>}
      </Notice>
      <p>
        <Link href={`/geschiedenis/${recordId}`}>{t('history')}</Link>
      </p>
    </WorkPage>
  )
}

/** Tells on the page of a record that its erasure was asked and waits; nothing when it does not. */
export function ErasureAsked({
  erasure,
  language,
}: {
  erasure: ErasureRow | undefined
  language: Language
}): VNode | null {
  if (erasure?.status !== 'asked') return null
  const t = erasureTexts.in(language)
  const values = {
    who: erasure.asker,
    when: formatMoment(erasure.asked_at, language),
    reason: reasonTexts.in(language)(asErasureReason(erasure.reason)),
  }
  return (
    <Notice
      kind="warning"
      title={erasure.subjects === null ? t('asked') : t('askedNamed', { n: erasure.subjects.length })}
    >
      <p>{t('askedBy', values)}</p>
      <p>
        <Link href={`/toezicht/wissen/${erasure.record_id}`}>{t('look')}</Link>
      </p>
    </Notice>
  )
}
