import type { RegionConfig } from '../../src/modules/network/region.ts'

/** [code, name, safety region] of the municipalities of the police unit Rotterdam (CBS, division of 2023, unchanged in 2025). */
const list = [
  ['GM0482', 'Alblasserdam', 'Zuid-Holland Zuid'],
  ['GM0613', 'Albrandswaard', 'Rotterdam-Rijnmond'],
  ['GM0489', 'Barendrecht', 'Rotterdam-Rijnmond'],
  ['GM0502', 'Capelle aan den IJssel', 'Rotterdam-Rijnmond'],
  ['GM0505', 'Dordrecht', 'Zuid-Holland Zuid'],
  ['GM1924', 'Goeree-Overflakkee', 'Rotterdam-Rijnmond'],
  ['GM0512', 'Gorinchem', 'Zuid-Holland Zuid'],
  ['GM0523', 'Hardinxveld-Giessendam', 'Zuid-Holland Zuid'],
  ['GM0531', 'Hendrik-Ido-Ambacht', 'Zuid-Holland Zuid'],
  ['GM1963', 'Hoeksche Waard', 'Zuid-Holland Zuid'],
  ['GM0542', 'Krimpen aan den IJssel', 'Rotterdam-Rijnmond'],
  ['GM1621', 'Lansingerland', 'Rotterdam-Rijnmond'],
  ['GM0556', 'Maassluis', 'Rotterdam-Rijnmond'],
  ['GM1978', 'Molenlanden', 'Zuid-Holland Zuid'],
  ['GM1930', 'Nissewaard', 'Rotterdam-Rijnmond'],
  ['GM0590', 'Papendrecht', 'Zuid-Holland Zuid'],
  ['GM0597', 'Ridderkerk', 'Rotterdam-Rijnmond'],
  ['GM0599', 'Rotterdam', 'Rotterdam-Rijnmond'],
  ['GM0606', 'Schiedam', 'Rotterdam-Rijnmond'],
  ['GM0610', 'Sliedrecht', 'Zuid-Holland Zuid'],
  ['GM0622', 'Vlaardingen', 'Rotterdam-Rijnmond'],
  ['GM1992', 'Voorne aan Zee', 'Rotterdam-Rijnmond'],
  ['GM0642', 'Zwijndrecht', 'Zuid-Holland Zuid'],
] as const

/** The municipalities of the region. */
export const municipalities: RegionConfig['municipalities'] = list.map(([code, name, safetyRegion]) => ({
  code,
  name,
  province: 'Zuid-Holland',
  safetyRegion,
  policeUnit: 'Rotterdam',
  validFrom: '2023-01-01',
}))

/** Codes of the municipalities in one safety region, for partners that serve only that part. */
export function codesIn(safetyRegion: (typeof list)[number][2]): string[] {
  return list.filter(([, , region]) => region === safetyRegion).map(([code]) => code)
}
