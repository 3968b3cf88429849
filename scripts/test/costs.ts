import path from 'node:path'
import type { Used } from './measure.ts'

/** What one folder cost, in seconds: CPU of its test processes and their children, and the time that its files took. */
export type Cost = { folder: string; cpu: number; wall: number }

/** Folders that are shown one by one. */
const rowsShown = 16
/** Folders in which every folder is something of its own. */
const manyInOne = ['src/modules', 'src/platform']

/** The folder under which the cost of a test file is counted; `file` is relative to the root. */
export function folderOf(file: string): string {
  const parts = path.dirname(file).split('/')
  return parts.slice(0, manyInOne.includes(parts.slice(0, 2).join('/')) ? 3 : 2).join('/')
}

/** Seconds of CPU by file, relative to the root, from the lines that test processes wrote. */
export function readUsed(lines: string, root: string): Map<string, number> {
  const seconds = new Map<string, number>()
  for (const line of lines.split('\n').filter((line) => line !== '')) {
    const used = JSON.parse(line) as Used
    const file = path.relative(root, used.file)
    seconds.set(file, (seconds.get(file) ?? 0) + used.seconds)
  }
  return seconds
}

/** Adds up what files cost to what their folders do, the heaviest first. Files are relative to the root. */
export function costsByFolder(cpu: ReadonlyMap<string, number>, wall: ReadonlyMap<string, number>): readonly Cost[] {
  const folders = new Map<string, Cost>()
  for (const file of new Set([...cpu.keys(), ...wall.keys()])) {
    const folder = folderOf(file)
    const cost = folders.get(folder) ?? { folder, cpu: 0, wall: 0 }
    cost.cpu += cpu.get(file) ?? 0
    cost.wall += wall.get(file) ?? 0
    folders.set(folder, cost)
  }
  return [...folders.values()].sort((one, other) => other.cpu - one.cpu || other.wall - one.wall)
}

/**
 * A table of costs, with the many small ones as one row; `servers` is the CPU of the databases, which all folders share.
 */
export function describeCosts(costs: readonly Cost[], servers: number): string {
  const small = costs.slice(rowsShown)
  const shown = small.length > 1 ? costs.slice(0, rowsShown) : costs
  const rest = small.length > 1 ? [{ ...sumOf(small), folder: `${small.length} other folders` }] : []
  const whole = sumOf(costs)
  const database = servers === 0 ? [] : [{ folder: 'PostgreSQL, for all of them', cpu: servers, wall: undefined }]
  const rows = [...shown, ...rest, ...database, { ...whole, cpu: whole.cpu + servers, folder: 'together' }]
  const lines = rows.map(({ cpu, wall, folder }) => lineOf(cpu.toFixed(1), wall?.toFixed(1) ?? '', folder))
  return [lineOf('CPU s', 'wall s', 'folder'), ...lines, ''].join('\n')
}

function sumOf(costs: readonly Cost[]): Cost {
  const add = (key: 'cpu' | 'wall') => costs.reduce((sum, cost) => sum + cost[key], 0)
  return { folder: '', cpu: add('cpu'), wall: add('wall') }
}

function lineOf(cpu: string, wall: string, folder: string): string {
  return `${cpu.padStart(8)} ${wall.padStart(8)}  ${folder}`
}
