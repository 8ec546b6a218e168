// Every case by number, school, phase and deadline, for those who follow the numbers and not the child.

const FASER = {
  TIDLIG_INDSATS: 'Tidlig indsats',
  KORTLAEGNING: 'Kortlægning',
  VURDERING: 'Vurdering af kortlægning',
  HANDLEPLAN: 'Handleplan',
  INDSATS: 'Indsats og opfølgning',
  AFSLUTNING: 'Afslutning',
  EFTERVAERN: 'Efterværn',
  I_BERO: 'I bero',
  LUKKET: 'Lukket',
};

const LUKNINGER = {
  LUKKET_UDEN_FORLOEB: 'uden forløb',
  AFSLUTTET_EFTER_KORTLAEGNING: 'efter kortlægning',
  AFSLUTTET: 'efter forløbet',
};

const DAY = 24 * 60 * 60 * 1000;
const LAST = '9999';

const COLUMNS = [
  { title: 'Sag', key: sag => sag.sagsnummer, show: sag => sag.sagsnummer },
  { title: 'Skole', key: sag => sag.skolenavn, show: sag => sag.skolenavn },
  { title: 'Fase', key: sag => Object.keys(FASER).indexOf(sag.fase), show: phase },
  { title: 'Skoleuge', key: sag => sag.uge ?? 0, show: sag => sag.uge ?? '' },
  { title: 'Næste frist', key: sag => sag.naesteFrist ?? LAST, show: deadline },
  { title: 'Hvad', key: sag => sag.naesteFristForklaring ?? LAST, show: sag => sag.naesteFristForklaring?.split(': senest')[0] ?? '' },
];

function phase(sag) {
  const closed = LUKNINGER[sag.lukketSom];
  return closed ? `${FASER[sag.fase]} ${closed}` : FASER[sag.fase];
}

function deadline(sag) {
  if (!sag.naesteFrist) return '';
  const words = new Intl.DateTimeFormat('da', { day: 'numeric', month: 'short', year: 'numeric', timeZone: 'UTC' })
    .format(new Date(sag.naesteFrist));
  const late = daysLate(sag);
  return element('span', `${words} (uge ${isoWeek(sag.naesteFrist)}) `,
    late ? element('strong', `overskredet ${late} ${late === 1 ? 'dag' : 'dage'}`) : '');
}

/** Whole days since the deadline, which is a date in Denmark; 0 on the day itself and before. */
function daysLate(sag) {
  const today = new Intl.DateTimeFormat('sv', { timeZone: 'Europe/Copenhagen' }).format(new Date());
  return sag.naesteFrist ? Math.max(0, (Date.parse(today) - Date.parse(sag.naesteFrist)) / DAY) : 0;
}

/** The week of the Thursday in the same Monday-to-Sunday week. */
function isoWeek(isoDate) {
  const date = new Date(isoDate);
  const thursday = new Date(date.getTime() + (3 - (date.getUTCDay() + 6) % 7) * DAY);
  return 1 + Math.floor((thursday - Date.UTC(thursday.getUTCFullYear(), 0, 1)) / (7 * DAY));
}

function element(name, ...children) {
  const node = document.createElement(name);
  node.append(...children);
  return node;
}

function row(sag) {
  const tr = element('tr', ...COLUMNS.map(column => element('td', column.show(sag))));
  if (daysLate(sag)) tr.className = 'overskredet';
  if (sag.fase === 'LUKKET') tr.className = 'lukket';
  return tr;
}

function table(sager) {
  const body = element('tbody');
  let sorted = { column: COLUMNS.find(column => column.title === 'Næste frist'), ascending: true };
  const headings = COLUMNS.map(column => {
    const button = element('button', column.title);
    button.type = 'button';
    button.addEventListener('click', () => sort(column));
    return element('th', button);
  });

  function fill() {
    const direction = sorted.ascending ? 1 : -1;
    const { key } = sorted.column;
    const compare = (a, b) => (typeof a === 'number' ? a - b : a.localeCompare(b, 'da'));
    body.replaceChildren(...[...sager].sort((a, b) => direction * compare(key(a), key(b))).map(row));
    headings.forEach((th, i) => COLUMNS[i] === sorted.column
      ? th.setAttribute('aria-sort', sorted.ascending ? 'ascending' : 'descending')
      : th.removeAttribute('aria-sort'));
  }

  function sort(column) {
    sorted = { column, ascending: sorted.column !== column || !sorted.ascending };
    fill();
  }

  fill();
  return element('table', element('thead', element('tr', ...headings)), body);
}

async function show(node) {
  const page = element('section', element('h3', 'Forløb'), element('p', 'Henter …'));
  page.className = 'skolevej-forloeb';
  const styles = element('link');
  styles.rel = 'stylesheet';
  styles.href = new URL('forloeb.css', import.meta.url).href;
  node.replaceChildren(styles, page);
  try {
    const answer = await fetch(new URL('../../../../../api/forloeb', import.meta.url), { headers: { Accept: 'application/json' } });
    if (!answer.ok) throw new Error(answer.status);
    const sager = await answer.json();
    const late = sager.filter(daysLate).length;
    page.lastChild.replaceWith(
      element('p', `${sager.filter(sag => sag.fase !== 'LUKKET').length} åbne forløb, heraf ${late} med overskredet frist.`),
      table(sager));
  } catch {
    page.lastChild.replaceWith(element('p', 'Forløbene kunne ikke hentes. Log ind igen, eller prøv om lidt.'));
  }
}

function link(node) {
  const a = element('a', 'Forløb');
  a.href = '#/forloeb';
  node.replaceChildren(a);
}

export default [
  { id: 'skolevej.forloeb.side', pluginPoint: 'cockpit.route', properties: { path: '/forloeb' }, render: show },
  { id: 'skolevej.forloeb.menu', pluginPoint: 'cockpit.navigation', priority: 100, render: link },
  { id: 'skolevej.forloeb.forside', pluginPoint: 'cockpit.dashboard', priority: 1000, properties: { label: 'Forløb' }, render: show },
];
