import type { VNode } from 'preact'
import { z } from 'zod'
import { id, optionalChoice, ReasonField, requiredText, version } from '../../../../records/index.ts'
import type { FormView } from '../../../../ui/form-view.ts'
import { Radios, SummaryList } from '../../../../ui/index.ts'
import { tokenTexts } from '../../../reports/index.ts'
import { groundTexts, judgmentGrounds, listCandidates, listNamesOf, type Candidate } from '../../../subjects/index.ts'
import { findPerson, identifyParty } from '../../actions/identify-party.ts'
import { labelOf } from '../../labels/label-of.ts'
import { paths } from '../../paths.ts'
import { partyLabel } from '../../present.ts'
import { optionsOf } from '../options.ts'
import type { SignalForm } from '../signal-form.ts'
import { subjectFormTexts } from './text.ts'

const candidatesShown = 20

const schema = z
  .strictObject({
    id,
    version,
    subject: z.union([z.literal('new'), id], { error: 'choose' }),
    because: optionalChoice(judgmentGrounds),
    reason: requiredText(),
  })
  .refine(({ subject, because }) => subject === undefined || subject === 'new' || because !== null, {
    path: ['because'],
    message: 'choose',
    when: () => true,
  })

type Data = { party: string; candidates: readonly (Candidate & { name: string })[] }

function Fields({ view, data }: { view: FormView; data: Data }): VNode {
  const { language } = view
  const t = subjectFormTexts.in(language)
  const list = new Intl.ListFormat(language)
  const known = data.candidates.map(({ id: subjectId, number, name, common, records }) => ({
    value: subjectId,
    label: t('same', { number, name }),
    hint: t('common', {
      kinds: list.format(common.map((kind) => labelOf(tokenTexts.keys, kind, tokenTexts.in(language)))),
      records: list.format(records),
    }),
  }))
  return (
    <>
      <SummaryList rows={[{ label: t('party'), value: data.party }]} />
      <Radios
        {...view.field('subject')}
        legend={t('subject')}
        options={[...known, { value: 'new', label: t('new'), hint: t('newHint') }]}
      />
      {known.length > 0 && (
        <Radios
          {...view.field('because')}
          legend={t('because')}
          hint={t('becauseHint')}
          options={optionsOf(judgmentGrounds, groundTexts.in(language))}
        />
      )}
      <ReasonField view={view} label={t('reason')} />
    </>
  )
}

export const subjectForm: SignalForm<z.output<typeof schema>, Data> = {
  path: paths.signal.identifyParty(':id', ':party'),
  audit: { viewed: 'signal.subject-form-viewed', done: 'signal.party-identified' },
  schema,
  insertsInto: 'subject_party',
  labels: (language) => {
    const t = subjectFormTexts.in(language)
    const fields = { subject: t('subject'), because: t('because'), reason: t('reason') }
    return { title: t('title'), intro: t('intro'), button: t('button'), fields }
  },
  async load({ row }, context, { party: partyId = '' }) {
    const { content } = await findPerson(context, row.id, partyId)
    const found = await listCandidates(context.tx, { holderId: row.desk_id, partyId, limit: candidatesShown })
    const names = await listNamesOf(
      context,
      found.map((candidate) => candidate.id),
    )
    const candidates = found.map((candidate) => ({ ...candidate, name: names.get(candidate.id) ?? '' }))
    return { party: partyLabel(content), candidates }
  },
  fields: Fields,
  async act(context, { id: judgmentId, subject, because, reason }, { id: signalId, party: partyId = '' }) {
    const same = subject === 'new' || because === null ? undefined : { subjectId: subject, because }
    await identifyParty(context, { id: judgmentId, signalId, partyId, reason, ...(same === undefined ? {} : { same }) })
    return paths.signal.section(signalId, 'parties')
  },
}
