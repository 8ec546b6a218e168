// IT's page about the schools' files: try one, load it, take one back.

import { get, keepFocus, moment, onSubmit, remove, say, sayWhy, table, upload } from './side.js';

const place = id => document.getElementById(id);
const form = place('proev');
const KIND = { ELEVER: 'Elever', FRAVAER: 'Fravær' };
const COUNTS = ['Rækker', 'Nye', 'Ændrede', 'Uændrede', 'Går ud'];
const number = n => n.toLocaleString('da-DK');
const counts = r => [r.raekker, r.nye, r.aendrede, r.uaendrede, r.udgaaede].map(number);

function hideOutcome() {
  ['indlaes', 'alligevel', 'galt'].forEach(id => { place(id).hidden = true; });
}

function disable(yes) {
  document.querySelectorAll('main fieldset').forEach(part => { part.disabled = yes; });
}

function sent(share) {
  place('fremdrift').hidden = share === 1;
  place('fremdrift').value = share;
  say(share === 1 ? 'Filen er sendt. Skolevej læser den nu; en stor fil tager nogle minutter.' : 'Filen sendes …');
}

/** What a file came to; null when the guard or a fault in it stopped it, which is then shown. */
async function send(asked) {
  const { art, system, fil } = form.elements;
  const query = new URLSearchParams(asked);
  if (system.value) query.set('system', system.value);
  hideOutcome();
  disable(true);
  try {
    const result = await upload(`/api/import/${art.value}?${query}`, fil.files[0], sent);
    if (result.fejl.length === 0) return result;
    showFaults(result);
  } catch (failure) {
    if (failure.kode !== 'manglerForMange') throw failure;
    place('vaern').textContent = failure.message;
    place('alligevel').hidden = false;
  } finally {
    disable(false);
    place('fremdrift').hidden = true;
  }
  return null;
}

function showFaults({ fejl, flereFejl }) {
  const all = fejl.length + flereFejl;
  place('flere').textContent = `${all === 1 ? 'Der er én fejl' : `Der er ${number(all)} fejl`}. Intet er ændret.`
    + (flereFejl > 0 ? ` Her er de første ${number(fejl.length)}.` : '');
  table(place('fejl'), ['Linje', 'Hvad er galt'], fejl.map(f => [number(f.linje), f.besked]), '');
  place('galt').hidden = false;
}

async function load(asked) {
  const result = await send(asked);
  if (!result) return 'Filen er ikke indlæst.';
  form.reset();
  await showEarlier();
  return `Filen er indlæst som nummer ${result.batch}: ${number(result.raekker)} rækker.`;
}

onSubmit(form, async () => {
  const result = await send({ proeve: true });
  if (!result) return 'Filen kan ikke indlæses, som den er. Intet er ændret.';
  table(place('tal'), COUNTS, [counts(result)], '');
  place('indlaes').hidden = false;
  return 'Filen er prøvet. Intet er ændret endnu.';
});

form.addEventListener('change', () => {
  hideOutcome();
  say('');
});

onSubmit(place('indlaes'), () => load({}));

onSubmit(place('alligevel'), async () =>
  (await sure('Indlæs filen, selv om den mangler så meget?', 'Indlæs alligevel')) ? load({ ogsaaFaerre: true }) : 'Intet er ændret.');

function sure(question, yes) {
  const dialog = place('sikker');
  place('sikkerTekst').textContent = question;
  place('ja').textContent = yes;
  dialog.returnValue = 'nej';
  dialog.showModal();
  return new Promise(answer => {
    dialog.addEventListener('close', () => answer(dialog.returnValue === 'ja'), { once: true });
  });
}

function rollBack({ batch, art }) {
  const button = document.createElement('button');
  button.type = 'button';
  button.textContent = 'Rul tilbage';
  button.setAttribute('aria-label', `Rul nummer ${batch} tilbage`);
  button.addEventListener('click', async () => {
    if (!await sure(`Rul nummer ${batch} (${KIND[art].toLowerCase()}) tilbage? Det, filen ændrede, bliver, som det var før.`, 'Rul tilbage')) return;
    button.disabled = true;
    say('Vent et øjeblik …');
    try {
      await remove(`/api/import/${batch}`);
      await showEarlier();
      say(`Nummer ${batch} er rullet tilbage.`);
      keepFocus(button);
    } catch (failure) {
      button.disabled = false;
      sayWhy(failure);
    }
  });
  return button;
}

async function showEarlier() {
  const { systemer, indlaesninger } = await get('/api/import');
  const newest = Object.keys(KIND).map(art => indlaesninger.find(i => i.art === art && !i.rulletTilbage));
  table(place('liste'), ['Nr.', 'Hvad', 'Hvornår', 'Hvem', ...COUNTS, 'Fortryd'], indlaesninger.map(i => [
    String(i.batch), KIND[i.art] + (i.kildesystem ? ` (${i.kildesystem})` : ''), moment(i.tidspunkt), i.hvem, ...counts(i),
    i.rulletTilbage ? `Rullet tilbage ${moment(i.rulletTilbage)} af ${i.rulletTilbageAf}` : newest.includes(i) ? rollBack(i) : '',
  ]), 'Intet er indlæst endnu.');
  const { system } = form.elements;
  system.replaceChildren(system.options[0], ...systemer.map(name => new Option(name, name)));
  place('systemer').hidden = systemer.length === 0;
  form.hidden = false;
  place('tidligere').hidden = false;
}

showEarlier().then(() => say('')).catch(sayWhy);
