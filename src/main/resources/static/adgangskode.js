// A person's own password: the old one, the new one twice, and what became of it.

import { get, onSubmit, put, say, sayWhy } from './side.js';

const form = document.getElementById('form');

onSubmit(form, async ({ nuvaerende, ny, igen }) => {
  if (ny.value !== igen.value) {
    const besked = 'De to nye adgangskoder er ikke ens.';
    throw Object.assign(new Error(besked), { felter: [{ felt: 'igen', besked }] });
  }
  await put('/api/adgangskode', { nuvaerende: nuvaerende.value, ny: ny.value });
  form.reset();
  return 'Din adgangskode er skiftet. Brug den nye, næste gang du logger ind.';
});

say('Vent et øjeblik …');
get('/api/adgangskode').then(mine => {
  form.hidden = !mine.harAdgangskode;
  say(mine.harAdgangskode ? '' : 'Du logger ind med kommunens login og skifter din adgangskode dér.');
}).catch(sayWhy);
