// A person's own password: the old one, the new one twice, and what became of it.

const form = document.getElementById('form');
const besked = document.getElementById('besked');
const knap = form.querySelector('button');
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

async function show() {
  const answer = await fetch('/api/adgangskode', { headers: { Accept: 'application/json' } });
  if (answer.status === 401) {
    loginFirst();
    return;
  }
  const mine = await answer.json();
  token = mine.token;
  form.hidden = !mine.harAdgangskode;
  say(mine.harAdgangskode ? '' : 'Du logger ind med kommunens login og skifter din adgangskode dér.');
}

async function change() {
  const { nuvaerende, ny, igen } = form.elements;
  if (ny.value !== igen.value) {
    say('De to nye adgangskoder er ikke ens.');
    igen.focus();
    return;
  }
  const answer = await fetch('/api/adgangskode', {
    method: 'PUT',
    headers: { 'Content-Type': 'application/json', Accept: 'application/json', 'X-XSRF-TOKEN': token },
    body: JSON.stringify({ nuvaerende: nuvaerende.value, ny: ny.value }),
  });
  if (answer.status === 401) {
    loginFirst();
  } else if (answer.ok) {
    form.reset();
    say('Din adgangskode er skiftet. Brug den nye, næste gang du logger ind.');
  } else {
    say((await answer.json()).detail);
  }
}

form.addEventListener('submit', async event => {
  event.preventDefault();
  knap.disabled = true;
  try {
    await change();
  } catch {
    say('Adgangskoden kunne ikke skiftes. Prøv om lidt.');
  } finally {
    knap.disabled = false;
  }
});

show().catch(() => say('Siden kunne ikke hentes. Prøv om lidt.'));
