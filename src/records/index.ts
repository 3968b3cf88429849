export { actionContext, type ActionContext } from './context.ts'
export { strict, tolerant } from './decrypt-fields.ts'
export {
  checkbox,
  choice,
  choiceOf,
  choices,
  choicesOf,
  day,
  id,
  optionalChoice,
  optionalChoiceOf,
  optionalDay,
  optionalText,
  place,
  requiredText,
  version,
} from './fields.ts'
export { FormNotices, formRoutes, type FormLabels, type FormSubject, type RecordForm } from './form.tsx'
export {
  errorLabel,
  goOn,
  paramsOf,
  postRoute,
  savedLabel,
  type Done,
  type FormActionContext,
  type FormPost,
  type Params,
} from './post.ts'
export { DayFilter, ListTurner, SortingFields, tableSort } from './list-page.tsx'
export { countUpTo, readInOrder, type ListOrder } from './list-queries.ts'
export {
  listHref,
  momentsOf,
  readDay,
  readSorting,
  type ChosenDay,
  type ListSorts,
  type Query,
  type Sorting,
} from './list.ts'
export { kindFormRoutes, type FormsOfKind, type KindForm } from './kind-form.ts'
export { commonHistoryLabels, defineActionLabels, type ActionLabels, type FormEvents } from './labels.ts'
export {
  DoneNotice,
  FoldedForm,
  openPlacedForms,
  placedFormRoute,
  type PlacedForm,
  type PlacedForms,
} from './placed-form.tsx'
export { RecordPage, type PageLink, type RecordHead, type RecordSection } from './page.tsx'
export {
  exists,
  listLastHistory,
  lockedVersion,
  namesOf,
  nextNumber,
  type HistoryLine,
  type TableName,
} from './queries.ts'
export { ReasonField } from './reason-field.tsx'
export {
  appendChange,
  appendFirstHistory,
  appendHistoryAfter,
  checkVersion,
  lockForAction,
  openOwn,
  recordChange,
  type ActionRequest,
  type FunctionResult,
  type KindOfRecord,
  type LockedRecord,
  type Opening,
  type OpenRecord,
  type RecordKind,
  type RecordRefusal,
  type RecordRow,
  type VersionedKind,
} from './record.ts'
export { jsonColumn, textColumn, type SealedColumn } from './sealed.ts'
export type { StatusTable } from './status.ts'
export { WrongFieldsError } from './wrong-fields.ts'
export { recordTexts } from './text.ts'
