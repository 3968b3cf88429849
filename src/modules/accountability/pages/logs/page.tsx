import type { VNode } from 'preact'
import { formatDate } from '../../../../platform/i18n/dates.ts'
import type { Labels } from '../../../../platform/i18n/labels.ts'
import type { Catalogue } from '../../../../platform/module.ts'
import {
  Actions,
  Button,
  ButtonLink,
  DateField,
  Details,
  EmptyState,
  ErrorSummary,
  Form,
  Heading,
  Hidden,
  Link,
  Notice,
  Select,
  Table,
  TextField,
  WorkPage,
} from '../../../../ui/index.ts'
import type { FormView } from '../../../../ui/form-view.ts'
import type { LogLine, Unusual } from '../../queries/logs.ts'
import type { ReviewedRecord } from '../../queries/records.ts'
import { refusalThreshold, unusualDays } from '../../rules.ts'
import { resultLabels } from '../../labels/logs.ts'
import { columnsOf } from './cells.tsx'
import { fieldsOf, hrefOf, logNames, logResults, logsPath, readChoice, usualDays, type LogChoice } from './choice.ts'
import { logTexts } from './text.ts'

/** How many lines an export holds at most. */
export const exportCap = 10_000

export type LogsView = {
  form: FormView
  catalogue: Catalogue
  choice: LogChoice
  lines: readonly LogLine[]
  hasOlder: boolean
  count: number
  cap: number
  records: ReadonlyMap<string, ReviewedRecord>
  people: readonly { id: string; name: string }[]
  personId: string | undefined
  unusual: Unusual
  region: string
}

/** The page over the three logs. */
export function LogsPage(view: LogsView): VNode {
  const { form, catalogue, choice, lines, count, cap, records, region } = view
  const { language } = form.page
  const t = logTexts.in(language)
  return (
    <WorkPage context={form.page} title={t('title')} wide error={form.errors.length > 0}>
      <ErrorSummary errors={form.errors} />
      <Heading level={1}>{t('title')}</Heading>
      <p>{t('intro')}</p>
      <UnusualNotice view={view} />
      <LogTabs view={view} />
      <Details summary={t('filter')} open={form.errors.length > 0}>
        <LogFilters view={view} />
      </Details>
      <Heading level={2}>{t(choice.log)}</Heading>
      <p>{t(`${choice.log}How`)}</p>
      <p>
        {chosenWords(view).join(' ')} {count >= cap ? t('countMany', { n: cap - 1 }) : t('count', { n: count })}
      </p>
      <RecordLinks view={view} />
      <Table
        caption={t(choice.log)}
        captionHidden
        columns={columnsOf(choice.log, { language, catalogue, t, records, region })}
        rows={lines}
        empty={<EmptyState title={t('empty')}>{t('emptyHow')}</EmptyState>}
      />
      <Paging view={view} />
      <ExportForm view={view} />
    </WorkPage>
  )
}

function UnusualNotice({ view: { form, unusual } }: { view: LogsView }): VNode | null {
  const t = logTexts.in(form.page.language)
  const { people, others, recoveries } = unusual
  if (people.length === 0 && others === 0 && recoveries === 0) return null
  return (
    <Notice kind="warning" title={t('unusual')}>
      <ul class="nl-unordered-list">
        {people.map(({ id, name, count }) => (
          <li key={id}>{t('unusualPerson', { name, n: count })}</li>
        ))}
        {others > 0 && <li>{t('unusualOthers', { n: others })}</li>}
        {recoveries > 0 && (
          <li>
            {t('unusualRecoveries', { n: recoveries })} <Link href="/toezicht/accounts">{t('accounts')}</Link>
          </li>
        )}
      </ul>
      <p>{t('unusualHow', { days: unusualDays, threshold: refusalThreshold })}</p>
      {people.length + others > 0 && (
        <p>
          <Link href={hrefOf(readChoice({ uitkomst: 'refused' }))}>{t('unusualLook')}</Link>
        </p>
      )}
    </Notice>
  )
}

function LogTabs({ view: { form, choice } }: { view: LogsView }): VNode {
  const t = logTexts.in(form.page.language)
  return (
    <nav class="ln-actions" aria-label={t('logs')}>
      {logNames.map((log) => (
        <ButtonLink
          key={log}
          kind={log === choice.log ? 'secondary' : 'link'}
          href={hrefOf(choice, { log })}
          current={log === choice.log}
        >
          {t(log)}
        </ButtonLink>
      ))}
    </nav>
  )
}

function LogFilters({ view }: { view: LogsView }): VNode {
  const { form, choice, records } = view
  const { language, csrfToken } = form.page
  const t = logTexts.in(language)
  return (
    <div class="ln-filters">
      <Form action={logsPath} csrfToken={csrfToken} layout="inline">
        <Hidden name="log" value={choice.log} />
        <DateField {...form.day('vanaf', choice.from)} label={t('from')} />
        <DateField {...form.day('tot', choice.to)} label={t('to')} />
        <Choices view={view} />
        <TextField
          name="nummer"
          label={t('number')}
          hint={t('numberHint')}
          width="medium"
          autocomplete="off"
          value={form.value('nummer') || records.get(choice.recordId ?? '')?.number}
          error={form.error('nummer')}
        />
        <Actions>
          <Button kind="primary">{t('apply')}</Button>
          <Button kind="link" name="alles" value="ja">
            {t('clear')}
          </Button>
        </Actions>
      </Form>
    </div>
  )
}

/** Lines of jobs are of no organisation, so no officer has them to choose from. */
const isOfPeople = (event: string): boolean => !event.startsWith('job.')

function Choices({ view: { form, catalogue, choice, people, personId } }: { view: LogsView }): VNode {
  const { language } = form.page
  const t = logTexts.in(language)
  const optionsOf = (keys: readonly string[], labels: Labels) =>
    keys.map((value) => ({ value, label: labels.of(value, language) }))
  const persons = people.map(({ id, name }) => ({ value: id, label: name }))
  const events = optionsOf(catalogue.events.keys.filter(isOfPeople), catalogue.events)
  const activities = optionsOf(catalogue.activities.keys, catalogue.activities)
  const results = optionsOf(logResults, resultLabels)
  const { event, activity, result } = choice
  return (
    <>
      <Select name="wie" label={t('person')} empty={t('anyPerson')} options={persons} value={personId} />
      <Select
        name="wat"
        label={t('event')}
        empty={t('anyEvent')}
        options={events.toSorted((a, b) => a.label.localeCompare(b.label, language))}
        value={event}
      />
      <Select name="waarvoor" label={t('activity')} empty={t('anyActivity')} options={activities} value={activity} />
      <Select name="uitkomst" label={t('result')} empty={t('anyResult')} options={results} value={result} />
    </>
  )
}

/** What was chosen, in sentences: also on paper one sees of what the lines are. */
function chosenWords({ form, catalogue, choice, people, personId, records }: LogsView): string[] {
  const { language } = form.page
  const t = logTexts.in(language)
  const day = (date: string) => formatDate(new Date(`${date}T12:00:00Z`), language)
  const { from, to, event, activity, result, recordId } = choice
  const person = people.find(({ id }) => id === personId)
  return [
    from === undefined && recordId === undefined ? t('onlyUsual', { days: usualDays }) : '',
    from === undefined ? '' : t('onlyFrom', { day: day(from) }),
    to === undefined ? '' : t('onlyTo', { day: day(to) }),
    recordId === undefined ? '' : t('onlyRecord', { number: records.get(recordId)?.number ?? '–' }),
    person === undefined ? '' : t('onlyPerson', { name: person.name }),
    event === undefined ? '' : t('onlyEvent', { words: catalogue.events.of(event, language) }),
    activity === undefined ? '' : t('onlyActivity', { words: catalogue.activities.of(activity, language) }),
    result === undefined ? '' : t('onlyResult', { words: resultLabels.of(result, language) }),
  ].filter((words) => words !== '')
}

function RecordLinks({ view: { form, choice, records } }: { view: LogsView }): VNode | null {
  const record = records.get(choice.recordId ?? '')
  if (record === undefined) return null
  const t = logTexts.in(form.page.language)
  return (
    <Actions>
      <Link href={`/geschiedenis/${record.id}`}>{t('history', { number: record.number })}</Link>
      <Link href={`/toezicht/wissen/${record.id}`}>{t('erase', { number: record.number })}</Link>
    </Actions>
  )
}

function Paging({ view: { form, choice, lines, hasOlder } }: { view: LogsView }): VNode | null {
  const t = logTexts.in(form.page.language)
  const last = lines.at(-1)
  if (choice.before === undefined && !hasOlder) return null
  return (
    <nav class="ln-actions" aria-label={t('pages')}>
      {choice.before !== undefined && <Link href={hrefOf(choice, { before: undefined })}>{t('newest')}</Link>}
      {hasOlder && last !== undefined && <Link href={hrefOf(choice, { before: last.id })}>{t('older')}</Link>}
    </nav>
  )
}

function ExportForm({ view: { form, choice } }: { view: LogsView }): VNode {
  const t = logTexts.in(form.page.language)
  return (
    <Form action={`${logsPath}/uitvoer`} csrfToken={form.page.csrfToken}>
      {fieldsOf({ ...choice, before: undefined }).map(([name, value]) => (
        <Hidden key={name} name={name} value={value} />
      ))}
      <Actions>
        <Button kind="secondary">{t('export')}</Button>
        <span>{t('exportHow', { n: exportCap })}</span>
      </Actions>
    </Form>
  )
}
