// The menu at one's name leads to our own page: what Camunda's profile asks for staff may not call.

const PAGE = new URL('../../../../../adgangskode.html', import.meta.url).href;

function lead(event) {
  const link = event.target.closest?.('.account')?.querySelector('.profile a');
  if (link && link.href !== PAGE) {
    link.href = PAGE;
    link.textContent = 'Skift adgangskode';
  }
}

document.addEventListener('focusin', lead);
document.addEventListener('click', lead, true);

export default [];
