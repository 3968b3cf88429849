import { regions } from '../../../regions/index.ts'
import type { RegionConfig } from './region.ts'

/** No region with this code is shipped with this installation. */
class UnknownRegionError extends Error {
  override name = 'UnknownRegionError'
}

/** The configuration of a region by its code, or undefined when the project ships none. */
export function findRegion(code: string): RegionConfig | undefined {
  return regions.find((region) => region.code === code)
}

/** The configuration of a region by its code. Throws UnknownRegionError when the project ships none. */
export function getRegion(code: string): RegionConfig {
  const region = findRegion(code)
  if (region === undefined) throw new UnknownRegionError(`There is no region called ${code}.`)
  return region
}
