// A second press while the first is on its way does nothing. The server holds out against it by itself as well.
const patience = 8000
const sent = new WeakMap()

document.addEventListener('submit', (event) => {
  if (event.defaultPrevented) return
  const form = event.target
  const before = sent.get(form)
  if (before !== undefined && event.timeStamp - before < patience) {
    event.preventDefault()
    return
  }
  sent.set(form, event.timeStamp)
  event.submitter?.classList.add('nl-button--busy')
})

addEventListener('pageshow', (event) => {
  if (!event.persisted) return
  for (const form of document.forms) sent.delete(form)
  for (const button of document.querySelectorAll('.nl-button--busy')) button.classList.remove('nl-button--busy')
})
