/** Where leave-quickly leads: a page that anybody may have open. */
export const neutralPage = 'https://www.buienradar.nl'
