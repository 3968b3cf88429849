import type { VNode } from 'preact'
import type { Language } from '../../../../platform/i18n/texts.ts'
import { Heading, Link } from '../../../../ui/index.ts'
import type { Named } from '../../../../platform/audit/named.ts'
import type { RecordContents, ReviewedRecord } from '../../queries/records.ts'
import { erasuresPath } from './list-page.tsx'
import { namedTexts } from './named-text.ts'
import { pageTexts } from './text.ts'

const counted = ['parties', 'files', 'messages', 'lookups', 'weighings', 'assessments', 'shares'] as const

/** What goes and what stays when a whole record is erased. */
export function WholeConsequences(props: {
  record: ReviewedRecord
  contents: RecordContents
  related: readonly ReviewedRecord[]
  language: Language
}): VNode {
  const { record, contents, related, language } = props
  const t = pageTexts.in(language)
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
        <Records said={t('related', { n: related.length })} records={related} />
      </ul>
      <p>{t('closes')}</p>
    </>
  )
}

/** What goes and what stays when some of those named in a signal are erased. */
export function NamedConsequences(props: {
  named: readonly Named[]
  contents: RecordContents
  related: readonly ReviewedRecord[]
  same: readonly ReviewedRecord[]
  language: Language
}): VNode {
  const { named, contents, related, same, language } = props
  const [t, whole] = [namedTexts.in(language), pageTexts.in(language)]
  return (
    <>
      <Heading level={2}>{whole('goes')}</Heading>
      <ul class="nl-unordered-list">
        {named.map(({ id, kind, role, words }) => (
          <li key={id}>{words === undefined ? t('chosenGone', { kind, role }) : t('chosen', { kind, role, words })}</li>
        ))}
      </ul>
      <p>{t('goesWords')}</p>
      <Heading level={2}>{whole('stays')}</Heading>
      <ul class="nl-unordered-list">
        <li>{t('staysRow')}</li>
        <li>{t('staysRest')}</li>
        {contents.shares > 0 && <li>{t('staysShares')}</li>}
        <li>{whole('staysHistory')}</li>
        <li>{whole('staysWho')}</li>
        <li>{whole('staysBackup')}</li>
        <Records said={t('same', { n: same.length })} records={same} />
        <Records said={whole('related', { n: related.length })} records={related} />
      </ul>
    </>
  )
}

function Records({ said, records }: { said: string; records: readonly ReviewedRecord[] }): VNode | null {
  if (records.length === 0) return null
  return (
    <li>
      {said}{' '}
      {records.map(({ id, number }) => (
        <span key={id}>
          <Link href={`${erasuresPath}/${id}`}>{number}</Link>{' '}
        </span>
      ))}
    </li>
  )
}
