/** The name of the platform: a lamp in the street, which tells a bystander nothing. */
export const siteName = 'Lantaarn'
