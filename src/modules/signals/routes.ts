import { type Route } from '../../platform/http/route.ts'
import { formRoutes } from '../../records/index.ts'
import { postAccept, postJoin, showAccept } from './pages/accept/handlers.tsx'
import { adviceForm } from './pages/advice/form.tsx'
import { postAdvice, showAdvice, showAdviceList } from './pages/advice/handlers.tsx'
import { assessForm } from './pages/assess/form.tsx'
import { closeForm, reopenForm, silentForm } from './pages/close/forms.tsx'
import { enrichForm } from './pages/enrich/form.tsx'
import { factsForm } from './pages/facts/form.ts'
import { feedbackForm } from './pages/feedback/form.tsx'
import { signalFormRoutes } from './pages/signal-form.ts'
import { gateForm } from './pages/gate/form.ts'
import { postSearch, showList } from './pages/list/handlers.tsx'
import { sendForm, splitForm } from './pages/move/forms.tsx'
import { postGate, postOrigin, showGate, showOrigin } from './pages/new/handlers.tsx'
import { othersForm } from './pages/others/form.tsx'
import { addPartyForm, changePartyForm, removePartyForm } from './pages/party/forms.ts'
import { showKinds } from './pages/party/kinds.tsx'
import { answerForm } from './pages/received/answer-form.tsx'
import { postShare, showShare } from './pages/received/handlers.tsx'
import { showReceived } from './pages/received/list.tsx'
import { remindForm, settleForm } from './pages/remind/forms.tsx'
import { showRecord } from './pages/record/page.tsx'
import { decideForm, questionsForm, withdrawForm } from './pages/route/forms.tsx'
import { endShareForm, shareForm, showReceivers } from './pages/share/forms.tsx'
import { showGiven } from './pages/share/given.tsx'
import { replyForm } from './pages/share/reply-form.tsx'
import { subjectForm } from './pages/subject/form.tsx'
import { weighForm } from './pages/weigh/form.tsx'
import { paths } from './paths.ts'

const handling = { permission: 'signal.handle', activity: 'signals' } as const
const receiving = { permission: 'signal.receive', activity: 'signals' } as const
const newPath = paths.newSignal.gate(':origin', ':urgency', ':place')

/** Every route of the module. */
export const routes: readonly Route[] = [
  { ...receiving, method: 'GET', path: paths.received.list, audit: 'share.list-viewed', handler: showReceived },
  { ...receiving, method: 'GET', path: paths.received.share(':id'), audit: 'share.viewed', handler: showShare },
  { ...receiving, method: 'POST', path: paths.received.share(':id'), audit: 'share.answered', handler: postShare },
  { ...receiving, method: 'GET', path: paths.advice.list, audit: 'advice.list-viewed', handler: showAdviceList },
  { ...receiving, method: 'GET', path: paths.advice.question(':id'), audit: 'advice.viewed', handler: showAdvice },
  { ...receiving, method: 'POST', path: paths.advice.question(':id'), audit: 'advice.answered', handler: postAdvice },
  { ...handling, method: 'GET', path: paths.list, audit: 'signal.listed', handler: showList },
  { ...handling, method: 'POST', path: paths.search, audit: 'signal.searched', handler: postSearch },
  { ...handling, method: 'GET', path: paths.newSignal.origin, audit: 'signal.new-viewed', handler: showOrigin },
  { ...handling, method: 'POST', path: paths.newSignal.origin, audit: 'signal.origin-chosen', handler: postOrigin },
  { ...handling, method: 'GET', path: newPath, audit: 'signal.new-viewed', handler: showGate },
  { ...handling, method: 'POST', path: newPath, audit: 'signal.made', handler: postGate },
  { ...handling, method: 'GET', path: paths.given, audit: 'signal.given-list-viewed', handler: showGiven },
  { ...handling, method: 'GET', path: paths.signal.page(':id'), audit: 'signal.viewed', handler: showRecord },
  {
    ...handling,
    method: 'GET',
    path: paths.signal.partyKinds(':id'),
    audit: 'signal.add-party-viewed',
    handler: showKinds,
  },
  {
    ...handling,
    method: 'GET',
    path: paths.signal.receivers(':id'),
    audit: 'signal.offer-share-viewed',
    handler: showReceivers,
  },
  { ...handling, method: 'GET', path: paths.report.accept(':id'), audit: 'report.accept-viewed', handler: showAccept },
  { ...handling, method: 'POST', path: paths.report.accept(':id'), audit: 'report.accept', handler: postAccept },
  { ...handling, method: 'POST', path: paths.report.join(':id'), audit: 'signal.join-report', handler: postJoin },
  ...signalFormRoutes(factsForm),
  ...signalFormRoutes(gateForm),
  ...signalFormRoutes(addPartyForm),
  ...signalFormRoutes(changePartyForm),
  ...signalFormRoutes(removePartyForm),
  ...signalFormRoutes(subjectForm),
  ...signalFormRoutes(enrichForm),
  ...signalFormRoutes(adviceForm),
  ...signalFormRoutes(weighForm),
  ...signalFormRoutes(assessForm),
  ...signalFormRoutes(questionsForm),
  ...signalFormRoutes(decideForm),
  ...signalFormRoutes(withdrawForm),
  ...signalFormRoutes(shareForm),
  ...signalFormRoutes(endShareForm),
  ...signalFormRoutes(replyForm),
  ...formRoutes(answerForm),
  ...signalFormRoutes(feedbackForm),
  ...signalFormRoutes(remindForm),
  ...signalFormRoutes(settleForm),
  ...signalFormRoutes(othersForm),
  ...signalFormRoutes(silentForm),
  ...signalFormRoutes(splitForm),
  ...signalFormRoutes(sendForm),
  ...signalFormRoutes(closeForm),
  ...signalFormRoutes(reopenForm),
]
