// What waits to be archived, archiving, and what has been deleted; the forvaltning's page, and the dpo's report.

import { day, get, moment, onSubmit, put, say, sayWhy, table } from './side.js';

const place = id => document.getElementById(id);
const form = place('journaliser');
const WAITS_FOR = {
  journalisering: 'journalisering',
  aabneOpgaver: 'åbne opgaver',
  uvisPost: 'en mail, som IT skal se på',
};
const KIND = {
  BEKYMRING: 'Bekymring eller annulleret sag',
  FORLOEB: 'Forløb',
  POST: 'Mails',
  ADGANGSLOG: 'Log over opslag',
  HISTORIK: 'Motorens historik',
  ELEV: 'Elev uden sag',
};

function choose(sagsnummer) {
  const button = document.createElement('button');
  button.type = 'button';
  button.textContent = `Journalisér ${sagsnummer}`;
  button.addEventListener('click', () => {
    form.elements.sag.value = sagsnummer;
    form.elements.reference.focus();
  });
  return button;
}

async function showWaiting() {
  const cases = await get('/api/sletning/venter');
  table(place('venter'), ['Sag', 'Skole', 'Lukket', 'Slettes fra', 'Venter på', 'Journalisér'],
    cases.map(c => [c.sagsnummer, c.skole, day(c.lukket), day(c.slettesFra), c.venterPaa.map(w => WAITS_FOR[w] ?? w).join(', '),
      choose(c.sagsnummer)]), 'Ingen sager venter.');
  place('ventende').hidden = false;
  form.hidden = false;
}

async function showDeleted() {
  const book = await get('/api/sletning/rapport');
  table(place('rapporter'), ['Hvornår', 'Hvad', 'Sag', 'Lukket', 'Journaliseret', 'Rækker'],
    book.rapporter.map(r => [moment(r.tidspunkt), KIND[r.art] ?? r.art, r.sagsnummer, day(r.lukket), r.reference,
      String(Object.values(r.antal).reduce((sum, n) => sum + n, 0))]), 'Intet er slettet endnu.');
  place('brud').hidden = book.brud.length === 0;
  place('brud').textContent = `Rapporten er ændret af nogen: se række ${book.brud.join(', ')}. Giv IT besked.`;
  place('slettet').hidden = false;
}

onSubmit(form, async ({ sag, afgoerelse, reference }) => {
  const sagsnummer = sag.value.trim();
  await put(`/api/journalisering/${encodeURIComponent(sagsnummer)}`, { afgoerelse: afgoerelse.value, reference: reference.value.trim() });
  form.reset();
  await showWaiting();
  return `Gemt: ${sagsnummer} slettes, når dens frist er nået.`;
});

// the dpo sees the report only
showDeleted().then(() => showWaiting().catch(() => say(''))).catch(sayWhy);
