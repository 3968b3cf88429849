import type { VNode } from 'preact'
import { z } from 'zod'
import { formatDate, formatMoment } from '../../../../platform/i18n/dates.ts'
import { isLanguage, type Language } from '../../../../platform/i18n/texts.ts'
import { Notice, Radios, TextArea } from '../../../../ui/index.ts'
import { findReport, type ReportRow } from '../../../reports/index.ts'
import { giveFeedback } from '../../actions/feedback.ts'
import { listReportIds } from '../../queries/content.ts'
import { feedbackMoments } from '../../rules/reminders.ts'
import { momentTexts } from '../../labels/enriching.ts'
import { paths } from '../../paths.ts'
import type { SignalForm } from '../signal-form.ts'
import type { FormView } from '../../../../ui/form-view.ts'
import { optionsOf } from '../options.ts'
import { answerSentences, answerSentenceTexts, listProposals, type AnswerSentence, type Proposal } from './proposals.ts'
import { feedbackTexts, templates, templateTexts } from './text.ts'
import { choice, id, optionalChoice, optionalText, version } from '../../../../records/index.ts'

const schema = z
  .strictObject({
    version,
    report: id,
    moment: choice(feedbackMoments),
    template: optionalChoice([...templates, ...answerSentences]),
    words: optionalText(5000),
  })
  .refine(({ template, words }) => template !== null || words !== '', { path: ['words'], message: 'missing' })

type Data = { reports: readonly ReportRow[]; proposals: readonly Proposal[] }

function Fields({ view, data }: { view: FormView; data: Data }): VNode {
  const { language } = view
  const t = feedbackTexts.in(language)
  if (data.reports.length === 0) return <Notice kind="info" title={t('noReports')} />
  const only = data.reports.length === 1 ? data.reports[0]?.id : undefined
  return (
    <>
      <Radios
        {...view.field('report', only)}
        legend={t('report')}
        options={data.reports.map((row) => ({
          value: row.id,
          label: t(row.receipt_hash === null ? 'noWay' : 'reportOf', { when: formatMoment(row.received_at, language) }),
        }))}
      />
      <Radios
        {...view.field('moment')}
        legend={t('moment')}
        options={optionsOf(feedbackMoments, momentTexts.in(language))}
      />
      <Radios
        name="template"
        legend={t('template')}
        options={[
          ...data.proposals.map(({ sentence, receiver, at }) => ({
            value: sentence,
            label: answerSentenceTexts.in(language)(sentence),
            hint: t('proposed', { receiver, when: formatDate(at, language) }),
          })),
          ...optionsOf(templates, templateTexts.in(language)),
          { value: '', label: t('own') },
        ]}
        value={view.value('template')}
      />
      <TextArea {...view.field('words')} label={t('words')} hint={t('wordsHint')} optional />
    </>
  )
}

export const feedbackForm: SignalForm<z.output<typeof schema>, Data> = {
  path: paths.signal.feedback(':id'),
  action: 'give-feedback',
  schema,
  labels: (language) => {
    const t = feedbackTexts.in(language)
    return {
      title: t('title'),
      intro: t('intro'),
      button: t('button'),
      fields: { report: t('report'), moment: t('moment'), template: t('template'), words: t('words') },
    }
  },
  async load({ row }, { tx }) {
    const reports = []
    for (const reportId of await listReportIds(tx, row.id)) reports.push(await findReport(tx, reportId))
    return {
      reports: reports.filter((report) => report !== undefined),
      proposals: await listProposals(tx, row.id),
    }
  },
  fields: Fields,
  async act(scope, { report, moment, template, words }, { id: signalId }) {
    const told = template === null ? undefined : sentenceIn(await languageOf(scope.tx, report), template)
    await giveFeedback(scope, {
      signalId,
      reportId: report,
      moment,
      template,
      words: [told, words].filter((text) => text !== undefined && text !== '').join('\n\n'),
    })
    return paths.signal.section(signalId, 'feedback')
  },
}

function sentenceIn(language: Language, template: (typeof templates)[number] | AnswerSentence): string {
  const general = templates.find((known) => known === template)
  const told = answerSentences.find((known) => known === template)
  if (general !== undefined) return templateTexts.in(language)(general)
  return told === undefined ? '' : answerSentenceTexts.in(language)(told)
}

/** The language in which the reporter reads. */
async function languageOf(tx: Parameters<typeof findReport>[0], reportId: string): Promise<Language> {
  const language = (await findReport(tx, reportId))?.language
  return isLanguage(language) ? language : 'nl'
}
