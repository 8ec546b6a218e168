// For all of Camunda's apps: whose pages they are, the way back to the start page, and Danish where their locale files do not reach.

import '../../../welcome/scripts/skolevej/navne.js';

const ROOT = new URL('../../../../../', import.meta.url).href;
const MONTHS = ['januar', 'februar', 'marts', 'april', 'maj', 'juni', 'juli', 'august', 'september', 'oktober', 'november', 'december'];
const SHORT_MONTHS = ['jan.', 'feb.', 'mar.', 'apr.', 'maj', 'jun.', 'jul.', 'aug.', 'sep.', 'okt.', 'nov.', 'dec.'];
const DAYS = ['søndag', 'mandag', 'tirsdag', 'onsdag', 'torsdag', 'fredag', 'lørdag'];
const SHORT_DAYS = ['søn.', 'man.', 'tir.', 'ons.', 'tor.', 'fre.', 'lør.'];

/* The apps' own date pickers take their words from AngularJS, which reads this module when it starts. */
function number(decimals, currency) {
  return {
    minInt: 1, minFrac: decimals, maxFrac: decimals || 3, gSize: 3, lgSize: 3,
    posPre: '', posSuf: currency, negPre: '-', negSuf: currency,
  };
}

window.angular?.module('ngLocale', [], ['$provide', $provide => $provide.value('$locale', {
  id: 'da-dk',
  localeID: 'da_DK',
  DATETIME_FORMATS: {
    AMPMS: ['AM', 'PM'], ERAS: ['f.Kr.', 'e.Kr.'], ERANAMES: ['før Kristus', 'efter Kristus'],
    DAY: DAYS, SHORTDAY: SHORT_DAYS, MONTH: MONTHS, SHORTMONTH: SHORT_MONTHS, STANDALONEMONTH: MONTHS,
    // AngularJS counts from Monday here, and from Sunday above
    FIRSTDAYOFWEEK: 0, WEEKENDRANGE: [5, 6],
    fullDate: "EEEE 'den' d. MMMM y", longDate: 'd. MMMM y', mediumDate: 'd. MMM y', shortDate: 'dd.MM.y',
    medium: 'd. MMM y HH:mm:ss', short: 'dd.MM.y HH:mm', mediumTime: 'HH:mm:ss', shortTime: 'HH:mm',
  },
  NUMBER_FORMATS: { CURRENCY_SYM: 'kr.', DECIMAL_SEP: ',', GROUP_SEP: '.', PATTERNS: [number(0, ''), number(2, '\u00a0\u00a4')] },
  pluralCat: count => count === 1 ? 'one' : 'other',
})]);

/* What the apps have in English in their own code, and where: nothing a person wrote stands in those places. */
const TITLES = {
  'zoom in': 'Zoom ind', 'zoom out': 'Zoom ud', 'reset zoom': 'Vis hele diagrammet',
  'Toggle this section': 'Vis eller skjul denne del', 'Select all': 'Vælg alle', 'Suspended Job Definition': 'Jobdefinition på pause',
};
const TYPES = {
  Boolean: 'Ja/nej', Date: 'Dato', Double: 'Decimaltal', File: 'Fil', Integer: 'Heltal', Long: 'Stort heltal', Null: 'Tom', Object: 'Objekt',
  Short: 'Lille heltal', String: 'Tekst',
};
/* Of a decision table as DMN has it, in the words the process designers' guide has for them. */
const TABLE_TITLES = [
  ['Decision name: ', 'Beslutning: '], ['Input label: ', 'Spørgsmål: '], ['Input expression: ', 'Udtryk: '], ['Output label: ', 'Svar: '],
  ['Output name: ', 'Svar: '], ['Input type', 'Slags'], ['Output type', 'Slags'], ['Input values', 'Værdier'], ['Output values', 'Værdier'],
  ['Output label', 'Svar'], ['Output name', 'Svar'],
  ['No overlap is possible and all rules are disjoint. Only a single rule can be matched', 'To regler passer aldrig på én gang'],
  ['Rules may overlap. The first matching rule will be chosen', 'Den første regel, der passer, gælder'],
  ['Collects the values of all matching rules', 'Svarene fra alle regler, der passer'],
];
const WORDS = [
  ['.decision-table-properties *', {
    'Hit policy:': 'Regler:', Unique: 'højst én passer', Any: 'alle, der passer, siger det samme', First: 'den første, der passer',
    Collect: 'alle, der passer', 'Rule order': 'alle, der passer, i rækkefølge',
  }],
  ['.tjs-table .clause', { When: 'Når', And: 'og', Then: 'så' }],
  ['.tjs-table .input-variable, .tjs-table .output-variable', {
    boolean: 'ja/nej', integer: 'heltal', long: 'heltal', double: 'tal', number: 'tal', string: 'tekst', date: 'dato',
  }],
  ['.tjs-table th.annotation', { Annotations: 'Bemærkninger' }],
  ['.app-switch .welcome a', { Welcome: 'Velkommen' }],
  ['.app-switch .admin a', { Admin: 'Administration' }],
  ['.app-switch .tasklist a', { Tasklist: 'Opgaver' }],
  ['td.actions', { Actions: 'Handlinger' }],
  ['a[download], a[ng-click^="uploadVariable"]', { Download: 'Hent', Upload: 'Læg op' }],
  ['.tooltip-inner', TITLES],
  ['.null-value', { null: 'ingen' }],
  ['[ng-switch-when=type]', TYPES],
  ['.permissions .selection > span', { 'Select all': 'Vælg alle', 'Unselect all': 'Fravælg alle' }],
];

/** Where an app shows a thing that was thrown, and not what it said. */
function quoteOnly(message) {
  for (const node of message.childNodes) {
    if (node.nodeType === Node.TEXT_NODE && node.data.startsWith('Error: ')) node.data = node.data.slice('Error: '.length);
  }
}

function say(element, words) {
  for (const node of element.childNodes) {
    const danish = node.nodeType === Node.TEXT_NODE && words[node.data.trim()];
    if (danish) node.data = node.data.replace(node.data.trim(), danish);
  }
}

function addWayBack(menu) {
  const link = document.createElement('a');
  link.href = ROOT;
  link.textContent = 'Til forsiden';
  const item = document.createElement('li');
  item.className = 'skolevej-forside';
  item.append(link);
  menu.prepend(item);
}

function look() {
  for (const [place, words] of WORDS) document.querySelectorAll(place).forEach(element => say(element, words));
  document.querySelectorAll('[title], [uib-tooltip]').forEach(element => {
    for (const name of ['title', 'uib-tooltip']) {
      const danish = TITLES[element.getAttribute(name)];
      if (danish) element.setAttribute(name, danish);
    }
  });
  document.querySelectorAll('.dmn-js-parent [title]').forEach(element => {
    const [english, danish] = TABLE_TITLES.find(([start]) => element.title.startsWith(start)) ?? [];
    if (english) element.title = danish + element.title.slice(english.length);
  });
  document.querySelectorAll('[notifications-panel] .message').forEach(quoteOnly);
  document.querySelectorAll('[cam-widget-header] .app-menu > ul:not(:has(> .skolevej-forside))').forEach(addWayBack);
  // which version of Camunda runs here is nothing to tell the world at a login page
  document.querySelectorAll('[cam-widget-footer] .col-xs-6:has(.version)').forEach(place => { place.textContent = 'Skolevej'; });
}

new MutationObserver(look).observe(document.body, { childList: true, subtree: true, characterData: true });
look();

document.documentElement.lang = 'da';
document.title = 'Skolevej';
document.querySelector('link[rel=icon]')?.setAttribute('href', ROOT + 'skolevej.svg');

export default [];
