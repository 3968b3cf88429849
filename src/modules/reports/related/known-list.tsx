import type { VNode } from 'preact'
import { formatDate } from '../../../platform/i18n/dates.ts'
import type { Language } from '../../../platform/i18n/texts.ts'
import { Isolate, Link, Tag } from '../../../ui/index.ts'
import { reportMark } from '../../accountability/index.ts'
import { hrefOfKnown, type KnownOfReport } from './known.ts'
import { knownTexts, tokenTexts } from './text.ts'

type TokenWord = Parameters<ReturnType<typeof tokenTexts.in>>[0]

/** Signals and reports with something in common, each with what matched and where it can be read. */
export function KnownList({ known, language }: { known: readonly KnownOfReport[]; language: Language }): VNode {
  const t = knownTexts.in(language)
  const token = tokenTexts.in(language)
  if (known.length === 0) return <p>{t('none')}</p>
  return (
    <ul class="nl-unordered-list">
      {known.map((one) => {
        const when = formatDate(one.receivedAt, language)
        const number = one.number ?? reportMark(one.id)
        const name = one.number === null ? t('report', { number, when }) : t('signal', { number })
        const same = t(one.ofReporter ? 'sameOfReporter' : 'same', { kind: token(one.kind as TokenWord) })
        return (
          <li key={`${one.id} ${one.kind} ${one.ofReporter}`}>
            {same}:{' '}
            <Link href={hrefOfKnown(one)}>
              <Isolate within={name}>{number}</Isolate>
            </Link>{' '}
            <Tag kind={one.isOpen ? 'busy' : 'done'}>{t(one.isOpen ? 'open' : 'closed')}</Tag>{' '}
            {one.number !== null && t('received', { when })}
          </li>
        )
      })}
    </ul>
  )
}
