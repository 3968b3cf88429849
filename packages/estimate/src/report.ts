import type { Estimate, Interval } from './result.ts'

const whole = new Intl.NumberFormat('en-GB', { maximumFractionDigits: 0 })
const precise = new Intl.NumberFormat('en-GB', { maximumFractionDigits: 1, minimumFractionDigits: 1 })

function number(value: number | null): string {
  return value === null ? 'not estimable' : precise.format(value)
}

function range(interval: Interval | null): string {
  return interval === null ? 'none' : `${precise.format(interval[0])} to ${precise.format(interval[1])}`
}

/** To the nearest 100, and to 2 significant digits from 10,000 on. */
function rounded(value: number): string {
  const step = Math.max(100, 10 ** (Math.floor(Math.log10(Math.max(value, 1))) - 1))
  return whole.format(Math.round(value / step) * step)
}

function table(rows: ReadonlyArray<readonly [label: string, text: string]>): string[] {
  const width = Math.max(...rows.map(([label]) => label.length))
  return rows.map(([label, text]) => `  ${label.padEnd(width)}  ${text}`)
}

function failures(count: number): string {
  return count === 0 ? 'none' : `${whole.format(count)}, counted as very large`
}

function describeStepwise({ stepwise }: Estimate): string[] {
  return [
    'Forward selection of dependences between two lists',
    ...table([
      ['estimate', number(stepwise.estimate)],
      ['95 % interval (BCa bootstrap)', range(stepwise.interval95)],
      ['80 % interval (BCa bootstrap)', range(stepwise.interval80)],
      ['dependences, as added', stepwise.terms.join(', ') || 'none'],
      ['dependences at minus infinity', stepwise.minusInfinity.join(', ') || 'none'],
      ['log of the unseen', stepwise.logDarkFigure === null ? 'none' : stepwise.logDarkFigure.toFixed(6)],
      ['deviance', stepwise.deviance === null ? 'none' : stepwise.deviance.toFixed(4)],
      ['95 % Wald, given the model', `${range(stepwise.wald95)} (do not publish)`],
      ['replicates that failed', failures(stepwise.replicatesFailed)],
    ]),
  ]
}

function describeBic({ lowestBic, lists }: Estimate): string[] {
  if (lowestBic === null) {
    const why = lists.length > 5 ? 'Left out above 5 lists: there are too many models.' : 'No model can be estimated.'
    return ['Lowest BIC over hierarchical models', `  ${why}`]
  }
  return [
    'Lowest BIC over hierarchical models',
    ...table([
      ['estimate', number(lowestBic.estimate)],
      ['95 % interval (BCa bootstrap)', range(lowestBic.interval95)],
      ['80 % interval (BCa bootstrap)', range(lowestBic.interval80)],
      ['model', lowestBic.model],
      ['BIC', lowestBic.bic.toFixed(4)],
      ['replicates that failed', failures(lowestBic.replicatesFailed)],
    ]),
  ]
}

function describeVerdict({ publishable, reasons, stepwise }: Estimate): string[] {
  if (!publishable) return ['Not estimable for publication', ...reasons.map((reason) => `  - ${reason}`)]
  const { estimate, interval95 } = stepwise
  if (estimate === null || interval95 === null) return []
  const rangeText = `${rounded(interval95[0])} to ${rounded(interval95[1])}`
  return ['May be published', `  By forward selection, rounded: ${rounded(estimate)} (about 95 %: ${rangeText}).`]
}

function warnings({ stepwise, lowestBic }: Estimate): string[] {
  const ratio = (lowestBic?.estimate ?? Number.NaN) / (stepwise.estimate ?? Number.NaN)
  const lines: string[] = []
  if (ratio > 1.5 || ratio < 1 / 1.5) {
    lines.push('The two methods differ by more than half: the choice of model decides the number. Show both.')
  }
  if (stepwise.replicatesFailed > 0) lines.push('Some resamples have no usable estimate: the data are at the edge.')
  return lines
}

const caveats = [
  'Every number hangs on the choice of model; forward selection is said to overstate its own certainty',
  '(Whitehead and others, 2021). Show both methods with both intervals.',
  'A 95 % interval covered about 90 % in simulations by its authors: call it approximate.',
  'It is assumed that nobody enters or leaves in the period and that people are matched without error.',
  'Overlaps of a few people carry the result and give people away: never publish the table of histories,',
  'and round the estimate and its limits (to 100, or 2 digits).',
]

/** The result as a page for a statistician, in plain text. */
export function writeReport(result: Estimate): string {
  const { lists, observed, mainEffects, seconds } = result
  const notes = warnings(result)
  const lines = [
    'Multiple systems estimation',
    ...table([
      ['lists', lists.map((name, index) => `${index + 1} ${name}`).join(', ')],
      ['people on at least one list', whole.format(observed)],
      ['estimate if lists are independent', number(mainEffects.estimate)],
    ]),
    '',
    ...describeStepwise(result),
    '',
    ...describeBic(result),
    '',
    ...describeVerdict(result),
    ...(notes.length > 0 ? ['', 'Warnings', ...notes.map((line) => `  - ${line}`)] : []),
    '',
    'To bear in mind',
    ...caveats.map((line) => `  ${line}`),
    '',
    `Seconds: fit ${seconds.fit.toFixed(3)}, forward selection ${seconds.stepwise.toFixed(3)}, ` +
      `BIC ${seconds.lowestBic.toFixed(3)}, bootstrap ${seconds.bootstrap.toFixed(3)}.`,
  ]
  return `${lines.join('\n')}\n`
}
