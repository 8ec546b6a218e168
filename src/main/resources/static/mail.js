// A person's own choice of mail: read, change, say what happened.

import { get, onSubmit, put, say, sayWhy } from './side.js';

const form = document.getElementById('form');

onSubmit(form, async ({ hverOpgave }) => {
  const valg = await put('/api/postvalg', { hverOpgave: hverOpgave.value === 'true' });
  return valg.hverOpgave ? 'Gemt: du får besked om hver ny opgave.' : 'Gemt: du får kun den daglige oversigt.';
});

say('Henter dit valg …');
get('/api/postvalg').then(valg => {
  form.elements.hverOpgave.value = String(valg.hverOpgave);
  form.hidden = false;
  say('');
}).catch(sayWhy);
