import type { VNode } from 'preact'
import {
  Actions,
  Button,
  ButtonLink,
  Card,
  Cards,
  Checkbox,
  Checkboxes,
  DateField,
  Details,
  ErrorSummary,
  FileField,
  Form,
  Heading,
  Notice,
  Paragraph,
  PhoneLink,
  PublicPage,
  Radios,
  ReceiptCode,
  Select,
  Steps,
  SummaryList,
  TextArea,
  TextField,
  type PageContext,
} from '../index.ts'
import { galleryTexts } from './text.ts'

type Props = { context: PageContext }

/** The first page of the public world. */
export function StartPage({ context }: Props): VNode {
  const t = galleryTexts.in(context.language)
  return (
    <PublicPage context={context} title={t('page')}>
      <Heading level={1}>{t('start')}</Heading>
      <Paragraph lead>{t('startLead')}</Paragraph>
      <Actions>
        <ButtonLink kind="primary" href="/melden">
          {t('tell')}
        </ButtonLink>
        <ButtonLink kind="link" href="/code">
          {t('save')}
        </ButtonLink>
      </Actions>
      <Heading level={2}>{t('callNow')}</Heading>
      <Cards>
        <PhoneLink number="112" label={t('emergency')}>
          {t('dangerText')}
        </PhoneLink>
        <PhoneLink number="0800 000 0000" label={t('helpline')}>
          {t('helplineNote')}
        </PhoneLink>
      </Cards>
      <Heading level={2}>{t('what')}</Heading>
      <p>{t('whatText')}</p>
      <ul>
        <li>{t('seenA')}</li>
        <li>
          <a href="/meer">{t('seenB')}</a>
        </li>
      </ul>
    </PublicPage>
  )
}

/** One question on a page, as most steps of a form are. */
export function QuestionPage({ context }: Props): VNode {
  const t = galleryTexts.in(context.language)
  return (
    <PublicPage context={context} title={t('page')} back="/" progress={<Steps current={2} total={5} />}>
      <Form action="/melden/wie" csrfToken={context.csrfToken}>
        <Radios
          name="who"
          legend={t('who')}
          legendAsHeading
          hint={t('whoHint')}
          value="witness"
          options={[
            { value: 'victim', label: t('victim'), hint: t('victimHint') },
            { value: 'witness', label: t('witness') },
            { value: 'worker', label: t('worker') },
          ]}
        />
        <Details summary={t('whyLink')}>
          <p>{t('why')}</p>
        </Details>
        <Actions>
          <Button kind="primary">{t('next')}</Button>
          <Button kind="link" name="later" value="yes">
            {t('save')}
          </Button>
        </Actions>
      </Form>
    </PublicPage>
  )
}

/** Every form part, with its error. */
export function ErrorPage({ context }: Props): VNode {
  const t = galleryTexts.in(context.language)
  const seen = [
    { value: 'hours', label: t('seenA') },
    { value: 'passport', label: t('seenB'), hint: t('seenBHint') },
    { value: 'other', label: t('seenC') },
  ]
  const who = [
    { value: 'victim', label: t('victim') },
    { value: 'witness', label: t('witness') },
  ]
  return (
    <PublicPage context={context} title={t('page')} error back="/" progress={<Steps current={3} total={5} />}>
      <ErrorSummary
        errors={[
          { field: 'what', message: t('questionError') },
          { field: 'who', message: t('whoError') },
          { field: 'when', message: t('whenError') },
        ]}
      />
      <Form action="/melden/wat" csrfToken={context.csrfToken} multipart>
        <TextArea
          name="what"
          label={t('question')}
          labelAsHeading
          hint={t('questionHint')}
          error={t('questionError')}
        />
        <Radios name="who" legend={t('who')} options={who} error={t('whoError')} />
        <Checkboxes name="seen" legend={t('seen')} options={seen} values={['passport']} optional />
        <DateField name="when" label={t('when')} hint={t('whenHint')} error={t('whenError')} value={{ month: '3' }} />
        <TextField name="place" label={t('place')} value="Rotterdam" />
        <TextField name="postcode" label={t('postcode')} width="short" autocomplete="postal-code" />
        <TextField name="phone" label={t('phone')} hint={t('phoneHint')} type="tel" width="medium" optional />
        <Select
          name="municipality"
          label={t('municipality')}
          empty={t('choose')}
          options={[{ value: '0599', label: 'Rotterdam' }]}
        />
        <FileField name="files" label={t('files')} hint={t('filesHint')} multiple optional />
        <Checkbox name="saved" label={t('saved')} error={t('savedError')} />
        <Actions>
          <Button kind="primary">{t('next')}</Button>
          <Button kind="secondary">{t('save')}</Button>
          <Button kind="danger">{t('remove')}</Button>
        </Actions>
      </Form>
    </PublicPage>
  )
}

/** Answers to check, notices, and the receipt code. */
export function AnswersPage({ context }: Props): VNode {
  const t = galleryTexts.in(context.language)
  return (
    <PublicPage context={context} title={t('page')} back="/">
      <Heading level={1}>{t('check')}</Heading>
      <SummaryList
        rows={[
          { label: t('who'), value: t('witness'), changeHref: '/melden/wie' },
          { label: t('question'), value: t('startLead'), changeHref: '/melden/wat' },
          { label: t('place'), value: 'Rotterdam' },
        ]}
      />
      <Notice kind="success" title={t('sent')}>
        <p>{t('sentText')}</p>
      </Notice>
      <Notice kind="warning" title={t('mind')}>
        <p>{t('mindText')}</p>
      </Notice>
      <Notice kind="danger" title={t('danger')}>
        <p>{t('dangerText')}</p>
      </Notice>
      <Notice kind="info" title={t('know')} />
      <ReceiptCode code="K7QM-4XTD-9RVW-2HNP" label={t('code')} />
      <Card>
        <h2>{t('what')}</h2>
        <p>{t('whatText')}</p>
      </Card>
    </PublicPage>
  )
}
