// Takes the reader to the errors when the page opens, and from an error to its field with the label in view.
const summary = document.getElementById('error-summary')

if (summary) {
  requestAnimationFrame(() => document.activeElement === summary || summary.focus())
  summary.addEventListener('click', (event) => {
    const link = event.target.closest('a[href^="#"]')
    const field = link && document.getElementById(decodeURIComponent(link.hash.slice(1)))
    if (!field) return
    event.preventDefault()
    const block = field.closest('fieldset, .ln-field') ?? field
    block.scrollIntoView()
    field.focus({ preventScroll: true })
  })
}
