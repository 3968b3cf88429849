import { z } from 'zod'
import { choice, ReasonField, requiredText, version } from '../../../../records/index.ts'
import { Notice, Radios, Select } from '../../../../ui/index.ts'
import { closeReport, makeReportOfAdvice, reopenReport, sendOn } from '../../actions/handle-report.ts'
import { paths } from '../../paths.ts'
import { closeReasons } from '../../rules.ts'
import { reportForm } from './report-form.ts'
import { recordTexts } from './text.ts'

const reason = requiredText(10_000)

export const sendOnForm = reportForm({
  path: paths.report.sendOn(':id'),
  audit: 'report.sent-on',
  leaves: true,
  schema: z.strictObject({ version, place: z.string('choose').regex(/^GM\d{4}$/, 'choose'), reason }),
  labels(language) {
    const t = recordTexts.in(language)
    return {
      title: t('send-on'),
      saved: t('send-on-done'),
      button: t('send-on-button'),
      fields: { place: t('send-on-place'), reason: t('reason') },
    }
  },
  fields({ view, data: { municipalities } }) {
    const t = recordTexts.in(view.language)
    return (
      <>
        <Notice kind="warning" title={t('send-on-warning')} />
        <Select
          {...view.field('place')}
          label={t('send-on-place')}
          empty={t('choose-place')}
          options={municipalities.map(({ code, name }) => ({ value: code, label: name }))}
        />
        <ReasonField view={view} label={t('reason')} hint={t('reason-hint')} />
      </>
    )
  },
  act: (context, input, { id }) => sendOn(context, { ...input, id }),
})

export const closeForm = reportForm({
  path: paths.report.close(':id'),
  audit: 'report.closed',
  schema: z.strictObject({ version, why: choice(closeReasons), reason }),
  labels(language) {
    const t = recordTexts.in(language)
    return {
      title: t('close'),
      saved: t('close-done'),
      button: t('close-button'),
      fields: { why: t('close-why'), reason: t('reason') },
    }
  },
  fields({ view }) {
    const t = recordTexts.in(view.language)
    return (
      <>
        <Radios
          {...view.field('why')}
          legend={t('close-why')}
          options={closeReasons.map((value) => ({ value, label: t(value) }))}
        />
        <ReasonField view={view} label={t('reason')} hint={t('reason-hint')} />
      </>
    )
  },
  act: (context, input, { id }) => closeReport(context, { ...input, id }),
})

export const reopenForm = reportForm({
  path: paths.report.reopen(':id'),
  audit: 'report.reopened',
  schema: z.strictObject({ version, reason }),
  labels(language) {
    const t = recordTexts.in(language)
    return { title: t('reopen'), saved: t('reopen-done'), button: t('reopen'), fields: { reason: t('reason') } }
  },
  fields({ view }) {
    const t = recordTexts.in(view.language)
    return <ReasonField view={view} label={t('reason')} hint={t('reason-hint')} />
  },
  act: (context, input, { id }) => reopenReport(context, { ...input, id }),
})

export const makeReportForm = reportForm({
  path: paths.report.makeReport(':id'),
  audit: 'advice.became-report',
  leaves: true,
  schema: z.strictObject({ version }),
  labels(language) {
    const t = recordTexts.in(language)
    return {
      title: t('make-report'),
      saved: t('make-report-done'),
      intro: t('make-report-intro'),
      button: t('make-report-button'),
    }
  },
  fields: () => <></>,
  act: (context, input, { id }) => makeReportOfAdvice(context, { ...input, id }),
})
