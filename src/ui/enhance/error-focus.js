// Takes the reader to the errors when the page opens, or to what was just done, and from an error to its field with the
// label in view.
const summary = document.getElementById('error-summary')
const first = summary ?? document.querySelector('.ln-notice[autofocus]')

if (first) requestAnimationFrame(() => document.activeElement === first || first.focus())
if (summary) {
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
