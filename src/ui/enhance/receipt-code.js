// Buttons to copy and to print a receipt code; without this module they stay hidden.
for (const block of document.querySelectorAll('.ln-receipt')) {
  const status = block.querySelector('[role=status]')
  const actions = {
    print: () => print(),
    // Without https there is no clipboard at all: then, too, it is told.
    copy: async () => {
      try {
        await navigator.clipboard.writeText(block.querySelector('code').textContent.trim())
        status.textContent = block.dataset.copied
      } catch {
        status.textContent = block.dataset.failed
      }
    },
  }
  for (const button of block.querySelectorAll('[data-receipt]')) {
    button.addEventListener('click', actions[button.dataset.receipt])
  }
  block.querySelector('.ln-receipt__actions').hidden = false
}
