import { createReadStream } from 'node:fs'
import { createInterface } from 'node:readline'
import { linkFiles, type LinkOptions, type LinkSummary } from '../link/link.ts'

export type Quality = {
  readonly precision: number
  readonly recall: number
  readonly f1: number
  readonly summary: LinkSummary
}
export type Truth = { readonly isMatch: (a: string, b: string) => boolean; readonly matches: number }

type Line = { readonly a: string; readonly b: string; readonly band: string }

/** Links files and measures the bands "same" and "likely" against a known truth. */
export async function measureLink(
  files: readonly [string, string],
  truth: Truth,
  options: LinkOptions = {},
): Promise<Quality> {
  let found = 0
  let right = 0
  const summary = await linkFiles(
    files,
    async (file) => {
      for await (const text of createInterface({ input: createReadStream(file) })) {
        const { a, b, band } = JSON.parse(text) as Line
        if (band !== 'same' && band !== 'likely') continue
        found++
        if (truth.isMatch(a, b)) right++
      }
    },
    options,
  )
  const precision = found === 0 ? 0 : right / found
  const recall = right / truth.matches
  return { precision, recall, f1: (2 * right) / (found + truth.matches), summary }
}
