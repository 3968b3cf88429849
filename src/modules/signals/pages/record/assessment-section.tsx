import type { VNode } from 'preact'
import { formatMoment } from '../../../../platform/i18n/dates.ts'
import type { Language } from '../../../../platform/i18n/texts.ts'
import type { RecordSection } from '../../../../records/index.ts'
import { Reason, Heading, Notice, SummaryList, Tag, type SummaryRow } from '../../../../ui/index.ts'
import type { WeighingLine } from '../../present-weighing.ts'
import { assessmentClasses } from '../../rules/closing.ts'
import type { IndicatorId } from '../../rules/indicators.ts'
import { weighElements, type Support } from '../../rules/weighing.ts'
import { classTexts } from '../../labels/assessing.ts'
import { indicatorTexts, riskTexts } from '../../labels/indicators.ts'
import { actTexts, meansTexts, purposeTexts273f, supportTexts } from '../../labels/weighing.ts'
import { labelOf } from '../../labels/label-of.ts'
import { linksTo } from './actions.ts'
import type { WorkProps } from './section.ts'
import type { WorkWords } from './sections-text.ts'
import { sectionIds } from '../../paths.ts'

type SupportWord = Parameters<ReturnType<typeof supportTexts.in>>[0]
type Look = {
  weighing: WeighingLine
  /** What the reporters ticked, where the reader may know. */
  told?: readonly IndicatorId[]
  w: WorkWords
  language: Language
}

function supportRow(
  { w, language }: Look,
  label: string,
  { support, seen }: { support: Support; seen: readonly string[] },
): SummaryRow {
  const state = { supported: w('supported'), 'not-seen': w('notSeen'), 'not-needed': w('notNeeded') }[support.state]
  const because = supportTexts.in(language)(support.because as SupportWord)
  if (support.state === 'not-needed') return { label, value: because }
  return { label, value: `${state}: ${seen.length > 0 ? seen.join('; ') : because}` }
}

function wordsOf<Word extends string>(words: readonly Word[], t: (word: Word) => string): string[] {
  return words.map((word) => t(word))
}

/** The indicators that were seen; those that a reporter had ticked say so. */
function Seen({ weighing, told = [], w, language }: Look): VNode {
  const t = indicatorTexts.in(language)
  if (weighing.indicators.length === 0) return <>—</>
  return (
    <ul>
      {weighing.indicators.map((indicator) => (
        <li key={indicator}>
          {t(indicator)} {told.includes(indicator) && <Tag kind="neutral">{w('byReporter')}</Tag>}
        </li>
      ))}
    </ul>
  )
}

/** What reporters ticked that was not confirmed: set aside by the weigher, or not looked at. */
function toldRows(
  { data, w, language }: Pick<WorkProps, 'data' | 'w' | 'language'>,
  weighing: WeighingLine | undefined,
): SummaryRow[] {
  const t = indicatorTexts.in(language)
  const rejected = weighing?.rejected ?? []
  const open = data.reportedIndicators.filter(
    (told) => weighing?.indicators.includes(told) !== true && !rejected.includes(told),
  )
  return [
    { label: w('toldOpen'), value: wordsOf(open, t).join('; ') },
    { label: w('toldRejected'), value: wordsOf(rejected, t).join('; ') },
  ].filter(({ value }) => value !== '')
}

/** What was weighed, with which elements have support and by what: no score, no verdict. */
export function Weighed(look: Look): VNode {
  const { weighing, w, language } = look
  const elements = weighElements(weighing)
  const rows = [
    supportRow(look, w('act'), { support: elements.act, seen: wordsOf(weighing.acts, actTexts.in(language)) }),
    supportRow(look, w('means'), { support: elements.means, seen: wordsOf(weighing.means, meansTexts.in(language)) }),
    supportRow(look, w('purpose'), {
      support: elements.purpose,
      seen: wordsOf(weighing.purposes, purposeTexts273f.in(language)),
    }),
    { label: w('indicators'), value: <Seen {...look} /> },
    { label: w('riskFactors'), value: wordsOf(weighing.riskFactors, riskTexts.in(language)).join('; ') || '—' },
    { label: w('explanation'), value: weighing.explanation ?? w('erased') },
  ]
  return (
    <>
      <SummaryList rows={rows} />
      {weighing.mixedProfile && <Notice kind="warning" level={3} title={w('mixed')} />}
      <p>{w('noVerdict')}</p>
    </>
  )
}

/** The newest weighing; older ones are counted. */
export function weighingSection(props: WorkProps): RecordSection {
  const { data, w, language } = props
  const [weighing] = data.weighings
  const told = toldRows(props, weighing)
  return {
    id: sectionIds.weighing,
    title: w('weighing'),
    count: data.weighings.length,
    empty: weighing === undefined && told.length === 0 ? w('noWeighing') : undefined,
    content: (
      <>
        {told.length > 0 && <SummaryList rows={told} />}
        {weighing === undefined ? <p>{w('noWeighing')}</p> : <LatestWeighing {...props} weighing={weighing} />}
      </>
    ),
    actions: linksTo(data.head, language, 'weigh'),
  }
}

function LatestWeighing({ data, w, language, weighing }: WorkProps & { weighing: WeighingLine }): VNode {
  const earlier = data.weighings.length - 1
  return (
    <>
      <p>
        {w('weighedBy', {
          name: data.names.get(weighing.personId) ?? w('someone'),
          when: formatMoment(weighing.at, language),
        })}
      </p>
      <Weighed weighing={weighing} told={data.reportedIndicators} w={w} language={language} />
      {earlier > 0 && <p>{w('earlierWeighings', { n: earlier })}</p>}
    </>
  )
}

/** The assessments in the scheme of the region, newest first, with reason and author. */
export function assessmentSection({ data, w, language }: WorkProps): RecordSection {
  const { assessments, names, region } = data
  return {
    id: sectionIds.assessment,
    title: w('assessment'),
    count: assessments.length,
    empty: assessments.length === 0 ? w('noAssessment') : undefined,
    content: assessments.map((row) => (
      <section key={row.id}>
        <Heading level={3}>
          {region.assessment.values.find(({ value }) => value === row.value)?.name[language] ?? row.value}
        </Heading>
        <p>
          {w('assessedBy', { name: names.get(row.person_id) ?? w('someone'), when: formatMoment(row.at, language) })}.{' '}
          {w('inClass')}: {labelOf(assessmentClasses, row.class, classTexts.in(language))}.
        </p>
        <Reason>{row.reason ?? w('erased')}</Reason>
      </section>
    )),
    actions: linksTo(data.head, language, 'assess'),
  }
}
