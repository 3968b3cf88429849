/** A social account; `platform` is "any" when only a handle was given. A handle that begins with "/" is a page. */
export type Account = { readonly platform: string; readonly handle: string }

type Path = { readonly segments: readonly string[]; readonly query: URLSearchParams }
type Platform = {
  /** Words at the start of a path that are no handle and tell what the page is: of a group, a message, an advert. */
  readonly pages: ReadonlySet<string>
  /** Words behind which the handle stands: linkedin.com/in/name. */
  readonly before: ReadonlySet<string>
  /** A handle or page of this platform that is written in a way of its own. */
  readonly read?: (path: Path) => string | undefined
}

const set = (words: string): ReadonlySet<string> => new Set(words.split(' '))

/** Words in paths that are no handle anywhere. */
const commonPages = set(
  'about help login signup register home explore search privacy terms settings share sharer hashtag tag tags events ' +
    'jobs feed messages notifications watch intent discover music live invite l i s t p posts status photo photos video videos',
)

const platform = (pages = '', before = '', read?: Platform['read']): Platform => ({
  pages: set(pages),
  before: set(before),
  ...(read !== undefined && { read }),
})

const trailingNumber = /(\d{6,})$/

function readFacebook({ segments, query }: Path): string | undefined {
  const [first = '', second, third] = segments
  const id = query.get('id')
  if (/^(?:profile|story|permalink)\.php$/.test(first)) return id === null ? undefined : `/id/${id}`
  if (first === 'people' || first === 'pages') return third === undefined ? undefined : `/id/${third}`
  const named = first === 'p' && second !== undefined ? trailingNumber.exec(second)?.[1] : undefined
  return named === undefined ? undefined : `/id/${named}`
}

function readYoutube({ segments: [first = '', second], query }: Path): string | undefined {
  const video = first === 'watch' ? query.get('v') : /^(?:shorts|live|embed|v)$/.test(first) ? second : undefined
  return video === null || video === undefined ? undefined : `/watch/${video}`
}

function readTelegram({ segments: [first = '', second], query }: Path): string | undefined {
  if (first.startsWith('+')) return `/joinchat/${first.slice(1)}`
  if (first === 'joinchat' && second !== undefined) return `/joinchat/${second}`
  return query.get('domain')?.toLowerCase()
}

function readWhatsapp({ segments: [first = ''], query }: Path): string | undefined {
  const number = /^\+?\d{6,15}$/.test(first) ? first : query.get('phone')
  return number === null ? undefined : number.replaceAll(/\D/g, '')
}

const readX = ({ query }: Path): string | undefined => query.get('screen_name') ?? undefined

const platforms: Readonly<Record<string, Platform>> = {
  instagram: platform('p reel reels tv direct accounts', 'stories _u'),
  facebook: platform(
    'groups people pages marketplace profile.php story.php permalink.php photo.php reel reels stories',
    '',
    readFacebook,
  ),
  tiktok: platform('v embed', ''),
  telegram: platform('joinchat c addstickers iv proxy share resolve', 's k a z', readTelegram),
  snapchat: platform('discover lens spotlight', 'add'),
  x: platform('intent user', '', readX),
  vk: platform('', ''),
  youtube: platform('channel playlist shorts embed v', 'user c', readYoutube),
  linkedin: platform('company school showcase groups pulse', 'in pub'),
  whatsapp: platform('message c channel send chat', '', readWhatsapp),
  reddit: platform('r comments', 'user u'),
  onlyfans: platform(),
  twitch: platform('directory', ''),
  pinterest: platform('pin', ''),
  discord: platform('channels users', ''),
  skype: platform(),
}

/** Domains of platforms, and short links of theirs with what their path stands for. */
const domains: Readonly<Record<string, readonly [name: string, path?: string]>> = {
  'instagram.com': ['instagram'],
  'instagr.am': ['instagram'],
  'ig.me': ['instagram'],
  'facebook.com': ['facebook'],
  'fb.com': ['facebook'],
  'fb.me': ['facebook'],
  'm.me': ['facebook'],
  'messenger.com': ['facebook'],
  'fb.watch': ['facebook', '/watch'],
  'tiktok.com': ['tiktok'],
  'vm.tiktok.com': ['tiktok', '/t'],
  'vt.tiktok.com': ['tiktok', '/t'],
  't.me': ['telegram'],
  'telegram.me': ['telegram'],
  'telegram.dog': ['telegram'],
  'telegram.org': ['telegram'],
  'snapchat.com': ['snapchat'],
  'twitter.com': ['x'],
  'x.com': ['x'],
  't.co': ['x', '/t.co'],
  'vk.com': ['vk'],
  'vkontakte.ru': ['vk'],
  'youtube.com': ['youtube'],
  'youtu.be': ['youtube', '/watch'],
  'linkedin.com': ['linkedin'],
  'lnkd.in': ['linkedin', '/lnkd.in'],
  'wa.me': ['whatsapp'],
  'whatsapp.com': ['whatsapp'],
  'chat.whatsapp.com': ['whatsapp', '/chat'],
  'reddit.com': ['reddit'],
  'redd.it': ['reddit', '/comments'],
  'onlyfans.com': ['onlyfans'],
  'twitch.tv': ['twitch'],
  'pinterest.com': ['pinterest'],
  'discord.com': ['discord'],
  'discord.gg': ['discord', '/invite'],
}

/** Pass on to the address in their parameter "u". */
const redirects = set('l.instagram.com l.facebook.com lm.facebook.com')

/** Parameters that say how somebody came to a page, not which it is. */
const tracking =
  /^(?:utm_\w+|fbclid|gclid|dclid|msclkid|igsh|igshid|ref|refsrc|ref_src|ref_url|mibextid|si|feature|lang|locale|hl|s|t|source|src|share\w*|_\w+|__\w+|from|is_from_webapp|sender_device|web_id|trk|mc_[ce]id|sfnsn|hash|fref|app)$/

const address = /^(?:https?:\/\/|tg:\/\/)?((?:[\p{L}\p{N}-]+\.)+\p{L}{2,})(?::\d+)?((?:[/?#].*)?)$/u
const topLevel =
  /\.(?:nl|be|de|com|net|org|eu|info|biz|ro|bg|hu|pl|cz|sk|uk|fr|es|it|ru|ua|tr|gr|lt|lv|me|io|tv|xxx|sex|escort)$/

function decode(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}

/** The platform of a domain, that of the language or for telephones included ("nl.linkedin.com"). */
function findPlatform(domain: string): readonly [name: string, path?: string] | undefined {
  for (let rest = domain; rest.includes('.'); rest = rest.slice(rest.indexOf('.') + 1)) {
    const found = domains[rest]
    if (found !== undefined) return found
  }
  return undefined
}

/** Whether a word is the domain of a platform by itself, so that it names no account. */
export function isPlatformDomain(word: string): boolean {
  return findPlatform(word) !== undefined
}

function readPage(segments: readonly string[], query: URLSearchParams): string {
  const kept = [...query].filter(([name]) => !tracking.test(name)).sort(([a], [b]) => (a < b ? -1 : 1))
  const parameters = kept.map(([name, value]) => `${name}=${value}`).join('&')
  return `/${segments.join('/')}${parameters === '' ? '' : `?${parameters}`}`
}

function readHandle({ pages, before, read }: Platform, path: Path): string | undefined {
  const own = read?.(path)
  if (own !== undefined) return own
  const [first = '', second] = path.segments
  if (before.has(first)) return second
  if (first.startsWith('@')) return first.slice(1)
  if (first === '') return undefined
  return pages.has(first) || commonPages.has(first) ? readPage(path.segments, path.query) : first
}

/** "#@name" and "#/name" stand for a path where a page makes them so. */
const inFragment = /#[!/]*@?(?=[\p{L}\p{N}])/u

/**
 * Reads the account or page at an address in lower case. On a platform it is the handle; a post, a group or the like is
 * a page by its path, as is everything on a site that is not known. `bare` addresses need no path, so they must look
 * like one otherwise. Undefined for what is no address.
 */
export function readAccountAddress(text: string): Account | undefined {
  const found = address.exec(text)
  const domain = (found?.[1] ?? '').replace(/^(?:www\d?|m|mobile|web)\.(?=.*\.)/, '')
  const rest = found?.[2] ?? ''
  if (found === null || (rest === '' && !/^(?:https?:\/\/|www\.)/.test(text) && !topLevel.test(domain)))
    return undefined
  const [location = '', search = ''] = rest
    .replace(/#(?![!/@]).*$/u, '')
    .replace(inFragment, '/')
    .split('?', 2)
  const query = new URLSearchParams(search)
  const segments = location
    .split('/')
    .map(decode)
    .filter((segment) => segment !== '')
  const behind = redirects.has(domain) ? query.get('u') : null
  if (behind !== null) return readAccountAddress(behind)
  const platformFound = findPlatform(domain)
  if (platformFound === undefined) return { platform: domain, handle: readPage(segments, query) }
  const [name, path] = platformFound
  if (path !== undefined)
    return segments.length === 0 ? undefined : { platform: name, handle: `${path}/${segments.join('/')}` }
  const known = platforms[name]
  const handle = known === undefined ? undefined : readHandle(known, { segments, query })
  return handle === undefined || handle === '' ? undefined : { platform: name, handle: handle.replace(/^@/, '') }
}
