import { everybody, redirect, type Route } from '../../platform/http/route.ts'
import { flows, intakeFlow, reportFlow, type Flow } from './flow.ts'
import { removeFile, sendFile, showFiles, submitFiles, submitReporterFiles } from './handlers/file-handlers.tsx'
import { showChannel, showCodeForm, stopFollowing, submitCode, submitMessage } from './handlers/follow-handlers.tsx'
import { showSearch, showInbox } from './handlers/inbox-handlers.tsx'
import { leave, leaveQuickly } from './handlers/leave-handlers.tsx'
import { showReport } from './handlers/record-handlers.tsx'
import { showCheck, showReady, showSent, submitCheck, submitSent } from './handlers/send-handlers.tsx'
import { showStep, submitStep } from './handlers/step-handlers.tsx'
import { formRoutes } from './pages/record/forms.ts'
import { paths } from './paths.ts'

const receive = 'receive-reports'
const handle = 'handle-reports'

/** The pages of one way to fill in a report. */
function flowRoutes(flow: Flow): Route[] {
  const { base, permission } = flow
  const common = { permission, activity: receive }
  const asked = flow.steps.filter((step) => step.files !== true)
  const first = flow.steps[0]?.key ?? ''
  return [
    {
      method: 'GET',
      path: base,
      audit: 'report-form.opened',
      ...common,
      handler: async () => redirect(`${base}/${first}`),
    },
    ...asked.flatMap((step): Route[] => [
      {
        method: 'GET',
        path: `${base}/${step.key}`,
        audit: 'report-form.viewed',
        ...common,
        handler: (context) => showStep(flow, step, context),
      },
      {
        method: 'POST',
        path: `${base}/${step.key}`,
        audit: 'report-form.filled-in',
        ...common,
        handler: (context) => submitStep(flow, step, context),
      },
    ]),
    {
      method: 'GET',
      path: `${base}/controle`,
      audit: 'report-form.checked',
      ...common,
      handler: (context) => showCheck(flow, context),
    },
    {
      method: 'POST',
      path: `${base}/controle`,
      audit: 'report.sent',
      ...common,
      handler: (context) => submitCheck(flow, context),
    },
    {
      method: 'GET',
      path: `${base}/verstuurd`,
      audit: 'receipt-code.shown',
      ...common,
      handler: (context) => showSent(flow, context),
    },
    {
      method: 'POST',
      path: `${base}/verstuurd`,
      audit: 'receipt-code.confirmed',
      ...common,
      handler: (context) => submitSent(flow, context),
    },
    {
      method: 'GET',
      path: `${base}/klaar`,
      audit: 'report-form.finished',
      ...common,
      handler: (context) => showReady(flow, context),
    },
  ]
}

/** The page for files of one way to fill in a report. */
function fileRoutes(flow: Flow): Route[] {
  const path = `${flow.base}/bijlagen`
  const common = { permission: flow.permission, activity: receive }
  return [
    { method: 'GET', path, audit: 'report-form.viewed', ...common, handler: (context) => showFiles(flow, context) },
    {
      method: 'POST',
      path,
      audit: 'attachment.added',
      ...common,
      multipart: true,
      handler: (context) => submitFiles(flow, context),
    },
    {
      method: 'POST',
      path: `${path}/verwijderen`,
      audit: 'attachment.removed',
      ...common,
      handler: (context) => removeFile(flow, context),
    },
  ]
}

const follow = { permission: everybody, activity: receive } as const
const desk = { permission: 'report.handle', activity: handle } as const

/** Every address of this module. */
export const routes: readonly Route[] = [
  ...flows.flatMap(flowRoutes),
  ...[reportFlow, intakeFlow].flatMap(fileRoutes),

  { method: 'GET', path: paths.follow.code, audit: 'receipt-code.asked', ...follow, handler: showCodeForm },
  { method: 'POST', path: paths.follow.code, audit: 'receipt-code.entered', ...follow, handler: submitCode },
  { method: 'GET', path: paths.follow.channel, audit: 'channel.viewed', ...follow, handler: showChannel },
  { method: 'POST', path: paths.follow.channel, audit: 'channel.written', ...follow, handler: submitMessage },
  {
    method: 'POST',
    path: paths.follow.files,
    audit: 'attachment.added',
    ...follow,
    multipart: true,
    handler: submitReporterFiles,
  },
  { method: 'POST', path: paths.follow.stop, audit: 'channel.left', ...follow, handler: stopFollowing },
  { method: 'POST', path: paths.leave, audit: 'site.left', ...follow, stateless: true, handler: leaveQuickly },
  { method: 'GET', path: paths.leave, audit: 'site.left', ...follow, handler: leave },

  { method: 'GET', path: paths.inbox, audit: 'report.listed', ...desk, handler: showInbox },
  { method: 'POST', path: paths.search, audit: 'report.searched', ...desk, handler: showSearch },
  { method: 'GET', path: paths.report.page(':id'), audit: 'report.viewed', ...desk, handler: showReport },
  { method: 'GET', path: paths.report.file(':id', ':file'), audit: 'attachment.viewed', ...desk, handler: sendFile },
  ...formRoutes,
]
