import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { Secret, TOTP } from 'otpauth'
import { openStage, patience, Walker, type Stage } from './walker.ts'

let stage: Stage
before(async () => {
  stage = await openStage()
})
after(() => stage.close())

/** What an authenticator shows for this secret at this moment. */
function authenticator(secret: string): string {
  return new TOTP({ secret: Secret.fromBase32(secret) }).generate({ timestamp: stage.app.now().getTime() })
}

const password = 'vier losse woorden naast elkaar'

test(
  'an administrator adds a person, who sets up the account and signs in, until the role ends',
  patience,
  async () => {
    const administrator = await Walker.begin(stage, { as: 'administrator' })
    const { page } = administrator
    await administrator.open('/beheer/mensen')
    await administrator.follow('Persoon toevoegen')
    await page.locator('[name="email"]').fill('geen adres')
    await administrator.press('Opslaan')
    assert.match(await page.title(), /^Fout:/)
    assert.equal(await page.locator('[name="email"]').inputValue(), 'geen adres', 'what was typed is still there')
    await page.locator('[name="name"]').fill('Nieuwe Voorbeeld')
    await page.locator('[name="email"]').fill('nieuwe@lantaarn.example')
    await administrator.press('Opslaan')
    await administrator.sees('Nieuwe Voorbeeld')
    const person = page.url()

    await administrator.follow('Rol geven')
    await page.locator('select[name="role"]').selectOption('contact-officer')
    await page.locator('select[name="organisation"]').selectOption({ label: 'Gemeente Rotterdam' })
    await administrator.press('Rol geven')
    await administrator.sees('Gemeente Rotterdam')
    await administrator.follow('Account en inloggen')
    await administrator.press('Link maken om het account klaar te maken')
    const link = await page.locator('code').first().innerText()

    const newcomer = await Walker.begin(stage, { width: 360 })
    await newcomer.open(new URL(link).pathname)
    const address = await newcomer.page.locator('details code').textContent()
    const secret = (address ?? '').replaceAll(' ', '')
    await newcomer.page.locator('[name="new-password"]').fill('kort')
    await newcomer.page.locator('[name="repeat"]').fill('kort')
    await newcomer.page.locator('[name="code"]').fill(authenticator(secret))
    await newcomer.press('Account klaarmaken')
    await newcomer.sees('minstens 12 tekens')
    const again = (await newcomer.page.locator('details code').textContent())?.replaceAll(' ', '') ?? ''
    await newcomer.page.locator('[name="new-password"]').fill(password)
    await newcomer.page.locator('[name="repeat"]').fill(password)
    await newcomer.page.locator('[name="code"]').fill(authenticator(again))
    await newcomer.press('Account klaarmaken')
    const used = await stage.app.visitor().get(new URL(link).pathname)
    assert.equal(used.status, 404, 'the link works once')

    stage.app.setTime(new Date(stage.app.now().getTime() + 60_000))
    await newcomer.context.clearCookies()
    await newcomer.open('/inloggen')
    await newcomer.fill('E-mailadres', 'nieuwe@lantaarn.example')
    await newcomer.page.locator('[name="password"]').fill('een heel ander wachtwoord')
    await newcomer.page.locator('[name="code"]').fill(authenticator(again))
    await newcomer.press('Inloggen')
    await newcomer.sees('klopt niet')
    await newcomer.fill('E-mailadres', 'nieuwe@lantaarn.example')
    await newcomer.page.locator('[name="password"]').fill(password)
    await newcomer.page.locator('[name="code"]').fill(authenticator(again))
    await newcomer.press('Inloggen')
    await newcomer.open('/meldingen')
    await newcomer.sees('Meldingen')

    await administrator.open(new URL(person).pathname)
    await administrator.follow('Rol beëindigen')
    await administrator.press('Rol beëindigen')
    await newcomer.open('/meldingen')
    assert.equal(new URL(newcomer.page.url()).pathname, '/inloggen', 'access ended with the role')
    await newcomer.leave()
    await administrator.leave()
  },
)
