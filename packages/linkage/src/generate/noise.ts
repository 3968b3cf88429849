import type { Person } from './person.ts'
import { drawBelow, pick, type Random } from '../random.ts'

const alphabet = 'abcdefghijklmnopqrstuvwxyz'

/** One slip of the hand: a letter left out, added, replaced, or two neighbours swapped. Text of one letter is kept. */
export function addTypo(text: string, random: Random): string {
  if (text.length < 2) return text
  const at = drawBelow(random, text.length)
  const letter = /\d/.test(text.charAt(at)) ? String(drawBelow(random, 10)) : alphabet.charAt(drawBelow(random, 26))
  const before = text.slice(0, at)
  const after = text.slice(at + 1)
  const kind = drawBelow(random, 4)
  if (kind === 0) return before + after
  if (kind === 1) return before + letter + text.slice(at)
  if (kind === 2) return before + letter + after
  return before + after.charAt(0) + text.charAt(at) + after.slice(1)
}

type Slip = (person: Person, random: Random) => Partial<Person>

const typoIn =
  (field: keyof Person): Slip =>
  (person, random) => ({ [field]: addTypo(person[field], random) })
const forget =
  (field: keyof Person): Slip =>
  () => ({ [field]: '' })

const slips: readonly [Slip, ...Slip[]] = [
  typoIn('givenName'),
  typoIn('surname'),
  typoIn('surname'),
  typoIn('street'),
  typoIn('place'),
  typoIn('postcode'),
  typoIn('birthDate'),
  forget('sex'),
  forget('birthDate'),
  forget('phone'),
  forget('postcode'),
  forget('givenName'),
  forget('street'),
  ({ givenName, surname }) => ({ givenName: surname, surname: givenName }),
  ({ givenName }) => ({ givenName: givenName.slice(0, 1) }),
  ({ surname }) => ({ surname: surname.replace(/^(?:van der|van|de) /, '') }),
  ({ birthDate }) => ({ birthDate: birthDate.replace(/^(\d+)-(\d+)-(\d+)$/, '$1-$3-$2') }),
  ({ birthDate }) => ({ birthDate: birthDate.slice(0, 4) }),
  (_, random) => ({ phone: `06${10_000_000 + drawBelow(random, 49_999_999)}` }),
  (_, random) => ({
    houseNumber: String(1 + drawBelow(random, 180)),
    street: `${pick(random, ['Nieuwe', 'Oude', 'Lange'])} Weg`,
    postcode: '',
  }),
]

/** The same person as another hand wrote it down: none to four slips, one in ten records without any. */
export function addNoise(person: Person, random: Random): Person {
  const count = random() < 0.1 ? 0 : 1 + drawBelow(random, 4)
  const chosen = Array.from({ length: count }, () => pick(random, slips))
  return chosen.reduce((noisy, slip) => Object.assign(noisy, slip(noisy, random)), Object.assign({}, person))
}
