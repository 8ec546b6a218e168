// Where the municipality's login is used, the engine's own login page is a dead end: opened anew, the page leads to the municipality, to log
// in again or to log out there too. Elsewhere, and with ?noedadgang, the server gives the page itself, and it stays.

async function leaveLoginPage() {
  if (!/^#!?\/login$/.test(location.hash)) return;
  const page = location.pathname + location.search;
  const answer = await fetch(page, { headers: { Accept: 'text/html' }, redirect: 'manual' });
  if (answer.type === 'opaqueredirect') location.replace(page);
}

window.addEventListener('hashchange', leaveLoginPage);

export default [];
