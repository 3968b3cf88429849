import { readdirSync, readFileSync } from 'node:fs'

/** Linux counts the CPU time of processes in hundredths of a second. */
const ticksPerSecond = 100

type Times = { parent: number; own: number; ended: number }

/** What Linux keeps of a process, in ticks; nothing when it is gone, and nothing on other systems. */
function findTimes(pid: number): Times | undefined {
  try {
    const line = readFileSync(`/proc/${pid}/stat`, 'latin1')
    const fields = line.slice(line.lastIndexOf(')') + 2).split(' ')
    const [parent = 0, user = 0, system = 0, userOfEnded = 0, systemOfEnded = 0] = [1, 11, 12, 13, 14].map((place) =>
      Number(fields[place]),
    )
    return { parent, own: user + system, ended: userOfEnded + systemOfEnded }
  } catch {
    return undefined
  }
}

/**
 * Seconds of CPU, user and system, of a process and of all that it started, those that ended included as far as their
 * parents waited for them. 0 where the system does not tell.
 */
export function cpuOfTree(pid: number): number {
  const processes = processNumbers().flatMap((number) => {
    const times = findTimes(number)
    return times === undefined ? [] : [{ number, ...times }]
  })
  const ticksOf = (root: number): number =>
    processes
      .filter(({ parent }) => parent === root)
      .reduce((sum, child) => sum + child.own + child.ended + ticksOf(child.number), 0)
  const root = findTimes(pid)
  return root === undefined ? 0 : (root.own + root.ended + ticksOf(pid)) / ticksPerSecond
}

function processNumbers(): number[] {
  try {
    return readdirSync('/proc')
      .map(Number)
      .filter((number) => Number.isInteger(number))
  } catch {
    return []
  }
}

let lost = 0

/**
 * Does what ends a process that this one started, and keeps count of what its descendants used: a browser leaves most
 * of them behind for the system to clean up, which tells nobody what they used.
 */
export async function countWhatEnds(end: () => Promise<void>): Promise<void> {
  const before = cpuOfTree(process.pid)
  await end()
  lost += Math.max(0, before - cpuOfTree(process.pid))
}

/** Seconds of CPU of this process and all that it started, as far as the system or `countWhatEnds` knows. */
export function cpuOfThisProcess(): number {
  return cpuOfTree(process.pid) + lost
}
