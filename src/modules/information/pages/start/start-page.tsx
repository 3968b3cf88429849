import type { VNode } from 'preact'
import { contactPoints, type ContactPoint } from '../../../../../content/contact-points.ts'
import { formatDate } from '../../../../platform/i18n/dates.ts'
import {
  Card,
  Cards,
  TwoColumns,
  Heading,
  Notice,
  type PageContext,
  Paragraph,
  PhoneLink,
  PublicPage,
  ButtonLink,
  Link,
} from '../../../../ui/index.ts'
import { isOpenAt } from '../../opening-hours.ts'
import { startTexts } from './text.ts'

/**
 * The first page, on a wide screen all in one: whom to call now and how to report or ask, beside it what exploitation is
 * and what happens next; below it the other numbers.
 */
export function StartPage({ context }: { context: PageContext }): VNode {
  const t = startTexts.in(context.language)
  const [emergency, always, ...others] = contactPoints
  const oldest = contactPoints.map(({ checkedOn }) => checkedOn).sort()[0] ?? ''
  return (
    <PublicPage context={context} title={t('tab')} wide>
      <TwoColumns
        first={<Ways emergency={emergency} t={t} context={context} />}
        second={<Facts always={always} t={t} context={context} />}
      />
      <Heading level={2}>{t('othersTitle')}</Heading>
      <Cards>
        {others.map((point) => (
          <Point key={point.id} point={point} context={context} />
        ))}
      </Cards>
      <Paragraph>{t('checked', { date: formatDate(new Date(`${oldest}T12:00:00Z`), context.language) })}</Paragraph>
    </PublicPage>
  )
}

type T = ReturnType<typeof startTexts.in>

function Ways({ emergency, t, context }: { emergency: ContactPoint | undefined; t: T; context: PageContext }): VNode {
  return (
    <>
      <Heading level={1}>{t('title')}</Heading>
      <Paragraph>{t('intro')}</Paragraph>
      {emergency?.phone !== undefined && (
        <Notice kind="danger" title={t('danger')}>
          <PhoneLink number={emergency.phone} label={emergency.for[context.language]}>
            {t('free')}, {t('always')}
          </PhoneLink>
        </Notice>
      )}
      <ButtonLink kind="primary" href="/melden">
        {t('report')}
      </ButtonLink>
      <Paragraph>{t('reportHint')}</Paragraph>
      <Cards>
        <Card>
          <Heading level={3}>
            <Link href="/vraag">{t('ask')}</Link>
          </Heading>
          <Paragraph>{t('askHint')}</Paragraph>
        </Card>
        <Card>
          <Heading level={3}>
            <Link href="/volgen">{t('follow')}</Link>
          </Heading>
          <Paragraph>{t('followHint')}</Paragraph>
        </Card>
      </Cards>
    </>
  )
}

function Facts({ always, t, context }: { always: ContactPoint | undefined; t: T; context: PageContext }): VNode {
  return (
    <>
      <Heading level={2}>{t('whatTitle')}</Heading>
      <List items={[t('what1'), t('what2'), t('what3'), t('what4')]} />
      <Heading level={2}>{t('nextTitle')}</Heading>
      <List items={[t('next1'), t('next2'), t('next3'), t('next4')]} ordered />
      <Heading level={2}>{t('callTitle')}</Heading>
      {always === undefined ? <></> : <Point point={always} context={context} />}
    </>
  )
}

function Point({ point, context }: { point: ContactPoint; context: PageContext }): VNode | null {
  if (point.phone === undefined) return null
  return (
    <PhoneLink number={point.phone} label={point.name[context.language]}>
      {sentences(point, context)}
    </PhoneLink>
  )
}

/** What a number is for, and what there is to know of it, as sentences. */
function sentences(point: ContactPoint, context: PageContext): string {
  const known = notes(point, context).join(', ')
  const purpose = `${point.for[context.language]}.`
  return known === '' ? purpose : `${purpose} ${known.charAt(0).toUpperCase()}${known.slice(1)}.`
}

/** What there is to know of a number: now open or not, free, anonymous, hours. */
function notes(point: ContactPoint, context: PageContext): string[] {
  const t = startTexts.in(context.language)
  const open = isOpenAt(point, context.now)
  const words: string[] = []
  if (open !== undefined) words.push(t(open ? 'now' : 'later'))
  if (point.hours === 'always') words.push(t('always'))
  else if (point.hours !== undefined) {
    words.push(t('weekdays', { from: String(point.hours.from), until: String(point.hours.until) }))
  }
  if (point.free === true) words.push(t('free'))
  if (point.anonymous === true) words.push(t('anonymous'))
  return words
}

function List({ items, ordered }: { items: readonly string[]; ordered?: boolean }): VNode {
  const content = items.map((item) => <li key={item}>{item}</li>)
  return ordered === true ? <ol class="nl-ordered-list">{content}</ol> : <ul class="nl-unordered-list">{content}</ul>
}
