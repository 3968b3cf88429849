import type { Reading } from '../reading.ts'
import { readFiller } from '../reading.ts'
import { isPlatformDomain, readAccountAddress, type Account } from './account-address.ts'
import { toPlainDigits } from './digits.ts'
import { isFillerName } from './fillers.ts'

const names: Readonly<Record<string, string>> = {
  instagram: 'instagram',
  insta: 'instagram',
  ig: 'instagram',
  facebook: 'facebook',
  fb: 'facebook',
  face: 'facebook',
  messenger: 'facebook',
  tiktok: 'tiktok',
  telegram: 'telegram',
  tg: 'telegram',
  snapchat: 'snapchat',
  snap: 'snapchat',
  sc: 'snapchat',
  twitter: 'x',
  x: 'x',
  vk: 'vk',
  vkontakte: 'vk',
  youtube: 'youtube',
  yt: 'youtube',
  linkedin: 'linkedin',
  whatsapp: 'whatsapp',
  wapp: 'whatsapp',
  reddit: 'reddit',
  onlyfans: 'onlyfans',
  twitch: 'twitch',
  pinterest: 'pinterest',
  discord: 'discord',
  skype: 'skype',
  kik: 'kik',
  wechat: 'wechat',
  viber: 'viber',
  signal: 'signal',
  line: 'line',
  tinder: 'tinder',
  badoo: 'badoo',
  grindr: 'grindr',
}
/** Words between the name of a platform and that of an account. */
const between = new Set(
  (
    'account accountnaam profiel profile naam name gebruikersnaam gebruiker username user id handle heet heeft is was als ' +
    'as op on via met with zijn haar his her hun their mijn my de het the een a an van of en and ze zij hij she he onder under noemt zich'
  ).split(' '),
)
const handlePattern = /^@?[\p{L}\p{N}](?:[\p{L}\p{N}._-]*[\p{L}\p{N}_-])?$|^@?[\p{L}\p{N}._-]{2,}$/u
const mailAddress = /^[^\s@/]+@[^\s@]+\.[^\s@]+$/
/** Parts two accounts, but not the parts of an address. */
const separators = /[;,\n]|\s[&/|+]\s|\s(?:en|and|of|or)\s(?=@|\S*\.\S*\/|\p{L}+\s*[:@])/u
const mostWords = 4

const plainWord = (word: string): string => word.replaceAll(/^[("'“‘]+|[)"'”’:.!?]+$/gu, '').replace(/^\/?u\//, '')
/** "Instagramaccount", "facebookprofiel". */
const bareName = (word: string): string =>
  plainWord(word).replace(/(?:-?account|-?profiel|-?profile|-?naam|pagina)$/u, '')
const platformOf = (word: string): string | undefined => names[bareName(word)]

function readWords(text: string): Account | undefined {
  const words = text
    .replace(/tik tok/g, 'tiktok')
    .split(/[\s:|=]+/)
    .filter((word) => word !== '')
  const at = words.findIndex((word) => platformOf(word) !== undefined && words.length > 1)
  const platform = at < 0 ? 'any' : (platformOf(words[at] ?? '') ?? 'any')
  const others = words.filter((_, index) => index !== at).map(plainWord)
  const marked = others.find((word) => /^@[\p{L}\p{N}._-]{2,}$/u.test(word))
  if (marked !== undefined) return { platform, handle: marked.slice(1) }
  const named = others.filter((word) => !between.has(word) && word !== '' && !isPlatformDomain(word))
  const [only, more] = named
  if (only !== undefined && more === undefined && only.length > 1 && handlePattern.test(only))
    return { platform, handle: only.replace(/^@/, '') }
  if (at < 0 || named.length === 0 || named.length > mostWords) return undefined
  const likely = named.filter((word) => /[\d_.]/.test(word) && /\p{L}/u.test(word) && handlePattern.test(word))
  if (likely.length === 1) return { platform, handle: likely[0] ?? '' }
  if (named.length === 2 && /^\d+$/.test(named[1] ?? '')) return { platform, handle: named.join('') }
  return named.every((word) => /^[\p{L}'’-]+$/u.test(word))
    ? { platform, handle: `/name/${named.join(' ')}` }
    : undefined
}

/** The words of a text that are addresses, whatever stands around them. */
function findAddresses(text: string): Account[] {
  return text.split(/[\s<>"“”]+/u).flatMap((word) => {
    const bare = word.replaceAll(/^[(]+|[).,;:!]+$/g, '')
    const found =
      mailAddress.test(bare) || !/[./]/.test(bare) || bare.startsWith('@') ? undefined : readAccountAddress(bare)
    return found === undefined ? [] : [found]
  })
}

/** Several "@name" in one text without more. */
function findMarked(text: string): string[] {
  return Array.from(
    text.matchAll(/(?<![\p{L}\p{N}.])@([\p{L}\p{N}._-]*[\p{L}\p{N}_-])/gu),
    ([, handle]) => handle ?? '',
  )
}

function readPart(text: string): Account[] {
  const addresses = findAddresses(text)
  if (addresses.length > 0) return addresses
  const marked = findMarked(text)
  if (marked.length > 1) {
    const platform =
      text
        .split(/\s+/)
        .map(platformOf)
        .find((name) => name !== undefined) ?? 'any'
    return marked.map((handle) => ({ platform, handle }))
  }
  const found = mailAddress.test(text) ? undefined : readWords(text)
  return found === undefined ? [] : [found]
}

/**
 * Reads the social accounts in a text: addresses of profiles and pages, "instagram: name", "zijn insta is @name",
 * "name (snapchat)", "@name"; several between commas, lines and words. A name of several words counts on its platform
 * alone. A text without one gives one reading that says why.
 */
export function readAccounts(raw: string): Reading<Account>[] {
  const text = toPlainDigits(raw.replaceAll(/[\u200b-\u200f\ufeff]/g, ''))
    .trim()
    .toLowerCase()
  const accounts = text.split(separators).flatMap((part) => readPart(part.trim()))
  const distinct = [...new Map(accounts.map((account) => [`${account.platform}|${account.handle}`, account])).values()]
  const known = distinct.filter(({ handle }) => !isFillerName([handle]))
  if (known.length > 0) return known.map((value) => ({ raw, value }))
  if (distinct.length > 0) return [readFiller(raw)]
  return [{ raw, problem: 'Not a profile address, "platform: handle" or "@handle".' }]
}
