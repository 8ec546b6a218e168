// A person's own choice of mail: read, change, say what happened.

const form = document.getElementById('form');
const besked = document.getElementById('besked');
let token = '';

function say(...words) {
  besked.replaceChildren(...words);
}

function loginFirst() {
  const link = document.createElement('a');
  link.href = '/camunda/app/tasklist/default/';
  link.textContent = 'Log ind i Opgaver';
  form.hidden = true;
  say(link, ', og kom tilbage hertil.');
}

async function call(options) {
  const answer = await fetch('/api/postvalg', options);
  if (answer.status === 401) {
    loginFirst();
    return null;
  }
  const body = await answer.json();
  if (!answer.ok) {
    say(body.detail);
    return null;
  }
  return body;
}

async function show() {
  const valg = await call({ headers: { Accept: 'application/json' } });
  if (!valg) return;
  token = valg.token;
  form.elements.hverOpgave.value = String(valg.hverOpgave);
  form.hidden = false;
  say('');
}

form.addEventListener('submit', async event => {
  event.preventDefault();
  const valg = await call({
    method: 'PUT',
    headers: { 'Content-Type': 'application/json', Accept: 'application/json', 'X-XSRF-TOKEN': token },
    body: JSON.stringify({ hverOpgave: form.elements.hverOpgave.value === 'true' }),
  });
  if (valg) say(valg.hverOpgave ? 'Gemt: du får besked om hver ny opgave.' : 'Gemt: du får kun den daglige oversigt.');
});

show().catch(() => say('Dit valg kunne ikke hentes. Prøv om lidt.'));
