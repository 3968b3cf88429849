import { parse } from 'csv-parse/sync'
import { z } from 'zod'

/** A municipality as a national list gives it. */
export type ListedMunicipality = {
  code: string
  name: string
  province: string
  safetyRegion: string
  policeUnit: string
}

/** The list cannot be used; the message says where and what to do, in one sentence. */
export class MunicipalityListError extends Error {
  override name = 'MunicipalityListError'
}

const requiredColumns = ['code', 'name', 'province', 'safety_region', 'police_unit'] as const
const word = (what: string) => z.string().trim().min(1, `${what} is empty`).max(100, `${what} is too long`)
const rowSchema = z.object({
  code: z.string().regex(/^GM\d{4}$/, 'code is not GM and four digits'),
  name: word('name'),
  province: word('province'),
  safety_region: word('safety_region'),
  police_unit: word('police_unit'),
})

/**
 * Reads a list of all municipalities: comma-separated text in UTF-8 with a header that names at least code (CBS, GM and
 * four digits), name, province, safety_region and police_unit; further columns are left alone. Throws
 * MunicipalityListError, which names the line.
 */
export function readMunicipalityList(text: string): readonly ListedMunicipality[] {
  const records = parseRecords(text)
  const seen = new Map<string, number>()
  return records.map(({ record, line }) => {
    const row = rowSchema.safeParse(record)
    if (!row.success)
      throw new MunicipalityListError(`Line ${line}: ${row.error.issues[0]?.message ?? 'is not right'}.`)
    const { code, name, province, safety_region: safetyRegion, police_unit: policeUnit } = row.data
    const before = seen.get(code)
    if (before !== undefined) throw new MunicipalityListError(`Line ${line}: ${code} stands on line ${before} as well.`)
    seen.set(code, line)
    return { code, name, province, safetyRegion, policeUnit }
  })
}

const infoSchema = z.array(
  z.object({ record: z.record(z.string(), z.string()), info: z.object({ lines: z.number() }) }),
)

function parseRecords(text: string): { record: Record<string, string>; line: number }[] {
  if (text.includes('\uFFFD')) throw new MunicipalityListError('The file is not UTF-8: save it as CSV in UTF-8.')
  const rows = parseText(text)
  if (rows.length === 0) throw new MunicipalityListError('The file holds no municipalities.')
  const missing = requiredColumns.filter((column) => rows[0]?.record[column] === undefined)
  if (missing.length > 0) {
    throw new MunicipalityListError(
      `The first line misses the column ${missing.join(', ')}: it must name ${requiredColumns.join(', ')}.`,
    )
  }
  return rows.map(({ record, info }) => ({ record, line: info.lines }))
}

function parseText(text: string): z.infer<typeof infoSchema> {
  try {
    return infoSchema.parse(parse(text, { columns: true, bom: true, info: true, skip_empty_lines: true, trim: true }))
  } catch (error) {
    const line = error instanceof Error && 'lines' in error && typeof error.lines === 'number' ? error.lines : 1
    throw new MunicipalityListError(
      `Line ${line}: this is not a row of comma-separated values with as many columns as the first line.`,
    )
  }
}
