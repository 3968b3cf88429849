import { z } from 'zod'
import { fieldErrors } from '../../../../platform/forms/kept-input.ts'
import { page, readForm, type Reply, type RequestContext } from '../../../../platform/http/route.ts'
import { readPage } from '../../../../platform/paging/cursor.ts'
import { ErrorSummary, Heading, Link, pageOf, Table, WorkPage } from '../../../../ui/index.ts'
import { municipalitiesOf } from '../../../network/index.ts'
import { tokenOf } from '../../../reports/index.ts'
import { ownDesks } from '../../policy.ts'
import { findByNumber, findByTokens } from '../../queries/find.ts'
import { countSignals, listSignals } from '../../queries/list.ts'
import { searchWordsFor } from '../../search-words.ts'
import { paths } from '../../paths.ts'
import { formView } from '../../../../ui/form-view.ts'
import { formErrorLabel } from '../text.ts'
import { filterOf, readChoice } from './choice.ts'
import { linesOf } from '../../lines.ts'
import { columnsOf, ListPage, SearchForm } from './page.tsx'
import { listTexts } from './text.ts'

const pageSize = 50
/** Counting stops here: nobody pages through more, and counting all costs time. */
const countCap = 501

/** The worklist: own desk only, filtered, sorted and paged from the last row that was seen. */
export async function showList(context: RequestContext): Promise<Reply> {
  const choice = readChoice(context.query)
  const filter = filterOf(choice, ownDesks(context.actor))
  const { sort, descending, start } = choice
  const shown = await context.transact(async (tx) => {
    const read = { start, size: pageSize }
    const { rows, ...beside } = await readPage(read, (from, limit) =>
      listSignals(tx, filter, { sort, descending, limit, from }),
    )
    for (const { id } of rows) context.about({ kind: 'signal-list', id }, [id])
    const isAll = beside.previous === undefined && beside.next === undefined && start === undefined
    return {
      beside,
      lines: await linesOf(tx, context.platform, rows),
      count: isAll ? rows.length : await countSignals(tx, filter, countCap),
      municipalities: await municipalitiesOf(tx, context.platform.regions[0], context.now),
    }
  })
  const view = formView(pageOf(context), undefined)
  return page(<ListPage context={pageOf(context)} choice={choice} cap={countCap} view={view} {...shown} />)
}

const text = z.string().trim().max(200, 'too-long').default('')
const searchSchema = z
  .strictObject({ words: text, postcode: text, houseNumber: text, name: text, birthDate: text })
  .refine((fields) => Object.values(fields).some((value) => value !== ''), { path: ['words'], message: 'missing' })
type Search = z.output<typeof searchSchema>

/** Searches by number and by keyed tokens. The answer is shown at once: its words never stand in an address. */
export async function postSearch(context: RequestContext): Promise<Reply> {
  const read = readForm(searchSchema, context.body)
  const { language, platform } = context
  const t = listTexts.in(language)
  const word = (code: string): string => (code === 'missing' ? t('nothingAsked') : formErrorLabel(code, language))
  const errors = read.success ? [] : fieldErrors(read.error, (_field, code) => word(code))
  const lines = await context.transact(async (tx) => {
    const rows = read.success ? await search(context, tx, read.data) : []
    for (const { id } of rows) context.about({ kind: 'signal-list', id }, [id])
    return linesOf(tx, platform, rows)
  })
  const pageContext = pageOf(context)
  const view = formView(pageOf(context), { input: context.body, errors })
  return page(
    <WorkPage context={pageContext} title={t('search')} wide error={errors.length > 0}>
      <Link href={paths.list}>{t('back')}</Link>
      <ErrorSummary errors={errors} />
      <Heading level={1}>{t('search')}</Heading>
      <SearchForm context={pageContext} view={view} />
      {read.success && (
        <>
          <Heading level={2}>{t('found', { n: lines.length })}</Heading>
          <Table
            caption={t('caption')}
            captionHidden
            columns={columnsOf(pageContext)}
            rows={lines}
            empty={t('empty')}
          />
        </>
      )}
    </WorkPage>,
    read.success ? 200 : 400,
  )
}

async function search(context: RequestContext, tx: Parameters<typeof findByTokens>[0], asked: Search) {
  const { words, ...rest } = asked
  const { keys } = context.platform
  const tokens = searchWordsFor(words, rest).map((word) => tokenOf(keys, word))
  const byNumber = /^\d{4}-\d{1,7}$/.test(words) ? await findByNumber(tx, words) : undefined
  const byTokens = await findByTokens(tx, tokens, pageSize)
  const desks = ownDesks(context.actor)
  const rows = byNumber === undefined ? byTokens : [byNumber, ...byTokens.filter(({ id }) => id !== byNumber.id)]
  return rows.filter((row) => desks.includes(row.desk_id))
}
