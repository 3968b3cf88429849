/** Multiple systems estimation: how many people there are, from the lists that some of them are on. */
export { type BcaInput, type BcaLimits, bcaLimits, quantile } from './bca.ts'
export { type CaptureData, createCaptureData, type HistoryCount, InvalidDataError, maximumLists } from './data.ts'
export { type EstimateOptions, estimate } from './estimate.ts'
export type { CheckCode } from './existence.ts'
export { fitModel, type ModelFit, selectLowestBic, selectPairs } from './models.ts'
export { parseCaptureCsv } from './read-csv.ts'
export type { Estimate, Interval } from './result.ts'
