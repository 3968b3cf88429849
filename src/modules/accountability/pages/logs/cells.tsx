import type { VNode } from 'preact'
import { formatMoment } from '../../../../platform/i18n/dates.ts'
import type { Language } from '../../../../platform/i18n/texts.ts'
import type { Catalogue } from '../../../../platform/module.ts'
import { Link, Tag, VisuallyHidden, type Column, type TagKind } from '../../../../ui/index.ts'
import { isRole, roleName } from '../../../network/index.ts'
import type { LogLine } from '../../queries/logs.ts'
import type { ReviewedRecord } from '../../queries/records.ts'
import { actorLabels, resultLabels, ruleLabels } from '../../labels/logs.ts'
import { hrefOf, readChoice, type LogName } from './choice.ts'
import { logTexts, type LogWords } from './text.ts'

/** What the cells of a line need beside the line itself. */
export type CellProps = {
  language: Language
  catalogue: Catalogue
  t: LogWords
  records: ReadonlyMap<string, ReviewedRecord>
  region: string
}

const resultTags: Readonly<Record<string, TagKind>> = { done: 'done', refused: 'danger', failed: 'waiting' }
const tokensShown = 5

/** Who did it: a name with the organisation, or what kind of actor. */
export function whoOf(line: LogLine, language: Language): string {
  const who = line.person ?? actorLabels.of(line.actorKind, language)
  return line.organisation === null ? who : `${who}, ${line.organisation}`
}

/** Whether it was done, refused or failed, as a tag. */
export function ResultTag({ result, language }: { result: string; language: Language }): VNode {
  return <Tag kind={resultTags[result] ?? 'neutral'}>{resultLabels.of(result, language)}</Tag>
}

/** What it was about: the number of a record of ours or the name of a person, else only its kind. Of a list the log holds one record, which says nothing here. */
export function About({ line, props }: { line: LogLine; props: CellProps }): VNode {
  const { event, objectKind, objectId, aboutPerson } = line
  if (objectKind === null || event.endsWith('.listed')) return <span>–</span>
  if (aboutPerson !== null) return <span>{aboutPerson}</span>
  const record = objectId === null || objectKind.endsWith('-list') ? undefined : props.records.get(objectId)
  if (record === undefined) return <span>{props.catalogue.objects.of(objectKind, props.language)}</span>
  return <Link href={hrefOf(readChoice({ dossier: record.id }))}>{record.number}</Link>
}

/** How many data subjects, with the beginnings of their tokens. */
export function subjectsOf(line: LogLine, t: LogWords): string {
  const { subjects } = line
  if (subjects.length === 0) return t('nobody')
  const tokens = subjects.slice(0, tokensShown).join(', ') + (subjects.length > tokensShown ? ' …' : '')
  return t('subjectsMore', { n: subjects.length, tokens })
}

/** Roles in the words of the region. */
export function rolesOf(line: LogLine, props: Pick<CellProps, 'language' | 'region'>): string {
  const names = line.roles.map((role) => (isRole(role) ? roleName(role, props.language, props.region) : role))
  return names.join(', ') || '–'
}

/** The rule that decided, in words where it has them. */
export function ruleOf(line: LogLine, language: Language): string {
  const { reason, permission } = line
  if (reason === null) return '–'
  const rule = reason === 'route-permission' && permission === 'public' ? permission : reason
  return ruleLabels.of(rule, language)
}

/** The columns of one of the three logs. */
export function columnsOf(log: LogName, props: CellProps): Column<LogLine>[] {
  const { language, catalogue, t } = props
  const { events, activities } = catalogue
  const when: Column<LogLine> = {
    key: 'when',
    label: t('when'),
    cell: (line) => (
      <Link href={`/toezicht/verzoeken/${line.traceId}`}>
        {formatMoment(line.at, language)}
        <VisuallyHidden>: {events.of(line.event, language)}</VisuallyHidden>
      </Link>
    ),
  }
  const who: Column<LogLine> = { key: 'who', label: t('who'), cell: (line) => whoOf(line, language) }
  const what: Column<LogLine> = { key: 'what', label: t('what'), cell: ({ event }) => events.of(event, language) }
  const about: Column<LogLine> = {
    key: 'about',
    label: t('about'),
    unbroken: true,
    cell: (line) => <About line={line} props={props} />,
  }
  if (log === 'handelingen') {
    const result: Column<LogLine> = {
      key: 'result',
      label: t('result'),
      cell: (line) => <ResultTag result={line.result} language={language} />,
    }
    return [when, who, what, about, result]
  }
  if (log === 'verwerkingen') {
    const activity: Column<LogLine> = {
      key: 'activity',
      label: t('activity'),
      cell: (line) => activities.of(line.activity ?? '', language),
    }
    const subjects: Column<LogLine> = {
      key: 'subjects',
      label: t('subjectsShort'),
      cell: (line) => subjectsOf(line, t),
    }
    return [when, what, activity, about, subjects, who]
  }
  const decided: Column<LogLine> = { key: 'decided', label: t('result'), cell: (line) => <Decided line={line} t={t} /> }
  const reason: Column<LogLine> = { key: 'reason', label: t('reason'), cell: (line) => ruleOf(line, language) }
  const roles: Column<LogLine> = { key: 'roles', label: t('roles'), cell: (line) => rolesOf(line, props) }
  return [when, who, roles, what, about, decided, reason]
}

/** Whether the access rules allowed it, as a tag. */
export function Decided({ line, t }: { line: LogLine; t: LogWords }): VNode {
  return line.allowed === false ? <Tag kind="danger">{t('refused')}</Tag> : <Tag kind="done">{t('allowed')}</Tag>
}

/** By which way a request came, in words. */
export function originOf(origin: string, language: Language): string {
  const t = logTexts.in(language)
  const known = (['web', 'api', 'job', 'command'] as const).find((word) => word === origin)
  return known === undefined ? origin : t(known)
}
