import { MunicipalityListError, type ListedMunicipality } from './read-list.ts'

/** A municipality that stands in the database without an end. `validFrom` is YYYY-MM-DD. */
export type OpenMunicipality = ListedMunicipality & { validFrom: string }

/** What an import does: rows to end on the day of the list, rows to begin on it, rows of that day to correct. */
export type ImportPlan = {
  close: readonly string[]
  add: readonly ListedMunicipality[]
  correct: readonly ListedMunicipality[]
  /** Those that are closed and not added again: municipalities that no longer exist. */
  vanished: readonly { code: string; name: string }[]
  /** How many stay as they are. */
  same: number
}

const fields = ['name', 'province', 'safetyRegion', 'policeUnit'] as const
const isSame = (one: ListedMunicipality, other: ListedMunicipality) =>
  fields.every((field) => one[field] === other[field])

/**
 * Compares the municipalities that are known with a complete list that holds from a day (YYYY-MM-DD). What changed its
 * name or division ends on that day and begins again under the new one; what is not in the list ends. Throws
 * MunicipalityListError when the list is older than what is known, or would end more than a tenth of all without `many`.
 */
export function planImport(
  known: readonly OpenMunicipality[],
  listed: readonly ListedMunicipality[],
  { from, many }: { from: string; many: boolean },
): ImportPlan {
  const newer = known.find(({ validFrom }) => validFrom > from)
  if (newer !== undefined) {
    throw new MunicipalityListError(
      `A list of ${from} is older than what is known: ${newer.code} holds from ${newer.validFrom}. Give a later --from.`,
    )
  }
  const byCode = new Map(listed.map((row) => [row.code, row]))
  const knownCodes = new Set(known.map(({ code }) => code))
  const gone = known.filter(({ code }) => !byCode.has(code))
  const sameDay = gone.find(({ validFrom }) => validFrom === from)
  if (sameDay !== undefined) {
    throw new MunicipalityListError(
      `${sameDay.code} began on ${from} itself and is not in this list: give the day after as --from to end it.`,
    )
  }
  if (!many && gone.length * 10 > known.length) {
    throw new MunicipalityListError(
      `This list would end ${gone.length} of ${known.length} municipalities: is it complete? If so, add --many.`,
    )
  }
  const changed = known.flatMap((old) => {
    const row = byCode.get(old.code)
    return row === undefined || isSame(old, row) ? [] : [{ row, sameDay: old.validFrom === from }]
  })
  const renewed = changed.filter((one) => !one.sameDay).map(({ row }) => row)
  const fresh = listed.filter(({ code }) => !knownCodes.has(code))
  const vanished = gone.map(({ code, name }) => ({ code, name }))
  return {
    close: [...gone, ...renewed].map(({ code }) => code),
    add: [...fresh, ...renewed],
    correct: changed.filter((one) => one.sameDay).map(({ row }) => row),
    vanished,
    same: known.length - gone.length - changed.length,
  }
}
