// The dpo's page about the log of reads.

import { day, get, moment, onSubmit, say, sayWhy, table } from './side.js';

const place = id => document.getElementById(id);
const WRONG = {
  raekkerMangler: 'Rækker mangler før denne',
  raekkenErAendret: 'Rækken er ændret',
  kaedenErBrudt: 'Rækken passer ikke til den før',
  ankeretErAendret: 'Mærket efter den sidste sletning er ændret',
};

onSubmit(place('eftersyn'), async () => {
  const fund = await get('/api/adgangslog/eftersyn');
  const broken = fund.brud.length > 0;
  const answer = document.createElement('p');
  answer.className = broken ? 'galt' : 'godt';
  answer.textContent = broken
    ? `Loggen er brudt ${fund.brud.length === 1 ? 'ét sted' : `${fund.brud.length} steder`}. Giv IT besked, og gem databasen, som den er.`
    : `Loggen er hel: ${fund.antal} rækker, efterset ${moment(new Date())}.`;
  const found = document.createElement('div');
  table(found, ['Kæde', 'Række', 'Hvad er galt'], fund.brud.map(b => [b.kaede, String(b.nr), WRONG[b.hvad] ?? b.hvad]), '');
  place('fund').replaceChildren(answer, found);
  return 'Loggen er efterset.';
});

onSubmit(place('rapport'), async ({ sag }) => {
  place('familien').hidden = true;
  const rapport = await get(`/api/adgangslog/${encodeURIComponent(sag.value.trim())}`);
  place('familiensTitel').textContent = `Hvem har set sag ${rapport.sagsnummer}?`;
  table(place('visninger'), ['Dato', 'Rolle', 'Handling', 'Bemærkning'],
    rapport.visninger.map(v => [day(v.dato), v.roller.join(', '), v.handling, v.tilladt ? '' : 'Afvist']), 'Ingen.');
  place('familien').hidden = false;
  return `Rapporten om sag ${rapport.sagsnummer} er klar.`;
});

place('udskriv').addEventListener('click', () => window.print());

function looks(id, rows, none) {
  table(place(id), ['Hvornår', 'Hvem', 'Rolle', 'Sag', 'Skole', 'Handling', 'Bemærkning'],
    rows.map(r => [moment(r.tidspunkt), r.hvem, r.roller.join(', '), r.sagsnummer, r.skole, r.handling, r.tilladt ? '' : 'Afvist']), none);
}

function query(fields) {
  return new URLSearchParams(Object.entries(fields).filter(([, value]) => value !== '')).toString();
}

onSubmit(place('stikproeve'), async ({ antal, fra, skole }) => {
  const asked = query({ antal: antal.value, fra: fra.value, skole: skole.value });
  looks('proeven', await get(`/api/adgangslog/stikproeve?${asked}`), 'Ingen opslag.');
  return 'Stikprøven er trukket.';
});

onSubmit(place('afviste'), async ({ fra }) => {
  looks('afvisningerne', await get(`/api/adgangslog/afviste?${query({ fra: fra.value })}`), 'Ingen afviste forsøg.');
  return 'De afviste forsøg er fundet.';
});

// whoever may not see the log is told at once
get('/api/adgangslog/stikproeve?antal=1&fra=2999-01-01').then(() => say('')).catch(failure => {
  document.querySelectorAll('main form').forEach(form => { form.hidden = true; });
  sayWhy(failure);
});
