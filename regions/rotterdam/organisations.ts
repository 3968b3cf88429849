import type { RegionOrganisation } from '../../src/modules/network/region.ts'
import { codesIn, municipalities } from './municipalities.ts'

/**
 * Who takes part: the municipalities, each with a contact officer, and the partners of the regional policy.
 * The safety houses and Veilig Thuis follow the two safety regions.
 */
export const organisations: readonly RegionOrganisation[] = [
  ...municipalities.map(({ code, name }): RegionOrganisation => ({
    code: code.toLowerCase(),
    name: `Gemeente ${name}`,
    kind: 'municipality',
    areas: [code],
  })),
  { code: 'essm', name: 'Meld- en Adviespunt ESSM', kind: 'expertise-centre', areas: 'all' },
  {
    code: 'zvh-rr',
    name: 'Zorg- en Veiligheidshuis Rotterdam-Rijnmond',
    kind: 'safety-house',
    areas: codesIn('Rotterdam-Rijnmond'),
  },
  {
    code: 'zvh-zhz',
    name: 'Zorg- en Veiligheidshuis Zuid-Holland Zuid',
    kind: 'safety-house',
    areas: codesIn('Zuid-Holland Zuid'),
  },
  { code: 'riec', name: 'RIEC Rotterdam', kind: 'riec', areas: 'all' },
  { code: 'police', name: 'Politie, AVIM Rotterdam', kind: 'police', areas: 'all' },
  {
    code: 'labour-supervision',
    name: 'Nederlandse Arbeidsinspectie, toezicht',
    kind: 'labour-authority',
    areas: 'all',
  },
  {
    code: 'labour-investigation',
    name: 'Nederlandse Arbeidsinspectie, opsporing',
    kind: 'labour-authority',
    areas: 'all',
  },
  { code: 'prosecution', name: 'Openbaar Ministerie, parket Rotterdam', kind: 'prosecution', areas: 'all' },
  {
    code: 'vt-rr',
    name: 'Veilig Thuis Rotterdam-Rijnmond',
    kind: 'safe-at-home',
    areas: codesIn('Rotterdam-Rijnmond'),
  },
  {
    code: 'vt-zhz',
    name: 'Veilig Thuis Zuid-Holland Zuid',
    kind: 'safe-at-home',
    areas: codesIn('Zuid-Holland Zuid'),
  },
  { code: 'shelter', name: 'Opvang Humanitas', kind: 'shelter', areas: 'all' },
  { code: 'alliance', name: 'VeiligheidsAlliantie regio Rotterdam', kind: 'other', areas: 'all' },
]
