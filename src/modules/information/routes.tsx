import { isLanguage } from '../../platform/i18n/texts.ts'
import { everybody, page, redirect, type Reply, type RequestContext, type Route } from '../../platform/http/route.ts'
import { Heading, pageOf, Paragraph, PublicPage } from '../../ui/index.ts'
import { health, securityText } from './machine-pages.ts'
import { StartPage } from './pages/start/start-page.tsx'
import { statementTexts } from './pages/statements/text.ts'
import { chooseOwnLanguage } from './language.ts'

const common = { permission: everybody, activity: 'inform-the-public' } as const

async function showStart(context: RequestContext): Promise<Reply> {
  return page(<StartPage context={pageOf(context)} />)
}

async function showPrivacy(context: RequestContext): Promise<Reply> {
  const t = statementTexts.in(context.language)
  const paragraphs = [t('privacy1'), t('privacy2'), t('privacy3'), t('privacy4'), t('privacy5')]
  return statement(context, { tab: t('privacyTab'), title: t('privacyTitle'), paragraphs })
}

async function showAccessibility(context: RequestContext): Promise<Reply> {
  const t = statementTexts.in(context.language)
  return statement(context, {
    tab: t('accessTab'),
    title: t('accessTitle'),
    paragraphs: [t('access1'), t('access2'), t('access3')],
  })
}

function statement(
  context: RequestContext,
  words: { tab: string; title: string; paragraphs: readonly string[] },
): Reply {
  return page(
    <PublicPage context={pageOf(context)} title={words.tab} back="/">
      <Heading level={1}>{words.title}</Heading>
      {words.paragraphs.map((text) => (
        <Paragraph key={text}>{text}</Paragraph>
      ))}
    </PublicPage>,
  )
}

async function submitLanguage(context: RequestContext): Promise<Reply> {
  const { language, return: back } = context.body
  if (isLanguage(language)) {
    context.setLanguage(language)
    await chooseOwnLanguage(context, language)
  }
  const isOwnPath = typeof back === 'string' && /^\/(?![/\\])[\w/.?=&%+~*-]*$/.test(back)
  return redirect(isOwnPath ? back : '/')
}

/** Every address of this module. */
export const routes: readonly Route[] = [
  { method: 'GET', path: '/', audit: 'start.viewed', ...common, handler: showStart },
  { method: 'GET', path: '/privacy', audit: 'statement.viewed', ...common, handler: showPrivacy },
  { method: 'GET', path: '/toegankelijkheid', audit: 'statement.viewed', ...common, handler: showAccessibility },
  { method: 'POST', path: '/taal', audit: 'language.chosen', ...common, stateless: true, handler: submitLanguage },
  { method: 'GET', path: '/.well-known/security.txt', audit: 'security-text.viewed', ...common, handler: securityText },
  { method: 'GET', path: '/health/live', audit: 'health.asked', ...common, handler: async () => health('live') },
  {
    method: 'GET',
    path: '/health/ready',
    audit: 'health.asked',
    ...common,
    handler: (context) => health('ready', context),
  },
]
