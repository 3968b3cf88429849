export {
  addAnswer,
  addReply,
  newestAnswers,
  presentAnswers,
  seeAnswers,
  type AnswerLine,
  type NewAnswer,
  type NewestAnswer,
} from './answers.ts'
export { shareColumns } from './columns.ts'
export {
  countWaitingShares,
  listAnswers,
  listSharesFrom,
  listSharesOf,
  listSharesTo,
  listTellable,
  type ShareRow,
} from './queries.ts'
export {
  answerDaysOf,
  answerKinds,
  checkShare,
  doneThings,
  findAnswerFault,
  findFramework,
  isAnswerLate,
  lastMomentOf,
  parts,
  sharePurposes,
  shareStateAt,
  type AnswerKind,
  type DoneThing,
  type SharePurpose,
  type ShareState,
} from './rules.ts'
export { getShare, move as moveShare, offer as offerShareOf, receives } from './shares.ts'
export { answerKindTexts, doneTexts, partTexts, purposeTexts, shareStateTexts } from './texts.ts'
