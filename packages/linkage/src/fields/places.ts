import { fold } from '../names/fold.ts'
import { readFiller, remember, type Reading } from '../reading.ts'
import { isFillerName } from './fillers.ts'

const mostRemembered = 20_000

const countryNames: Readonly<Record<string, string>> = {
  nederland: 'NL',
  netherlands: 'NL',
  'the netherlands': 'NL',
  holland: 'NL',
  belgie: 'BE',
  belgium: 'BE',
  duitsland: 'DE',
  germany: 'DE',
  deutschland: 'DE',
  roemenie: 'RO',
  romania: 'RO',
  bulgarije: 'BG',
  bulgaria: 'BG',
  hongarije: 'HU',
  hungary: 'HU',
  polen: 'PL',
  poland: 'PL',
  oekraine: 'UA',
  ukraine: 'UA',
  rusland: 'RU',
  russia: 'RU',
  marokko: 'MA',
  morocco: 'MA',
  turkije: 'TR',
  turkey: 'TR',
  syrie: 'SY',
  syria: 'SY',
  vietnam: 'VN',
  china: 'CN',
  griekenland: 'GR',
  greece: 'GR',
  italie: 'IT',
  italy: 'IT',
  spanje: 'ES',
  spain: 'ES',
  frankrijk: 'FR',
  france: 'FR',
  nigeria: 'NG',
  'verenigd koninkrijk': 'GB',
  'united kingdom': 'GB',
  eritrea: 'ER',
  ethiopie: 'ET',
  ethiopia: 'ET',
  moldavie: 'MD',
  moldova: 'MD',
  albanie: 'AL',
  albania: 'AL',
  servie: 'RS',
  serbia: 'RS',
  filipijnen: 'PH',
  philippines: 'PH',
}

/** One place by line, in the names it goes by here, folded to ASCII; the first is the one kept. */
const placeNames = `
den haag|s gravenhage|the hague|gravenhage
den bosch|s hertogenbosch
antwerpen|antwerp|anvers
brussel|brussels|bruxelles
gent|ghent|gand
luik|liege
keulen|koln|koeln|cologne
aken|aachen
dusseldorf|duesseldorf
berlijn|berlin
parijs|paris
londen|london
rome|roma
milaan|milano|milan
wenen|wien|vienna
praag|praha|prague
warschau|warszawa|warsaw
boedapest|budapest
boekarest|bucuresti|bucharest
sofia|sofiya|sofija
kiev|kyiv|kyjiv
lissabon|lisboa|lisbon
athene|athina|athens
`

const placeIndex = new Map(
  placeNames
    .trim()
    .split('\n')
    .flatMap((line) => {
      const [kept = '', ...others] = line.split('|')
      return others.map((other): [string, string] => [other, kept])
    }),
)

/** Reads a country as its ISO 3166 two-letter code, from the code or a common English or Dutch name. */
export function readCountry(raw: string): Reading<string> {
  const plain = fold(raw).trim()
  const value = /^[a-z]{2}$/.test(plain) ? plain.toUpperCase() : countryNames[plain]
  return value === undefined ? { raw, problem: 'Not a known country: give its two-letter code.' } : { raw, value }
}

/** Reads a place name: folded, single spaces, without the province behind it ("Bergen (NH)"), one name of several. */
export const readPlace = remember(mostRemembered, (raw): Reading<string> => {
  const value = fold(raw)
    .replaceAll(/\([a-z]{1,3}\)/g, ' ')
    .replaceAll(/[^a-z0-9]+/g, ' ')
    .trim()
  if (value === '') return { raw, problem: 'No letters or digits in the place.' }
  return isFillerName(value.split(' ')) ? readFiller(raw) : { raw, value: placeIndex.get(value) ?? value }
})
