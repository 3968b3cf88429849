import type { z } from 'zod'
import { fieldErrors, keepInput, consumeInput } from '../../../../platform/forms/kept-input.ts'
import { NotFoundError } from '../../../../platform/http/errors.ts'
import { page, readForm, redirect, type Reply, type RequestContext } from '../../../../platform/http/route.ts'
import {
  Actions,
  Button,
  ErrorSummary,
  Form,
  Heading,
  Hidden,
  Link,
  pageOf,
  Radios,
  Select,
  Steps,
  TextArea,
  TextField,
  WorkPage,
} from '../../../../ui/index.ts'
import { municipalitiesOf } from '../../../network/index.ts'
import { createSignal } from '../../actions/create-signal.ts'
import { ownDesks } from '../../policy.ts'
import { organisationNames } from '../../queries/record.ts'
import { origins, type Origin } from '../../rules/gate.ts'
import { originTexts } from '../../labels/gate.ts'
import { paths } from '../../paths.ts'
import { AcuteField, PlaceField } from '../common-fields.tsx'
import { actionContext, exists } from '../../../../records/index.ts'
import { formView } from '../../../../ui/form-view.ts'
import { GateFields, gateNames } from '../gate/page.tsx'
import { choiceOf } from '../gate/schema.ts'
import { optionsOf } from '../options.ts'
import { formErrorLabel } from '../text.ts'
import { newSchema, originSchema } from './schema.ts'
import { newTexts } from './text.ts'

/** Keeps what was typed and goes back to the page, with the errors in words. */
async function sendBack(context: RequestContext, error: z.ZodError): Promise<Reply> {
  const errors = fieldErrors(error, (_field, code) => formErrorLabel(code, context.language))
  await keepInput(context, context.path, { input: context.body, errors })
  return redirect(context.path)
}

/** Step 1: where it comes from. */
export async function showOrigin(context: RequestContext): Promise<Reply> {
  const view = formView(pageOf(context), await consumeInput(context, context.path))
  const municipalities = await context.transact((tx) => municipalitiesOf(tx, context.platform.regions[0], context.now))
  const t = newTexts.in(context.language)
  return page(
    <WorkPage context={pageOf(context)} title={t('title')} error={view.errors.length > 0}>
      <Link href={paths.list}>{t('back')}</Link>
      <ErrorSummary errors={view.errors} />
      <Steps current={1} total={3} />
      <Heading level={1}>{t('title')}</Heading>
      <p>{t('originIntro')}</p>
      <Form action={paths.newSignal.origin} csrfToken={context.csrfToken()}>
        <AcuteField view={view} />
        <Radios
          {...view.field('origin')}
          legend={t('origin')}
          hint={t('originWhy')}
          options={optionsOf(origins, originTexts.in(context.language))}
        />
        <PlaceField view={view} municipalities={municipalities} />
        <Actions>
          <Button kind="primary">{t('next')}</Button>
        </Actions>
      </Form>
    </WorkPage>,
  )
}

/** Step 1 is answered: on to the gate. The address holds codes only. */
export async function postOrigin(context: RequestContext): Promise<Reply> {
  const read = readForm(originSchema, context.body)
  if (!read.success) return sendBack(context, read.error)
  const { origin, acute, place } = read.data
  const urgency = acute === 'yes' ? 'acuut' : 'gewoon'
  return redirect(paths.newSignal.gate(origin, urgency, place ?? 'onbekend'))
}

type Chosen = { origin: Origin; acute: boolean; placeCode: string | null }

function chosenOf({ params }: RequestContext): Chosen {
  const origin = origins.find((known) => known === params['origin'])
  const place = params['place'] ?? ''
  if (origin === undefined || !/^(GM\d{4}|onbekend)$/.test(place)) throw new NotFoundError()
  return { origin, acute: params['urgency'] === 'acuut', placeCode: place === 'onbekend' ? null : place }
}

/** Step 2: what is told, and the registration gate. */
export async function showGate(context: RequestContext): Promise<Reply> {
  const chosen = chosenOf(context)
  const { language } = context
  const t = newTexts.in(language)
  const fields = { ...gateNames(language), title: t('name'), facts: t('told') }
  const view = formView(pageOf(context), await consumeInput(context, context.path), fields)
  const desks = ownDesks(context.actor)
  const names = await context.transact((tx) => organisationNames(tx, desks))
  return page(
    <WorkPage context={pageOf(context)} title={t('title')} error={view.errors.length > 0}>
      <Link href={paths.newSignal.origin}>{t('title')}</Link>
      <ErrorSummary errors={view.errors} />
      <Steps current={2} total={3} />
      <Heading level={1}>{t('gateTitle')}</Heading>
      <Form action={context.path} csrfToken={context.csrfToken()}>
        <Hidden name="id" value={view.value('id', context.platform.newId())} />
        {desks.length === 1 ? (
          <Hidden name="desk" value={desks[0] ?? ''} />
        ) : (
          <Select
            {...view.field('desk', context.actor.organisationId)}
            label={t('desk')}
            options={desks.map((value) => ({ value, label: names.get(value) ?? value }))}
          />
        )}
        <TextField {...view.field('title')} label={t('name')} hint={t('nameHint')} />
        <TextArea {...view.field('facts')} label={t('told')} hint={t('toldHint')} rows={8} />
        <GateFields view={view} origin={chosen.origin} acute={chosen.acute} />
        <Actions>
          <Button kind="primary">{t('make')}</Button>
        </Actions>
      </Form>
    </WorkPage>,
  )
}

/** Makes the signal, and goes on to its facts. */
export async function postGate(context: RequestContext): Promise<Reply> {
  const chosen = chosenOf(context)
  const read = readForm(newSchema, context.body)
  if (!read.success) return sendBack(context, read.error)
  const { id, desk, title, facts, reason } = read.data
  await context.transact(async (tx) => {
    context.about({ kind: 'signal', id }, [id])
    if (await exists(tx, 'signal', id)) return
    await createSignal(actionContext(context, tx), {
      ...chosen,
      id,
      deskId: desk,
      gate: { ...choiceOf(read.data), reason },
      facts: { title, facts },
      forms: [],
    })
  })
  return redirect(paths.signal.facts(id))
}
