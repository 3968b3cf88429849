/**
 * Where leave-quickly leads: a page that anybody may have open.
 * The server redirects there after /weg, so its Content-Security-Policy must allow this origin in form-action.
 */
export const neutralPage = 'https://www.buienradar.nl'
