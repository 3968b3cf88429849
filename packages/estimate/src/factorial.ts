/**
 * The error of Stirling's formula, log n! - (n + 1/2) log n + n - log(2π)/2, for whole n ≥ 0.
 * Source: C. Loader, "Fast and accurate computation of binomial probabilities" (2000): exact for small n, else the series.
 */
const halfLogTwoPi = 0.5 * Math.log(2 * Math.PI)
const tableSize = 32
const smallErrors = new Float64Array(tableSize)
const smallLogs = new Float64Array(tableSize)
for (let n = 2; n < tableSize; n += 1) smallLogs[n] = (smallLogs[n - 1] as number) + Math.log(n)
for (let n = 1; n < tableSize; n += 1) {
  smallErrors[n] = n < 16 ? (smallLogs[n] as number) - ((n + 0.5) * Math.log(n) - n + halfLogTwoPi) : stirlingSeries(n)
}

function stirlingSeries(n: number): number {
  const square = n * n
  return (1 / 12 - (1 / 360 - (1 / 1260 - (1 / 1680 - 1 / (1188 * square)) / square) / square) / square) / n
}

/** The error of Stirling's formula for log n!, n whole and at least 1; for n = 0 it is taken as 0. */
export function stirlingError(n: number): number {
  return n < tableSize ? (smallErrors[n] as number) : stirlingSeries(n)
}

/** log n! for a whole n ≥ 0, to about 1e-15 relative. */
export function logFactorial(n: number): number {
  if (n < tableSize) return smallLogs[n] as number
  return (n + 0.5) * Math.log(n) - n + halfLogTwoPi + stirlingSeries(n)
}

/** log(2π)/2 */
export { halfLogTwoPi }
