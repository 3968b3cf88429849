import type { RecordKeys } from '../../platform/crypto/record-keys.ts'
import type { WeighingRow } from './queries/record.ts'
import { acts, means, purposes, type Weighed } from './rules/weighing.ts'
import { isIndicator, isRiskFactor, type IndicatorId, type RiskFactor } from './rules/indicators.ts'
import { columns } from './columns.ts'

/** A weighing, with the codes that are still known. */
export type WeighingLine = Weighed & {
  at: Date
  /** Who weighed. */
  personId: string
  indicators: readonly IndicatorId[]
  /** Ticked by a reporter, and not found confirmed. */
  rejected: readonly IndicatorId[]
  riskFactors: readonly RiskFactor[]
  mixedProfile: boolean
  explanation: string | undefined
}

/** Turns a weighing into what a page may show. */
export function presentWeighing(row: WeighingRow, keys: RecordKeys): WeighingLine {
  return {
    at: row.at,
    personId: row.person_id,
    acts: acts.filter((act) => row.acts.includes(act)),
    means: means.filter((word) => row.means.includes(word)),
    purposes: purposes.filter((purpose) => row.purposes.includes(purpose)),
    minor: row.minor,
    indicators: row.indicators.filter(isIndicator),
    rejected: row.rejected_indicators.filter(isIndicator),
    riskFactors: row.risk_factors.filter(isRiskFactor),
    mixedProfile: row.mixed_profile,
    explanation: columns.weighing.open(keys, row.id, row.content),
  }
}
