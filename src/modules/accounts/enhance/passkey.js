// Asks the device for a passkey and sends its answer with the form.
const ceremonies = {
  'passkey-get': (options) =>
    navigator.credentials.get({ publicKey: PublicKeyCredential.parseRequestOptionsFromJSON(options) }),
  'passkey-create': (options) =>
    navigator.credentials.create({ publicKey: PublicKeyCredential.parseCreationOptionsFromJSON(options) }),
}

for (const [id, perform] of Object.entries(ceremonies)) {
  const form = document.getElementById(id)
  form?.addEventListener('submit', async (event) => {
    event.preventDefault()
    const problem = document.getElementById('passkey-problem')
    problem.hidden = true
    try {
      const credential = await perform(JSON.parse(form.elements.options.value))
      form.elements.answer.value = JSON.stringify(credential.toJSON())
      form.submit()
    } catch {
      problem.hidden = false
    }
  })
}
