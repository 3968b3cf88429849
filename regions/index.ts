import type { RegionConfig } from '../src/modules/network/region.ts'
import { rotterdam } from './rotterdam/index.ts'

/** The regions that the project ships, each one folder of data. Add a region by adding its configuration to this list. */
export const regions: readonly RegionConfig[] = [rotterdam]
