const policy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self'",
  "font-src 'self'",
  "connect-src 'self'",
  "form-action 'self'",
  "base-uri 'none'",
  "frame-ancestors 'none'",
].join('; ')

/** Headers of every answer (NLGov API Design Rules and the recommendations of internet.nl; no inline script or style). */
export function securityHeaders(origin: string): Readonly<Record<string, string>> {
  const always = {
    'content-security-policy': policy,
    'referrer-policy': 'same-origin',
    'x-content-type-options': 'nosniff',
    'x-frame-options': 'DENY',
    'cross-origin-opener-policy': 'same-origin',
    'cross-origin-resource-policy': 'same-origin',
    'permissions-policy': 'camera=(), geolocation=(), microphone=(), interest-cohort=()',
    'cache-control': 'no-store',
  }
  if (!origin.startsWith('https:')) return always
  return { ...always, 'strict-transport-security': 'max-age=31536000; includeSubDomains' }
}
