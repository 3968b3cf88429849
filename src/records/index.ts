export { actionContext, type ActionContext } from './context.ts'
export {
  checkbox,
  choice,
  choices,
  day,
  id,
  optionalChoice,
  optionalDay,
  optionalText,
  place,
  requiredText,
  version,
} from './fields.ts'
export { errorLabel, formRoutes, type FormLabels, type FormSubject, type Params, type RecordForm } from './form.tsx'
export { commonHistoryLabels, defineActionLabels, eventsOf, type ActionLabels, type FormEvents } from './labels.ts'
export { RecordPage, type PageLink, type RecordHead, type RecordSection } from './page.tsx'
export { exists, listLastHistory, namesOf, nextNumber, type TableName } from './queries.ts'
export { ReasonField } from './reason-field.tsx'
export {
  appendFirstHistory,
  appendHistoryAfter,
  lockForAction,
  openOwn,
  recordChange,
  type ActionRequest,
  type FunctionResult,
  type LockedRecord,
  type Opening,
  type OpenRecord,
  type RecordKind,
  type RecordRefusal,
  type RecordRow,
} from './record.ts'
export { jsonColumn, textColumn, type SealedColumn } from './sealed.ts'
export type { StatusTable } from './status.ts'
export { recordTexts } from './text.ts'
