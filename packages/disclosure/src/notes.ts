import type { Attempt } from './protect-rounding.ts'
import type { GroupDisclosure, PublishedCell } from './publication.ts'
import { getMaximumDeviation, type Method } from './regime.ts'
import type { RoundingRule } from './rules.ts'

/** What there is to say about a publication. */
export interface Remarks {
  readonly attempt: Attempt
  readonly changed: number
  readonly groupDisclosure: readonly GroupDisclosure[]
  readonly jointIgnored: boolean
  readonly keyed: boolean
}

const maximumGroupNotes = 5

const addsUp: Record<Method, string> = {
  'cell-suppression': 'Printed numbers are exact; some cells are hidden so that small counts cannot be worked out.',
  'controlled-rounding': 'Controlled rounding: the rounded numbers, hidden ones included, add up.',
  'controlled-rounding-wide':
    'Controlled rounding: the rounded numbers add up; the nearest multiples were not enough for that behind hidden cells, which may be one step further away.',
  'controlled-rounding-one-step':
    'Controlled rounding with K = 1: the rounded numbers add up, but may be one step further away than the nearest multiples.',
  'random-rounding': 'Random rounding by key, because controlled rounding was not possible: the numbers do not add up.',
}

function describeRounding(rule: RoundingRule, method: Method): string[] {
  const deviation = getMaximumDeviation(rule, method)
  const lines = [`Numbers are multiples of ${rule.base} and lie at most ${deviation} from the true count.`]
  if (rule.secretUpTo !== null) {
    lines.push(`Counts from ${rule.secretZeros ? 0 : 1} to ${rule.secretUpTo} are secret.`)
  }
  if (rule.minimumDenominator > 0) {
    lines.push(`Percentages are worked out from rounded numbers, and only over ${rule.minimumDenominator} or more.`)
  }
  return lines
}

function describeCell({ published, ...labels }: PublishedCell): string {
  return `${Object.values(labels).join(', ')} (${published})`
}

function describeGroups(groups: readonly GroupDisclosure[]): string[] {
  const full = groups.filter(({ share }) => share > 0)
  const empty = groups.length - full.length
  const lines = full.slice(0, maximumGroupNotes).map(({ cell, margin }) => {
    return `Group disclosure: ${describeCell(cell)} holds 90 % or more of ${describeCell(margin)}.`
  })
  if (full.length > lines.length) lines.push(`Group disclosure: ${full.length - lines.length} more cells like that.`)
  if (empty > 0)
    lines.push(`Group disclosure: ${empty} times a printed zero shows that nobody of a printed sum is there.`)
  return lines
}

function describeAudit({ attempt, changed, jointIgnored }: Remarks): string[] {
  const { audit, release } = attempt
  const lines: string[] = []
  if (release.alsoSecret.size > 0) {
    lines.push(`${release.alsoSecret.size} numbers above the threshold are secret too, to protect others.`)
  }
  if (changed > 0) {
    lines.push(`${changed} cells have changed since an earlier publication; what was shown of them then is left aside.`)
  }
  if (jointIgnored) {
    lines.push(
      'The audit does not take into account that one joint table lies behind all these: it would be too large.',
    )
  }
  if (!audit) lines.push('NOT RELEASED: what was published earlier contradicts these tables.')
  else if (audit.atRisk.length > 0) {
    lines.push(`NOT RELEASED: of ${audit.atRisk.length} secret cells the count can be worked out too closely.`)
  }
  return lines
}

/** The sentences that belong beside a publication. They tell nothing that the published cells do not. */
export function writeNotes(remarks: Remarks): string[] {
  const { rule, method } = remarks.attempt.release
  const lines = [addsUp[method]]
  if (rule.kind === 'rounding') lines.push(...describeRounding(rule, method))
  else lines.push(`Counts from 1 to ${rule.secretUpTo} are secret, and so are some others.`)
  if (method === 'random-rounding' && !remarks.keyed) lines.push('No key was given: the draws follow from the data.')
  return [...lines, ...describeAudit(remarks), ...describeGroups(remarks.groupDisclosure)]
}
