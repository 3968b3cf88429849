import { drawBelow, drawRank, pick, type Random } from '../random.ts'

/** A made-up person, as a row for `linkFiles`. */
export type Person = {
  readonly givenName: string
  readonly surname: string
  readonly sex: string
  readonly birthDate: string
  readonly street: string
  readonly houseNumber: string
  readonly postcode: string
  readonly place: string
  readonly phone: string
}

type Origin = {
  readonly given: readonly [string, ...string[]]
  readonly stems: readonly [string, ...string[]]
  readonly ends: readonly [string, ...string[]]
}

const words = (text: string): readonly [string, ...string[]] => {
  const [first = '', ...rest] = text.split(' ')
  return [first, ...rest]
}

const origins: readonly [Origin, ...Origin[]] = [
  {
    given: words(
      'Jan Johanna Maria Pieter Sanne Daan Emma Sem Julia Lucas Anna Bram Lotte Thijs Fleur Ruben Iris Gerrit Hendrik Cornelia Willem Anouk Kees Marieke Joost Femke Wouter Esther Bas Roos',
    ),
    stems: words(
      'Jans Pieter Bakk Viss Smit Meij Mulder Boer Dijk Berg Vries Groot Brou Kok Hoek Post Koning Schout Prins Kuip Wal Veld Heuvel Bosch Laar Ham Linde Sluij Hout Kamp',
    ),
    ends: words('en sen er s man stra sma inga ma huis kamp mans veld horst beek laan hof huizen dijk aar'),
  },
  {
    given: words(
      'Mohamed Fatima Ahmed Youssef Khadija Hassan Aicha Omar Zainab Ibrahim Amina Ali Mariam Khalid Samira Yusuf Leila Mustafa Nadia Karim Rachid Salma Hamza Soumaya Bilal',
    ),
    stems: words(
      'Ben El_Id Al_Ham Bou Had Kar Mans Raz Sal Tah Zah Ouar Cherk Yak Naj Fad Rah Maj Sad Bak Azz Lah Jab Daou Nass',
    ),
    ends: words('rissi daoui oudi imi ouri aki ani abi ddi ouni idi ari ami aoui alla ati izi eddine our ouch'),
  },
  {
    given: words(
      'Andrei Elena Ion Maria Mihai Ioana Stefan Ana Gheorghe Alexandra Vasile Cristina Florin Roxana Daniel Gabriela Adrian Mihaela Bogdan Simona Marius Denisa Razvan Larisa',
    ),
    stems: words(
      'Pop Ionesc Dum Stan Geor Mun Rad Con Ilie Mat Dobr Flor Dinu Mar Nist Cost Lup Tud Vas Serb Cri Moldov Ungur Petr Barb',
    ),
    ends: words('escu eanu itru oiu ache aru an iu ascu ea ovici oi aru elu as'),
  },
  {
    given: words(
      'Oleksandr Olena Ivan Svitlana Dmytro Natalia Serhiy Oksana Piotr Agnieszka Krzysztof Katarzyna Georgi Desislava Viktor Iryna Mykola Anastasia Pavel Tatiana Marek Magdalena',
    ),
    stems: words(
      'Ivan Petr Shev Koval Bond Tkach Nowak Kow Wisn Dimitr Stoyan Kravch Lys Melnyk Boyk Moroz Sav Zaj Wojc Hristo Kuzn Popl Sidor Volk Hav',
    ),
    ends: words('ov enko chuk ski ova yk ak ev iv uk owicz yshyn ec alski ovych'),
  },
  {
    given: words('Linh Huong Minh Thanh Duc Hoa Lan Tuan Mai Quang Thuy Dung Phuong Hai Ngoc'),
    stems: words('Nguyen Tran Le Pham Hoang Phan Vu Dang Bui Do Ho Ngo Duong Ly'),
    ends: words('_ _ _ _'),
  },
]

const syllables = words('ba de ka lo mi na po ra su te vi wo ga hu je li mo ne pa ri sta tro dra kle bri')
const streets = words(
  'Kerk Dorps School Molen Station Nieuw Linden Eiken Wilhelmina Juliana Parallel Haven Markt Prins Beatrix Berken Kastanje Industrie Emma Ring Oranje Burg Rozen Tulpen Zand Meer Weide Bosch Hoog Spoor',
)
const kinds = words('straat weg laan plein hof kade dreef pad singel dijk')
const letters = 'ABCDEGHJKLMNPRSTVWXZ'

function makeSurname(random: Random, origin: Origin): string {
  const stem = origin.stems[drawRank(random, origin.stems.length)] ?? origin.stems[0]
  const middle = random() < 0.55 ? pick(random, syllables) + (random() < 0.5 ? pick(random, syllables) : '') : ''
  const end = pick(random, origin.ends)
  const family = `${stem}${end === '_' ? '' : middle + end}`.replaceAll('_', ' ').trim()
  return random() < 0.12 && origin === origins[0]
    ? `${pick(random, words('van de van_der de van'))} ${family}`.replaceAll('_', ' ')
    : family
}

const pad = (part: number): string => String(part).padStart(2, '0')

function makeBirthDate(random: Random): string {
  return `${1945 + drawBelow(random, 62)}-${pad(1 + drawBelow(random, 12))}-${pad(1 + drawBelow(random, 28))}`
}

type Home = Pick<Person, 'street' | 'houseNumber' | 'postcode' | 'place'>

function makeHome(random: Random): Home {
  const area = 1000 + drawBelow(random, 4000)
  const letter = (): string => letters.charAt(drawBelow(random, letters.length))
  return {
    street: pick(random, streets) + pick(random, kinds),
    houseNumber: `${1 + drawBelow(random, 180)}${random() < 0.08 ? pick(random, ['a', 'b', '-2', ' bis']) : ''}`,
    postcode: `${area} ${letter()}${letter()}`,
    place: `${pick(random, streets)}${['dorp', 'stad', 'hoven', 'dam', 'burg'][area % 5]}`,
  }
}

/** Draws one person after another; one in five lives with the person before, half of those under the same surname. */
export function createPeople(random: Random): () => Person {
  let home = makeHome(random)
  let surname = ''
  return () => {
    const origin = origins[drawRank(random, origins.length)] ?? origins[0]
    const together = surname !== '' && random() < 0.2
    if (!together) home = makeHome(random)
    surname = together && random() < 0.5 ? surname : makeSurname(random, origin)
    return {
      givenName: origin.given[drawRank(random, origin.given.length)] ?? origin.given[0],
      surname,
      sex: random() < 0.5 ? 'f' : 'm',
      birthDate: makeBirthDate(random),
      ...home,
      phone: random() < 0.6 ? `06${String(10_000_000 + drawBelow(random, 49_999_999))}` : '',
    }
  }
}
