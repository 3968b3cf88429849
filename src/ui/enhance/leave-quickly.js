// Leaves at once: hides the page, tells the server to clear the draft, and replaces this page in the history.
const form = document.querySelector('form[data-leave-to]')

function leave() {
  document.title = ''
  document.documentElement.hidden = true
  try {
    const body = new URLSearchParams(new FormData(form))
    fetch(form.action, { method: 'POST', body, keepalive: true, redirect: 'manual' }).catch(() => {})
  } finally {
    location.replace(form.dataset.leaveTo)
  }
}

if (form) {
  let presses = []
  form.addEventListener('submit', (event) => {
    event.preventDefault()
    leave()
  })
  document.addEventListener('keydown', (event) => {
    presses = event.key === 'Escape' ? [...presses, event.timeStamp].slice(-3) : []
    if (presses.length === 3 && presses[2] - presses[0] < 3000) leave()
  })
  // The browser may bring a kept copy of this page back: load it anew, which the server answers without the draft.
  addEventListener('pageshow', (event) => {
    if (event.persisted && document.documentElement.hidden) location.reload()
  })
}
