export { askErasure, confirmErasure, withdrawErasure, type ErasingScope } from './actions/erasing.ts'
export { ErasedPage, ErasedTag, ErasureAsked, findErasure } from './erased.tsx'
export { reportMark } from './rules.ts'
export { routes } from './routes.ts'
